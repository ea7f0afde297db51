import { goToCases, makeAttribute } from './support/case-steps.ts';
import { openSampleStudy, statusOf } from './support/steps.ts';
import { takeScreenshots } from './support/take-screenshots.ts';
import { expect, test } from './support/test.ts';

test('attributes are put in order by dragging their heads, by keys and by the menu', async ({
  window,
}) => {
  await window.setViewportSize({ width: 1280, height: 720 });
  await openSampleStudy(window);
  const grid = await goToCases(window);
  for (const name of ['Age', 'Town', 'Since']) await makeAttribute(window, name);
  const heads = grid.getByRole('columnheader');
  const order = (): Promise<string[]> =>
    heads.evaluateAll((all) => all.slice(3).map((head) => head.textContent));
  const middleOf = async (name: string): Promise<Readonly<{ x: number; y: number }>> => {
    const box = await heads.filter({ hasText: name }).boundingBox();
    if (!box) throw new Error(`${name} is not on the screen`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  const drag = async (name: string, x: number): Promise<void> => {
    const from = await middleOf(name);
    await window.mouse.move(from.x, from.y);
    await window.mouse.down();
    await window.mouse.move(x, from.y, { steps: 6 });
  };

  // Given up by Esc, then done; the cursor stays on the attribute it stood on.
  await grid.getByRole('gridcell').nth(2).click();
  const age = (await middleOf('Age')).x;
  await drag('Since', age - 20);
  await takeScreenshots(window, 'cases-drag-column');
  await window.keyboard.press('Escape');
  await window.mouse.up();
  await drag('Since', age - 20);
  await window.mouse.up();
  await expect(statusOf(window)).toHaveText('Moved “Since”: attribute 1 of 3.');
  expect(await order()).toEqual(['Since', 'Age', 'Town']);
  await expect(grid).toBeFocused();
  await window.keyboard.type('7');
  await expect(window.getByRole('textbox', { name: /^Age of/u })).toBeFocused();
  await window.keyboard.press('Escape');

  // Twice without a pause goes two places; at the edge it says so.
  await window.keyboard.press('Alt+Shift+ArrowLeft');
  await window.keyboard.press('Alt+Shift+ArrowRight');
  await window.keyboard.press('Alt+Shift+ArrowRight');
  await expect(statusOf(window)).toHaveText('Moved “Age”: attribute 3 of 3.');
  expect(await order()).toEqual(['Since', 'Town', 'Age']);
  await window.keyboard.press('Alt+Shift+ArrowRight');
  await expect(statusOf(window)).toHaveText('It is the last attribute already.');
  await window.keyboard.press('Control+z');
  await expect.poll(order).toEqual(['Since', 'Age', 'Town']);

  // A click is no drag: the menu opens, and does the same.
  await heads.filter({ hasText: 'Age' }).click();
  await expect(window.getByRole('menuitem', { name: 'Sort from first to last' })).toBeVisible();
  await window.getByRole('menuitem', { name: /^Move to the left/u }).click();
  await expect.poll(order).toEqual(['Age', 'Since', 'Town']);
  // The case and the questions about values have them in this order too.
  await expect(window.getByRole('main', { name: 'Cases' })).toBeVisible();
  await window.reload();
  await expect.poll(order).toEqual(['Age', 'Since', 'Town']);
});

test('keys of the grid are shown by ?, changed with their conflicts, and heard under other layouts', async ({
  window,
}) => {
  await openSampleStudy(window);
  const grid = await goToCases(window);
  await makeAttribute(window, 'Age');
  await makeAttribute(window, 'Town');
  // Where nothing is written, ? asks for the keys.
  await grid.getByRole('gridcell').first().click();
  await window.keyboard.press('?');
  const dialog = window.getByRole('dialog', { name: 'Keys' });
  await expect(dialog.getByRole('region').first()).toHaveAccessibleName('In the grid of cases');
  await takeScreenshots(window, 'cases-keys');
  const rowOf = (action: string) =>
    dialog.getByRole('button', { name: new RegExp(`^${action}: .*Change$`, 'u') });
  await rowOf('Move the attribute to the right').click();
  await window.keyboard.press('m');
  await expect(dialog.getByText('In the grid, M begins to fill a cell.')).toBeVisible();
  await window.keyboard.press('F2');
  await expect(dialog.getByText('F2 does “Edit the cell” already.')).toBeVisible();
  await window.keyboard.press('Control+m');
  await expect(rowOf('Move the attribute to the right')).toHaveAccessibleName(/: Ctrl\+M\./u);
  await window.keyboard.press('Escape');
  await expect(grid).toBeFocused();

  // On a French keyboard M is where others have a semicolon.
  await grid.getByRole('gridcell').nth(2).click();
  await grid.evaluate((element) =>
    element.dispatchEvent(
      new KeyboardEvent('keydown', {
        ...{ key: 'm', code: 'Semicolon', ctrlKey: true, bubbles: true, cancelable: true },
      }),
    ),
  );
  await expect(statusOf(window)).toHaveText('Moved “Age”: attribute 2 of 2.');
  // A key that belongs to an input method does nothing else.
  await grid.evaluate((element) => {
    for (const key of ['F2', 'Delete', 'Enter', 'a'])
      element.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, isComposing: true }),
      );
  });
  await expect(grid).toBeFocused();
  await expect(window.getByRole('textbox', { name: /^Age of/u })).toHaveCount(0);
  await grid.getByRole('button', { name: 'Actions on “Age”' }).click();
  await expect(window.getByRole('menuitem', { name: /^Move to the right/u })).toContainText('M');
});
