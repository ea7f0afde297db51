import type { Locator, Page } from '@playwright/test';
import { checkAccessibility } from './support/check-accessibility.ts';
import { doTask } from './support/count-keys.ts';
import {
  codebookRow,
  importFiles,
  makeStudy,
  openSampleStudy,
  openText,
  statusOf,
  stripes,
  textOf,
} from './support/steps.ts';
import { takeScreenshots } from './support/take-screenshots.ts';
import { expect, test } from './support/test.ts';

const dialogOf = (page: Page): Locator => page.getByRole('dialog', { name: 'Code automatically' });
const hitsOf = (page: Page): Locator =>
  dialogOf(page).getByRole('listbox', { name: 'Places found' });

/** What the counts above the list say. */
const countsOf = (page: Page): Locator => dialogOf(page).getByRole('status');

test('words are looked at first, one place is left out, and one undo takes all codings back', async ({
  window,
}) => {
  await openSampleStudy(window);
  await openText(window, 'Interview Tomas');
  const before = await stripes(window).count();
  await doTask(window, {
    keys: ['Shift+c'],
    atMost: 1,
    focus: dialogOf(window).getByLabel('Words or phrases'),
  });
  await takeScreenshots(window, 'autocode-empty');
  await checkAccessibility(window);

  const keys = window.keyboard;
  await keys.type('bike, wheel*');
  // What the words find is counted while they are typed, before a code is named.
  await expect(countsOf(window)).toHaveText(/^(\d+) of \1 in \d+ texts$/u);
  await takeScreenshots(window, 'autocode-live');
  await dialogOf(window).getByRole('combobox', { name: 'Code with' }).focus();
  await keys.type('Hardware');
  await keys.press('Enter');
  await expect(countsOf(window)).toHaveText(/^(\d+) of \1 in \d+ texts$/u);
  const total = Number(/^\d+/u.exec((await countsOf(window).textContent()) ?? '')?.[0]);
  await takeScreenshots(window, 'autocode-words');
  await checkAccessibility(window);

  // The first place is left out by keyboard: past the head of its text.
  await hitsOf(window).focus();
  await keys.press('ArrowDown');
  await keys.press('Space');
  await expect(countsOf(window)).toHaveText(new RegExp(`^${total - 1} of ${total} in`, 'u'));
  await takeScreenshots(window, 'autocode-left-out');
  await dialogOf(window)
    .getByRole('button', { name: `Code ${total - 1} segments` })
    .click();
  await expect(dialogOf(window)).toBeHidden();
  await expect(statusOf(window)).toHaveText(
    new RegExp(`^Coded ${total - 1} segments with “Hardware”\\. Ctrl\\+Z takes it back\\.$`, 'u'),
  );
  await expect(textOf(window, 'Interview Tomas')).toBeFocused();
  await expect.poll(() => stripes(window).count()).toBeGreaterThan(before);

  await keys.press('Control+z');
  await expect(statusOf(window)).toHaveText(
    `Undone: Code “Hardware” automatically on ${total - 1} segments.`,
  );
  // Undo has gone where the first of them stood.
  await openText(window, 'Interview Tomas');
  await expect(stripes(window)).toHaveCount(before);
});

test('an expression that runs away is stopped and said, and the window stays alive', async ({
  window,
}) => {
  await makeStudy(window, 'Runaway');
  await importFiles(window, [
    { name: 'Laugh.txt', content: `Ada: aab. ${'a'.repeat(5000)}!\n` },
    { name: 'Other.txt', content: 'Ben: aab again.\n' },
  ]);
  await openText(window, 'Laugh');
  await window.keyboard.press('Shift+c');
  const dialog = dialogOf(window);
  await dialog.getByText('Expression', { exact: true }).click();
  const field = dialog.getByLabel('Regular expression');
  await field.fill('(a+)+$)');
  await expect(dialog.getByText('A bracket ) was never opened, at character 7: )')).toBeVisible();
  await takeScreenshots(window, 'autocode-wrong-expression');
  await field.fill('aab|(a+)+$');
  await dialog.getByRole('combobox', { name: 'Code with' }).fill('Laughter');
  await dialog.getByRole('button', { name: 'Preview' }).click();
  // While it runs, the form still answers.
  await dialog.getByRole('combobox', { name: 'Code with' }).fill('Laughing');
  await dialog.getByRole('combobox', { name: 'Code with' }).fill('Laughter');
  await expect(
    dialog.getByText(/took longer than 2 seconds in 1 text and was stopped there/u),
  ).toBeVisible();
  await expect(countsOf(window)).toHaveText('2 of 2 in 2 texts');
  await expect(hitsOf(window).getByText(/^“Laugh” was not searched to its end/u)).toBeVisible();
  await takeScreenshots(window, 'autocode-stopped');
  await checkAccessibility(window);
  await dialog.getByRole('button', { name: 'Code 2 segments' }).click();
  await expect(statusOf(window)).toContainText('Coded 2 segments with “Laughter”.');
});

test('a dictionary codes with a code for each line', async ({ window }) => {
  await openSampleStudy(window);
  await openText(window, 'Interview Marta');
  await window.keyboard.press('Control+k');
  await window.keyboard.type('code automatically');
  await window.keyboard.press('Enter');
  const dialog = dialogOf(window);
  await dialog.getByText('Dictionary', { exact: true }).click();
  const field = dialog.getByLabel('Codes and their words');
  await field.fill('Money price');
  await expect(
    dialog.getByText('Line 1 has no colon between the code and its words.'),
  ).toBeVisible();
  await field.fill('Money: price*, pay*, expens*, charge*\nWeather: rain*, winter, snow');
  await dialog.getByRole('button', { name: 'Preview' }).click();
  await expect(dialog.getByText(/^Money \d+ \(new\)$/u)).toBeVisible();
  await takeScreenshots(window, 'autocode-dictionary');
  await dialog.getByRole('button', { name: /^Code \d+ segments/u }).click();
  await expect(statusOf(window)).toContainText('with “Money, Weather”.');
});

test('the answers to a question are coded, and what is coded so already is not coded twice', async ({
  window,
}) => {
  await openSampleStudy(window);
  await openText(window, 'Focus group members');
  for (const expected of [
    /^(\d+) of \1 in 1 text$/u,
    /^(\d+) of \1 in 1 text, \1 coded so already$/u,
  ]) {
    await window.keyboard.press('Shift+c');
    const dialog = dialogOf(window);
    await dialog.getByText('Question', { exact: true }).click();
    await dialog.getByLabel('Words of the question').fill('unlock');
    await dialog.getByRole('combobox', { name: 'Code with' }).fill('Unlocking');
    await window.keyboard.press('Escape');
    await dialog.getByRole('button', { name: 'Preview' }).click();
    await expect(countsOf(window)).toHaveText(expected);
    await takeScreenshots(window, 'autocode-question');
    if (expected.source.includes('already')) {
      await expect(dialog.getByText('All of these are coded so already.')).toBeVisible();
      await window.keyboard.press('Escape');
    } else await dialog.getByRole('button', { name: /^Code \d+ segments?/u }).click();
    await expect(dialog).toBeHidden();
    await expect(textOf(window, 'Focus group members')).toBeFocused();
  }
});

test('a code’s menu looks for what the code may stand for', async ({ window }) => {
  await openSampleStudy(window);
  await openText(window, 'Interview Marta');
  const [name = ''] = await window
    .getByRole('treegrid', { name: 'Codebook' })
    .getByRole('row')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label') ?? ''));
  await codebookRow(window, name).click({ button: 'right' });
  await window.getByRole('menuitem', { name: 'Find and code…' }).click();
  const dialog = dialogOf(window);
  await expect(dialog.getByLabel('Words or phrases')).toHaveValue(name);
  await expect(dialog.getByRole('combobox', { name: 'Code with' })).toHaveValue(name);
  await dialog.getByLabel('Words or phrases').press('Enter');
  await expect(
    dialog.getByRole('status').or(dialog.getByText(/^Nothing was found/u)),
  ).toBeVisible();
});
