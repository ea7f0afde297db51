import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { checkAccessibility } from './support/check-accessibility.ts';
import {
  codebookRow,
  goTo,
  hand,
  importFiles,
  interview,
  makeStudy,
  openSampleStudy,
  openText,
  selectByMouse,
  statusOf,
} from './support/steps.ts';
import { takeScreenshots } from './support/take-screenshots.ts';
import { expect, test } from './support/test.ts';

const tree = (page: Page): Locator => page.getByRole('treegrid', { name: 'Codebook' });
const names = (page: Page): Promise<string[]> =>
  tree(page)
    .getByRole('row')
    .evaluateAll((rows) => rows.map((row) => row.querySelector('.code-name')?.textContent ?? ''));

const sets = (page: Page): Locator =>
  page.getByRole('listbox', { name: 'Set of codes that is shown' });

async function addCode(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'New code', exact: true }).click();
  await page.getByRole('textbox', { name: 'New code' }).fill(name);
  await page.keyboard.press('Enter');
  await expect(codebookRow(page, name)).toBeVisible();
}

async function chooseFromMenu(page: Page, row: Locator, entry: string): Promise<void> {
  await row.click({ button: 'right' });
  await page.getByRole('menuitem', { name: entry, exact: true }).click();
}

test('the codebook of the sample: chosen, described, put into sets, archived and brought back', async ({
  window,
}) => {
  await window.setViewportSize({ width: 1280, height: 720 });
  await openSampleStudy(window);
  const text = await openText(window, 'Interview Marta');
  const [first = '', second = ''] = (await names(window)).slice(0, 2);
  await codebookRow(window, first).first().click();
  await takeScreenshots(window, 'codebook-card');
  await checkAccessibility(window);

  // Criteria, and the selected words as an example.
  await window.getByRole('button', { name: /^Criteria and example/u }).click();
  await window
    .getByRole('textbox', { name: 'Use it when', exact: true })
    .fill('They speak of the place itself');
  await window.getByRole('textbox', { name: 'Do not use it when' }).click();
  await expect(statusOf(window)).toContainText('Changed the code');
  const line = await text.locator('.cm-line').nth(4).innerText();
  const words = line.split(' ').slice(0, 4).join(' ');
  await selectByMouse(window, text, words);
  await window.getByRole('button', { name: 'Use the selection' }).click();
  await expect(window.getByRole('textbox', { name: 'Example' })).toHaveValue(
    `“${words}” (Interview Marta)`,
  );
  await window.getByTitle('Raspberry').click();
  await expect(window.getByRole('radio', { name: 'Raspberry' })).toBeChecked();
  await window.getByRole('textbox', { name: 'Example' }).scrollIntoViewIfNeeded();
  await takeScreenshots(window, 'codebook-criteria');
  await checkAccessibility(window);

  // Several at once: by Ctrl, then with Shift and the keyboard; a set of them.
  await codebookRow(window, second)
    .first()
    .click({ modifiers: ['Control'] });
  await expect(window.getByRole('region', { name: '2 codes' })).toBeVisible();
  await window.keyboard.press('Shift+ArrowDown');
  await expect(window.getByRole('region', { name: /^[23] codes$/u })).toBeVisible();
  await window.keyboard.press('Shift+F10');
  await expect(window.getByRole('menu', { name: 'Actions on the code' })).toBeVisible();
  await takeScreenshots(window, 'codebook-menu');
  await checkAccessibility(window);
  await window.getByRole('menuitemcheckbox', { name: /^New set with/u }).click();
  await window.getByRole('textbox', { name: /^New set with/u }).fill('First things');
  await window.keyboard.press('Enter');
  await expect(statusOf(window)).toContainText('Made the set “First things”.');
  await sets(window)
    .getByRole('option', { name: /^First things/u })
    .click();
  await expect(window.getByText(/^\d+ of \d+$/u).first()).toBeVisible();
  await takeScreenshots(window, 'codebook-set');
  await checkAccessibility(window);
  await window.getByRole('button', { name: 'Actions on the set First things' }).click();
  await window.getByRole('menuitem', { name: 'Choose its codes…' }).click();
  await takeScreenshots(window, 'codebook-set-members');
  await checkAccessibility(window);
  await window.keyboard.press('Escape');
  await sets(window)
    .getByRole('option', { name: /^All codes/u })
    .click();

  // Out of the way, in sight again, and back.
  const before = await names(window);
  await chooseFromMenu(window, codebookRow(window, second).first(), 'Archive');
  await expect(codebookRow(window, second)).toHaveCount(0);
  await window.getByRole('button', { name: /archived$/u }).click();
  await expect(codebookRow(window, second).first()).toBeVisible();
  await takeScreenshots(window, 'codebook-archived');
  await checkAccessibility(window);
  await codebookRow(window, second).first().click();
  await window.getByRole('button', { name: 'Bring back' }).click();
  await expect.poll(() => names(window)).toEqual(before);

  // Deleting says what goes along; undo brings it back.
  await codebookRow(window, first).first().click();
  await window.keyboard.press('Delete');
  await expect(window.getByText(/codings? goes? with it|codings go with it/u)).toBeVisible();
  await takeScreenshots(window, 'codebook-delete');
  await checkAccessibility(window);
  await window
    .getByRole('group', { name: 'Delete' })
    .getByRole('button', { name: 'Delete' })
    .dblclick();
  await expect(codebookRow(window, first)).toHaveCount(0);
  await window.keyboard.press('Control+z');
  await expect.poll(() => names(window)).toEqual(before);
});

test('several codes are dragged, moved and merged together; no ring is ever closed', async ({
  window,
}) => {
  await makeStudy(window, 'Rings');
  await importFiles(window, [interview]);
  await openText(window, 'Interview Nadia');
  for (const name of ['A', 'B', 'C', 'D']) await addCode(window, name);
  const row = (name: string): Locator => codebookRow(window, name);
  const level = (name: string): Promise<string | null> => row(name).getAttribute('aria-level');

  await row('B').click();
  await row('C').click({ modifiers: ['Control'] });
  await row('B').dragTo(row('A'), { targetPosition: { x: 60, y: 14 } });
  await expect.poll(() => names(window)).toEqual(['A', 'B', 'C', 'D']);
  await expect.poll(() => Promise.all([level('B'), level('C')])).toEqual(['2', '2']);
  await window.keyboard.press('Control+z');
  await expect.poll(() => Promise.all([level('B'), level('C')])).toEqual(['1', '1']);

  // Under B by the menu: A and D; then B below A is refused without a word lost.
  await row('A').click();
  await row('D').click({ modifiers: ['Control'] });
  await window.keyboard.press('ContextMenu');
  await window.getByRole('menuitem', { name: 'Move 2 codes…' }).click();
  const dialog = window.getByRole('dialog', { name: 'Move 2 codes under' });
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toBeHidden();
  await expect.poll(() => names(window)).toEqual(['A', 'B', 'C', 'D']);
  await row('D').focus();
  await window.keyboard.press('ContextMenu');
  await window.getByRole('menuitem', { name: 'Move 2 codes…' }).click();
  await dialog.getByRole('option', { name: 'B', exact: true }).dblclick();
  await expect.poll(() => names(window)).toEqual(['B', 'A', 'D', 'C']);
  await row('B').dragTo(row('A'), { targetPosition: { x: 60, y: 14 } });
  await expect.poll(() => names(window)).toEqual(['B', 'A', 'D', 'C']);

  await row('A').click();
  await row('D').click({ modifiers: ['Control'] });
  await row('C').click({ modifiers: ['Control'] });
  await window
    .getByRole('region', { name: '3 codes' })
    .getByRole('button', { name: 'Merge' })
    .click();
  const merge = window.getByRole('dialog', { name: 'Merge 3 codes into' });
  await merge.getByRole('option', { name: 'C', exact: true }).click();
  await merge.getByRole('button', { name: 'Merge' }).dblclick();
  await expect.poll(() => names(window)).toEqual(['B', 'C']);
});

test('codes are dragged into sets and out of them, by the mouse and by keyboard, and Delete takes them out', async ({
  window,
}) => {
  await window.setViewportSize({ width: 1280, height: 720 });
  await makeStudy(window, 'Groups');
  await importFiles(window, [interview]);
  await openText(window, 'Interview Nadia');
  for (const name of ['A', 'B', 'C', 'D']) await addCode(window, name);
  const row = (name: string): Locator => codebookRow(window, name);
  const chip = (name: string | RegExp): Locator => sets(window).getByRole('option', { name });
  await row('A').click({ button: 'right' });
  await window.getByRole('menuitemcheckbox', { name: 'New set with this code' }).click();
  await window.getByRole('textbox', { name: /^New set with/u }).fill('Early');
  await window.keyboard.press('Enter');
  await expect(chip(/^Early ?1 code$/u)).toBeVisible();

  // Two at once by the mouse; those that are in already are not counted again.
  await row('B').click();
  await row('C').click({ modifiers: ['Control'] });
  await row('B').dragTo(chip(/^Early/u));
  await expect(statusOf(window)).toHaveText('2 more codes are now in the set “Early”.');
  await expect(chip(/^Early ?3 codes$/u)).toBeVisible();
  await row('A').click();
  await row('A').dragTo(chip(/^Early/u));
  await expect(statusOf(window)).toHaveText('The code is in the set “Early” already.');

  // From the keyboard: the mark of the code takes it up, Tab and the arrows find the set, Enter lets it go.
  await row('D').click();
  await row('D').getByRole('button', { name: 'Drag D' }).focus();
  await window.keyboard.press('Enter');
  for (let tries = 0; tries < 4; tries += 1) {
    if ((await sets(window).getByRole('button', { name: /Early/u }).count()) > 0) break;
    await window.keyboard.press('Tab');
  }
  await takeScreenshots(window, 'codebook-set-keyboard-drag');
  await window.keyboard.press('Enter');
  await expect(statusOf(window)).toHaveText('“D” is now in the set “Early”.');

  // In the set, out by a drag onto all codes and by Delete; the codes stay.
  await chip(/^Early/u).click();
  await row('A').click();
  const from = await row('A').boundingBox();
  const to = await chip(/^All codes/u).boundingBox();
  if (!from || !to) throw new Error('The codes are not on the screen.');
  await window.mouse.move(from.x + 80, from.y + 14);
  await window.mouse.down();
  await window.mouse.move(to.x + 20, to.y + 20, { steps: 6 });
  await window.mouse.move(to.x + 20, to.y + 12, { steps: 2 });
  await takeScreenshots(window, 'codebook-set-take-out');
  await window.mouse.up();
  await expect(statusOf(window)).toHaveText('Took “A” out of the set “Early”. The code stays.');
  await expect.poll(() => names(window)).toEqual(['B', 'C', 'D']);
  await row('B').click();
  await row('C').click({ modifiers: ['Control'] });
  await window.keyboard.press('Delete');
  await expect(statusOf(window)).toHaveText('Took 2 codes out of the set “Early”. The codes stay.');
  await expect.poll(() => names(window)).toEqual(['D']);
  await window.keyboard.press('Control+z');
  await expect.poll(() => names(window)).toEqual(['B', 'C', 'D']);
  await row('D').click({ button: 'right' });
  await takeScreenshots(window, 'codebook-set-menu');
  await checkAccessibility(window);
  await window.getByRole('menuitemcheckbox', { name: /^Take out of the set “Early”/u }).click();
  await expect.poll(() => names(window)).toEqual(['B', 'C']);
  await chip(/^All codes/u).click();
  await expect.poll(() => names(window)).toEqual(['A', 'B', 'C', 'D']);
});

test('bad names are told beside their field; two quick clicks make one code', async ({
  window,
}) => {
  await makeStudy(window, 'Names');
  await importFiles(window, [interview]);
  await openText(window, 'Interview Nadia');
  await window.getByRole('button', { name: 'New code', exact: true }).click();
  const field = window.getByRole('textbox', { name: 'New code' });
  const create = window.getByRole('button', { name: 'Create' });
  await expect(create).toBeDisabled();
  await field.fill('  ');
  await expect(create).toBeDisabled();
  await field.fill('x'.repeat(10_000));
  await expect(
    window.getByText('This name has 10,000 characters; a name has at most 500.'),
  ).toBeVisible();
  await takeScreenshots(window, 'codebook-bad-name');
  await field.fill('Trust');
  await create.dblclick();
  await expect(codebookRow(window, 'Trust')).toHaveCount(1);
  await expect(window.getByRole('alert')).toHaveCount(0);
  await window.getByRole('textbox', { name: 'Name' }).fill('y'.repeat(501));
  await window.keyboard.press('Enter');
  await expect(window.getByText(/This name has 501 characters/u)).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(window.getByRole('textbox', { name: 'Name' })).toHaveValue('Trust');
});

test('segments are picked and split off to a new code; the codebook goes out and comes in', async ({
  window,
}) => {
  await openSampleStudy(window);
  await goTo(window, 'Find');
  const list = window.getByRole('listbox', { name: 'Coded segments' });
  const picker = window.getByRole('navigation', { name: 'Codes' });
  await picker.getByRole('row').first().click();
  await list.getByRole('option').first().waitFor();
  await list.focus();
  await window.keyboard.press('Home');
  await window.keyboard.press('Space');
  await window.keyboard.press('Shift+ArrowDown');
  await expect(window.getByText('2 segments picked')).toBeVisible();
  await takeScreenshots(window, 'find-picked');
  await checkAccessibility(window);
  await window.getByRole('button', { name: 'Move to another code…' }).click();
  const dialog = window.getByRole('dialog', { name: 'Move 2 segments to' });
  await dialog.getByRole('textbox').fill('Split off');
  await takeScreenshots(window, 'find-move');
  await checkAccessibility(window);
  await dialog.getByRole('option', { name: /^New code “Split off” below/u }).dblclick();
  await expect(statusOf(window)).toContainText('Moved 2 segments to “Split off”.');
  await expect(picker.getByRole('row', { name: 'Split off' })).toContainText('2');

  await openText(window, 'Interview Marta');
  await expect(codebookRow(window, 'Split off')).toBeVisible();
  const all = await names(window);
  await window.getByRole('button', { name: 'Actions on the code' }).click();
  const download = window.waitForEvent('download');
  await window.getByRole('menuitem', { name: 'Export the codebook as CSV' }).click();
  const csv = readFileSync(await (await download).path(), 'utf8');
  expect(csv).toMatch(/^\uFEFFpath,name,parent,colour,/u);
  expect(csv.trim().split('\r\n').length).toBeGreaterThan(all.length);

  await window.getByRole('button', { name: 'Actions on the code' }).click();
  await window.getByRole('menuitem', { name: 'Import a codebook…' }).click();
  const importing = window.getByRole('dialog', { name: 'Import a codebook' });
  const chooser = window.waitForEvent('filechooser');
  await importing.getByRole('button', { name: 'Choose a file…' }).click();
  const content = `code,parent,definition\nImported,,new\nBelow,Imported,also\n,Imported,nameless\n${all[0]},,says something else\n`;
  await hand(await chooser, [{ name: 'theirs.csv', content }]);
  await expect(importing.getByText('2 new codes')).toBeVisible();
  await expect(importing.getByText(/The name of the code is empty/u)).toBeVisible();
  await takeScreenshots(window, 'codebook-import');
  await checkAccessibility(window);
  await importing.getByRole('button', { name: 'Import 2 codes' }).dblclick();
  await expect(importing).toBeHidden();
  await expect(codebookRow(window, 'Below')).toBeVisible();
  await window.keyboard.press('Control+z');
  await expect.poll(() => names(window)).toEqual(all);
});
