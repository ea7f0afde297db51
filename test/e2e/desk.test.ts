import { codeWords } from './support/code-words.ts';
import { expect, test } from './support/test.ts';
import {
  codebookRow,
  goTo,
  importFiles,
  makeStudy,
  openMenuOfSelection,
  openText,
  selectByMouse,
  selectedWords,
  statusOf,
  stripes,
} from './support/steps.ts';

const talk = [
  'Ida: The letter lay on the fridge for two weeks.',
  'Ben: Nobody told me why it took so long.',
  'Ida: Then the app was slow as well.',
].join('\n');

test('a menu asked for with the pointer is about the words under it, or about the selection that holds them', async ({
  window,
}) => {
  await makeStudy(window, 'Menus at the pointer');
  await importFiles(window, [{ name: 'Talk.txt', content: talk }]);
  const text = await openText(window, 'Talk');
  const menu = window.getByRole('menu');
  await text.getByText('Nobody told me').click({ button: 'right' });
  await menu.getByRole('menuitem', { name: /^Select the turn/u }).click();
  await expect.poll(() => selectedWords(window)).toContain('Nobody told me why it took so long.');

  expect(await selectByMouse(window, text, 'the app was slow')).toBe('the app was slow');
  await openMenuOfSelection(window);
  await menu.getByRole('menuitem', { name: /^Code with its own words/u }).click();
  await expect(statusOf(window)).toHaveText('Made the code “the app was slow” and coded with it.');
});

test('after a name, a question or a search by key the focus is where the next key belongs', async ({
  window,
}) => {
  await makeStudy(window, 'Where the focus goes');
  await importFiles(window, [{ name: 'Talk.txt', content: talk }]);
  const text = await openText(window, 'Talk');
  await codeWords(window, 'lay on the fridge', 'Waiting');
  await codeWords(window, 'on the fridge', 'Kitchen');

  // Renaming, put back and done.
  await codebookRow(window, 'Kitchen').click();
  await window.keyboard.press('F2');
  await window.keyboard.type('Somewhere else');
  await window.keyboard.press('Escape');
  await expect(codebookRow(window, 'Kitchen')).toBeFocused();
  await window.keyboard.press('F2');
  await window.keyboard.type('Household');
  await window.keyboard.press('Enter');
  await expect(statusOf(window)).toContainText('Changed the code');
  await expect(codebookRow(window, 'Household')).toBeFocused();

  // Deleting asks, with its answer under Enter; Esc keeps.
  await window.keyboard.press('Delete');
  const question = window.getByRole('group', { name: 'Delete' });
  await expect(question.getByRole('button', { name: 'Delete' })).toBeFocused();
  await window.keyboard.press('Escape');
  await expect(question).toBeHidden();
  await expect(codebookRow(window, 'Household')).toBeFocused();

  // Merging marks what Enter would take, and takes nothing that is not marked.
  await codebookRow(window, 'Household').click({ button: 'right' });
  await window.getByRole('menuitem', { name: /^Merge into/u }).click();
  const merge = window.getByRole('dialog', { name: 'Merge “Household” into' });
  await window.keyboard.press('Enter');
  await expect(merge).toBeVisible();
  await window.keyboard.type('wai');
  await expect(merge.getByRole('option', { selected: true })).toHaveText('Waiting');
  await expect(merge.getByRole('button', { name: 'Merge' })).toBeEnabled();
  await window.keyboard.press('Escape');

  // A speaker's name is typed over.
  await text.focus();
  await window.keyboard.press('Control+ArrowDown');
  await window.keyboard.press('r');
  await expect(window.getByRole('dialog', { name: /^Rename/u })).toBeVisible();
  await window.keyboard.type('Ida Berg');
  await window.keyboard.press('Enter');
  await expect(statusOf(window)).toHaveText(/^Renamed “.+” to “Ida Berg”\.$/u);
  await expect(text).toBeFocused();
  await window.keyboard.press('Control+z');
  await expect(statusOf(window)).toContainText('Undone');
  await codebookRow(window, 'Household').click();

  // A new set from the menu of the code.
  await codebookRow(window, 'Household').click({ button: 'right' });
  await window.getByRole('menu').getByText('New set with this code').click();
  await window.keyboard.type('Places');
  await window.keyboard.press('Enter');
  await expect(statusOf(window)).toHaveText('Made the set “Places”.');
  await expect(codebookRow(window, 'Household')).toBeFocused();

  // A question that is left does not stand there any longer.
  await stripes(window).first().click();
  await text.focus();
  await selectByMouse(window, text, 'on the fridge');
  await window.keyboard.press('x');
  await expect(statusOf(window)).toHaveText('Which code is to be taken off?');
  await window.keyboard.press('Escape');
  await expect(statusOf(window)).toHaveText('No code was taken off.');
  await expect(text).toBeFocused();

  // Find everywhere is about words: they can be typed at once, from another place and in this one.
  await window.keyboard.press('Control+Shift+F');
  const words = window.getByRole('textbox', { name: 'Words in the segments' });
  await expect(words).toBeFocused();
  await window.keyboard.type('lay');
  await expect(window.getByText('1 of 2')).toBeVisible();
  await window.keyboard.press('Tab');
  await window.keyboard.press('Control+Shift+F');
  await expect(words).toBeFocused();

  // A code is split where its segments can be picked.
  await goTo(window, 'Read');
  await codebookRow(window, 'Waiting').click({ button: 'right' });
  await window.getByRole('menu').getByText('Split: pick segments to move').click();
  await expect(statusOf(window)).toContainText('Pick segments by Space');
  await expect(window.getByRole('listbox', { name: 'Coded segments' })).toBeVisible();
});

test('no button of the toolbar is cut in two, and at 400% the places can be reached', async ({
  window,
}) => {
  await makeStudy(window, 'Narrow windows');
  await importFiles(window, [{ name: 'Talk with a rather long name.txt', content: talk }]);
  await openText(window, 'Talk with a rather long name');
  for (const words of ['The letter', 'lay on', 'the fridge', 'two weeks', 'slow as well'])
    await codeWords(window, words, `What was said about ${words}`);
  // What is said of the chosen coding beside its name ends in dots where it has no room.
  await codeWords(window, 'Nobody', 'Ben');
  await window.keyboard.press('w');
  await window.keyboard.type('70');
  await window.keyboard.press('Enter');
  const chosenName = window.locator('.stripe-active .stripe-name');
  await expect(chosenName).toHaveText('Ben, weight 70');
  await expect(chosenName).toHaveCSS('overflow-x', 'hidden');
  for (const width of [1280, 1100, 900]) {
    await window.setViewportSize({ width, height: 720 });
    const cut = await window.locator('.toolbar-actions').evaluate((tools) => {
      const room = tools.getBoundingClientRect();
      return [...tools.querySelectorAll('button')]
        .filter((button) => button.getBoundingClientRect().top < room.bottom)
        .filter((button) => {
          const { right, bottom } = button.getBoundingClientRect();
          return right > room.right + 1 || bottom > room.bottom + 1;
        })
        .map(({ textContent }) => textContent);
    });
    expect(cut).toEqual([]);
  }

  await window.setViewportSize({ width: 320, height: 180 });
  const find = window
    .getByRole('navigation', { name: 'Places' })
    .getByRole('button', { name: 'Find' });
  await expect.poll(async () => (await find.boundingBox())?.height ?? 0).toBeGreaterThan(30);
  const rail = await window.getByRole('navigation', { name: 'Places' }).boundingBox();
  expect(rail?.height).toBeGreaterThan(40);
  await find.click();
  await expect(window.getByRole('listbox', { name: 'Coded segments' })).toBeAttached();
});

test('in history, memos and cases the arrows go through the list at once', async ({ window }) => {
  await makeStudy(window, 'Lists at once');
  await importFiles(window, [{ name: 'Talk.txt', content: talk }]);
  await openText(window, 'Talk');
  await codeWords(window, 'on the fridge', 'Kitchen');
  const goByPalette = async (words: string): Promise<void> => {
    await window.keyboard.press('Control+k');
    await window.keyboard.type(words);
    await window.keyboard.press('Enter');
  };
  await goByPalette('go to history');
  const focused = window.locator('.history-label:focus');
  await expect(focused).toContainText('Kitchen');
  await window.keyboard.press('ArrowDown');
  await expect(focused).toContainText('Talk');

  const menu = window.getByRole('menu', { name: 'What can be done with this step' });
  await window.keyboard.press('Shift+F10');
  await expect(menu).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(focused).toContainText('Talk');
  await window.getByText('Code “Kitchen” on 1 segment').click({ button: 'right' });
  await menu.getByRole('menuitem', { name: 'Undo this step' }).click();
  await expect(statusOf(window)).toContainText('Kitchen');

  await goByPalette('go to cases');
  const grid = window.getByRole('grid', { name: 'Cases and their attributes' });
  await expect(grid).toBeFocused();
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('F2');
  await expect(grid.getByRole('textbox')).toHaveValue('Ida');
  await window.keyboard.press('Escape');

  await openText(window, 'Talk');
  await selectByMouse(window, window.getByRole('textbox', { name: 'Text of Talk' }), 'fridge');
  await window.keyboard.press('m');
  await window.keyboard.type('Ask her again');
  await window.keyboard.press('Control+Enter');
  await expect(statusOf(window)).toHaveText('Memo saved.');
  await goByPalette('go to memos');
  await expect(window.getByRole('listbox', { name: /memos/iu })).toBeFocused();
});
