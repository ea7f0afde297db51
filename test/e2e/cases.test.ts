import type { Locator, Page } from '@playwright/test';
import { checkAccessibility } from './support/check-accessibility.ts';
import { goToCases, makeAttribute } from './support/case-steps.ts';
import { makeStudy, openSampleStudy, openText, statusOf, textOf } from './support/steps.ts';
import { takeScreenshots } from './support/take-screenshots.ts';
import { expect, test } from './support/test.ts';

/** Pastes as a spreadsheet's clipboard would. */
function paste(window: Page, text: string): Promise<void> {
  return window.evaluate((words) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', words);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, text);
}

/** Copies what is selected, and answers what stands on the clipboard then. */
function copied(window: Page): Promise<string> {
  return window.evaluate(() => {
    const clipboardData = new DataTransfer();
    const event = new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
    return clipboardData.getData('text/plain');
  });
}

test('cases are described in a grid: typed, pasted, filled down, sorted, filtered, merged', async ({
  window,
}) => {
  test.setTimeout(180_000);
  await window.setViewportSize({ width: 1280, height: 720 });
  await openSampleStudy(window);
  const grid = await goToCases(window);
  await takeScreenshots(window, 'cases-new');
  await checkAccessibility(window);

  await makeAttribute(window, 'Age', 'Number');
  await makeAttribute(window, 'Region', 'Choice');
  await makeAttribute(window, 'Member', 'Yes or no');
  await expect(grid.getByRole('columnheader')).toHaveCount(6);

  // A block with a number that does not fit and words that a choice learns.
  await grid.getByRole('gridcell').nth(2).click();
  await paste(window, '41\tNorth\tyes\n1,5\tSouth\tno\nold\tnorth\tx\n');
  await expect(statusOf(window)).toHaveText('Changed 9 cells.');
  const row = (at: number): Locator => grid.getByRole('row').nth(at);
  await expect(row(1).getByRole('gridcell')).toHaveText([/.*/u, /.*/u, '41', 'North', 'yes']);
  await expect(row(2).getByRole('gridcell')).toHaveText([/.*/u, /.*/u, '1.5', 'South', 'no']);
  await expect(row(3).getByRole('gridcell', { name: 'old' })).toHaveAttribute(
    'aria-invalid',
    'true',
  );
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('ArrowDown');
  await expect(window.getByText(/“old” does not fit: “Age” takes a number/u)).toBeVisible();
  await takeScreenshots(window, 'cases-grid');
  await checkAccessibility(window);

  // Typing over, a list of options, a yes by the space bar.
  await window.keyboard.type('38');
  await window.keyboard.press('Tab');
  await expect(grid).toBeFocused();
  await expect(row(3).getByRole('gridcell').nth(2)).toHaveText('38');
  await window.keyboard.press('F2');
  await expect(window.getByRole('combobox', { name: /^Region of/u })).toBeFocused();
  await takeScreenshots(window, 'cases-editor');
  await checkAccessibility(window);
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('Enter');
  await expect(row(3).getByRole('gridcell').nth(3)).toHaveText('South');
  await window.keyboard.press('ArrowRight');
  await window.keyboard.press(' ');
  await expect(row(4).getByRole('gridcell').nth(4)).toHaveText('yes');
  await window.keyboard.press('F2');
  await window.keyboard.type('perhaps');
  await window.keyboard.press('Escape');
  await expect(row(4).getByRole('gridcell').nth(4)).toHaveText('yes');

  // A block by Shift and arrows: copied, filled down, emptied; each one step.
  await window.keyboard.press('Home');
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowUp', 'Shift+ArrowRight'])
    await window.keyboard.press(key);
  expect(await copied(window)).toBe('38\tSouth');
  await window.keyboard.press('Shift+ArrowDown');
  await window.keyboard.press('Control+d');
  await expect(row(4).getByRole('gridcell').nth(2)).toHaveText('38');
  await window.keyboard.press('Delete');
  await expect(statusOf(window)).toHaveText('Changed 4 cells.');
  await expect(row(3).getByRole('gridcell').nth(2)).toHaveText('');
  await window.keyboard.press('Control+z');
  await expect(statusOf(window)).toHaveText('Undone: Set 4 cells of cases.');
  await expect(row(3).getByRole('gridcell').nth(2)).toHaveText('38');

  // The head of a column: order, then a filter; the count says how many of how many.
  await grid.getByRole('button', { name: 'Actions on “Age”' }).click();
  await takeScreenshots(window, 'cases-column-menu');
  await window.getByRole('menuitem', { name: 'Sort from last to first' }).click();
  await expect(row(1).getByRole('gridcell').nth(2)).toHaveText('41');
  await grid.getByRole('button', { name: 'Actions on “Region”' }).click();
  await window.getByRole('menuitem', { name: 'Filter by value…' }).click();
  await window.getByRole('option', { name: 'South' }).click();
  await expect(window.getByText(/^3 of \d+$/u)).toBeVisible();
  await expect(grid.getByRole('row')).toHaveCount(4);
  await takeScreenshots(window, 'cases-filtered');
  await checkAccessibility(window);
  await window.getByRole('button', { name: 'Show all' }).click();

  // Two that are one: by their marks.
  await grid.getByRole('rowheader').nth(0).click();
  await window.keyboard.press(' ');
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press(' ');
  await expect(window.getByText('2 cases chosen')).toBeVisible();
  await window.getByRole('button', { name: 'Merge…' }).click();
  const dialog = window.getByRole('dialog', { name: 'Make these cases one' });
  await expect(dialog.getByRole('radio', { name: /^Age: / })).toHaveCount(2);
  await takeScreenshots(window, 'cases-merge');
  await checkAccessibility(window);
  await dialog.getByRole('radio', { name: 'Age: 38' }).check();
  await dialog.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(statusOf(window)).toHaveText(/^Merged into/u);
  await window.keyboard.press('Control+z');
  await expect(statusOf(window)).toHaveText(/^Undone: Merge case/u);
});

test('a table with names of its own is looked at before it is pasted', async ({ window }) => {
  await window.setViewportSize({ width: 1280, height: 720 });
  await openSampleStudy(window);
  const grid = await goToCases(window);
  const known = await grid.getByRole('rowheader').first().innerText();
  await grid.getByRole('rowheader').first().click();
  await paste(
    window,
    `Name\tAge\tSince\n${known}\t41\t12/03/2024\nNew person\t30\t25/03/2024\nAnother one\told\t2024-05-01`,
  );
  const dialog = window.getByRole('dialog', { name: 'Paste a table' });
  await expect(dialog.getByText('1 case is known.')).toBeVisible();
  await expect(dialog.getByText('2 cases are new: New person, Another one')).toBeVisible();
  await takeScreenshots(window, 'cases-table');
  await checkAccessibility(window);
  await dialog.getByLabel('The table').press('Control+Enter');
  await expect(statusOf(window)).toHaveText('Changed 6 cells.');
  await expect(grid.getByRole('rowheader', { name: 'New person' })).toBeVisible();
  await window.keyboard.press('Control+z');
  await expect(grid.getByRole('columnheader')).toHaveCount(3);

  // The card leads to where a case speaks, and the palette leads to a case.
  await grid.getByRole('rowheader').first().click();
  await window
    .getByRole('region', { name: 'Speaks in' })
    .getByRole('button', { name: /turns?$/u })
    .first()
    .click();
  await expect(window.getByRole('textbox', { name: /^Text of/u })).toBeVisible();
  await window.keyboard.press('Control+p');
  await window.keyboard.type(known);
  await window.getByRole('option', { name: new RegExp(`^${known}.*case`, 'u') }).click();
  await expect(grid).toBeVisible();
  await expect(grid.getByRole('row', { name: known }).locator('.case-cell-active')).toBeVisible();
});

test('texts lie in folders, bear properties, and say who speaks in them', async ({ window }) => {
  test.setTimeout(120_000);
  await window.setViewportSize({ width: 1280, height: 720 });
  await openSampleStudy(window);
  await openText(window, 'Focus group members');
  await window.getByRole('button', { name: 'Texts', exact: true }).click();
  const list = window.getByRole('navigation', { name: 'Texts' });
  const tree = list.getByRole('treegrid', { name: 'Texts' });
  await expect(tree.getByRole('row')).toHaveCount(6);

  // A folder for two of them, from the menu.
  const menu = list.getByRole('button', { name: 'Actions on texts and folders' });
  await tree.getByRole('row', { name: 'Interview Tomas' }).click({ modifiers: ['Control'] });
  await tree.getByRole('row', { name: 'Interview Marta' }).click({ modifiers: ['Control'] });
  await expect(list.getByText(/3 chosen$/u)).toBeVisible();
  await menu.click();
  await takeScreenshots(window, 'sources-menu');
  await window.getByRole('menuitem', { name: 'Move to folder…' }).click();
  const move = window.getByRole('dialog', { name: 'Move 3 texts to' });
  await move.getByLabel('Or a new folder').fill('Wave 1');
  await takeScreenshots(window, 'sources-move');
  await checkAccessibility(window);
  await move.getByRole('button', { name: 'Create' }).click();
  await expect(statusOf(window)).toHaveText('Moved 3 texts.');
  const folder = tree.getByRole('row', { name: 'Wave 1' });
  await expect(folder).toHaveAttribute('aria-expanded', 'true');
  await expect(tree.getByRole('row', { name: 'Interview Tomas' })).toHaveAttribute(
    'aria-level',
    '2',
  );
  await takeScreenshots(window, 'sources-folders');
  await checkAccessibility(window);

  // Another one into it by the mouse.
  const answers = tree.getByRole('row', { name: 'What should we change first?' });
  await answers.hover();
  await window.mouse.down();
  const target = await folder.boundingBox();
  if (!target) throw new Error('The folder is not on the screen.');
  await window.mouse.move(target.x + 100, target.y + 30, { steps: 5 });
  await window.mouse.move(target.x + 100, target.y + 14, { steps: 5 });
  await takeScreenshots(window, 'sources-drag');
  await window.mouse.up();
  await expect(answers).toHaveAttribute('aria-level', '2');
  await expect(statusOf(window)).toHaveText('Moved “What should we change first?”.');

  await list.getByLabel('Filter texts').fill('wave');
  await expect(tree.getByRole('row')).toHaveCount(5);
  await list.getByLabel('Filter texts').fill('');
  await folder.click();
  await window.keyboard.press('Delete');
  await expect(statusOf(window)).toHaveText('Deleted the folder “Wave 1”. What lay in it went up.');
  await window.keyboard.press('Control+z');
  await expect(folder).toBeVisible();

  // Out of it by the mouse, and what can be done with a text where the pointer is.
  await tree.getByRole('row', { name: 'Interview Tomas' }).hover();
  await window.mouse.down();
  const outside = await tree
    .getByRole('row', { name: 'Library floor' })
    .or(tree.getByRole('row').last())
    .first()
    .boundingBox();
  if (!outside) throw new Error('No text is on the screen.');
  await window.mouse.move(outside.x + 100, outside.y + outside.height - 4, { steps: 5 });
  await window.mouse.move(outside.x + 100, outside.y + outside.height - 2, { steps: 5 });
  await window.mouse.up();
  await expect(tree.getByRole('row', { name: 'Interview Tomas' })).toHaveAttribute(
    'aria-level',
    '1',
  );
  await tree.getByRole('row', { name: 'Interview Tomas' }).click({ button: 'right' });
  await takeScreenshots(window, 'sources-context');
  await checkAccessibility(window);
  await window.getByRole('menuitem', { name: 'Move to folder…' }).click();
  await window
    .getByRole('dialog', { name: 'Move “Interview Tomas” to' })
    .or(window.getByRole('dialog', { name: /^Move 1 text to/u }))
    .getByRole('option', { name: 'Wave 1' })
    .dblclick();
  await expect(tree.getByRole('row', { name: 'Interview Tomas' })).toHaveAttribute(
    'aria-level',
    '2',
  );

  // What is known about the text, and about who speaks in it.
  await tree.getByRole('row', { name: 'Focus group members' }).click();
  await window.getByRole('tab', { name: 'Inspector' }).click();
  const properties = window.getByRole('region', { name: 'This text', exact: true });
  await properties.getByLabel('Collected on').fill('2024-03-12');
  await properties.getByLabel('Collected on').press('Enter');
  await expect(statusOf(window)).toHaveText('Changed “Focus group members”.');
  await properties.scrollIntoViewIfNeeded();
  await takeScreenshots(window, 'sources-properties');
  await checkAccessibility(window);
  await textOf(window, 'Focus group members').press('Control+Home');
  await window.keyboard.press('Control+ArrowDown');
  await window.getByRole('button', { name: 'Say who this is…' }).click();
  const who = window.getByRole('dialog', { name: /^Who is/u });
  await expect(who.getByRole('option')).not.toHaveCount(0);
  await takeScreenshots(window, 'sources-who');
  await checkAccessibility(window);
  await who.getByRole('option', { name: 'Marta Vidal' }).click();
  await expect(statusOf(window)).toHaveText(/is “Marta Vidal” now\.$/u);
  await window.getByRole('button', { name: 'Show the case' }).click();
  await expect(window.getByRole('region', { name: 'Speaks in' })).toContainText('Interview Marta');
  await expect(window.getByRole('region', { name: 'Speaks in' })).toContainText(
    'Focus group members',
  );
  await takeScreenshots(window, 'cases-card');
});

test('a study without cases says what belongs here', async ({ window }) => {
  await window.setViewportSize({ width: 1280, height: 720 });
  await makeStudy(window, 'No cases');
  await window.keyboard.press('Control+k');
  await window.keyboard.type('go to cases');
  await window.keyboard.press('Enter');
  await expect(window.getByText(/^People and organisations belong here/u)).toBeVisible();
  await takeScreenshots(window, 'cases-empty');
  await checkAccessibility(window);
  await window.getByRole('button', { name: 'New case' }).last().click();
  const dialog = window.getByRole('dialog', { name: 'New case' });
  await dialog.getByLabel('Name', { exact: true }).fill('Wheelhouse');
  await dialog.getByRole('button', { name: 'Person Kind' }).click();
  await window.getByRole('option', { name: 'Organisation' }).click();
  await dialog.getByRole('button', { name: 'Create' }).click();
  const grid = window.getByRole('grid', { name: 'Cases and their attributes' });
  await expect(grid.getByRole('row', { name: /Wheelhouse Organisation/u })).toBeVisible();
  await window.setViewportSize({ width: 640, height: 480 });
  await takeScreenshots(window, 'cases-narrow');
  await checkAccessibility(window);
});
