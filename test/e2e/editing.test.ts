import type { Locator, Page } from '@playwright/test';
import { checkAccessibility } from './support/check-accessibility.ts';
import { expect, test } from './support/test.ts';
import {
  goTo,
  importFiles,
  makeStudy,
  openText,
  selectByMouse,
  selectedWords,
  statusOf,
  stripes,
  textOf,
} from './support/steps.ts';
import { takeScreenshots } from './support/take-screenshots.ts';

const talk = [
  'Maria: I trust the people at teh desk, they always have time.',
  'Ben: Then the app, well, it was slow. Maria knows that too.',
  'Maria: Yes. It was the slowest app I ever had on my phone, and nobody told me why.',
  'Ben: And the letter? Did it help you to understand what to do next?',
  'Maria: The letter lay on the fridge for two weeks. I did not open it.',
].join('\n');
const second = 'Ben: We talked with Maria last week.\nEve: Maria was very clear.\nBen: She was.\n';

async function codeWords(window: Page, text: Locator, words: string, code: string): Promise<void> {
  expect(await selectByMouse(window, text, words)).toBe(words);
  await text.press('c');
  await window.getByRole('combobox', { name: 'Code, or a new name' }).fill(code);
  await window.keyboard.press('Enter');
  await expect(window.getByRole('combobox', { name: 'Code, or a new name' })).toBeHidden();
}

async function prepare(window: Page, name: string): Promise<Locator> {
  await makeStudy(window, name);
  await importFiles(window, [
    { name: 'Talk.txt', content: talk },
    { name: 'Group.txt', content: second },
  ]);
  const text = await openText(window, 'Talk');
  await codeWords(window, text, 'trust the people at teh desk', 'Trust');
  await codeWords(window, text, 'they always have time', 'Time');
  await codeWords(window, text, 'The letter lay on the fridge', 'Unopened letters');
  return text;
}

const editor = (window: Page): Locator => window.getByRole('textbox', { name: 'Editing Talk' });
const bar = (window: Page): Locator => window.getByRole('group', { name: 'Editing Talk' });

/** Selects words in the text that is being edited, and types others in their place. */
async function retype(window: Page, words: string, instead: string): Promise<void> {
  expect(await selectByMouse(window, editor(window), words)).toBe(words);
  if (instead === '') await window.keyboard.press('Delete');
  else await window.keyboard.type(instead);
}

test('a text is corrected: codings follow, what cannot is listed and placed by hand', async ({
  window,
}) => {
  const text = await prepare(window, 'Editing');
  await text.press('e');
  await expect(editor(window)).toBeFocused();
  await retype(window, 'teh', 'the');
  await expect(bar(window)).toContainText('1 change, not yet saved');
  await expect(stripes(window)).toHaveCount(3);
  await retype(window, 'they always have time', 'nobody is in a hurry');
  await expect(bar(window)).toContainText('1 coding would lose its place');
  await bar(window)
    .getByRole('button', { name: /would lose/u })
    .click();
  await takeScreenshots(window, 'editing-bar');
  await checkAccessibility(window);

  // A reload in the middle of it loses nothing.
  await window.reload();
  await expect(bar(window)).toContainText('2 changes, not yet saved');
  await expect(editor(window)).toContainText('nobody is in a hurry');
  await editor(window).press('Control+Enter');
  await expect(textOf(window, 'Talk')).toBeFocused();
  await expect(statusOf(window)).toContainText('1 coding or link lost its place');
  await expect(textOf(window, 'Talk')).toContainText('at the desk, nobody is in a hurry');
  await expect(stripes(window)).toHaveCount(2);

  // The list of what has no place.
  await window.getByRole('button', { name: 'Show', exact: true }).click();
  const lost = window.getByRole('region', { name: 'Without a place' });
  await expect(lost).toContainText('they always have time');
  await expect(lost).toContainText('nobody is in a hurry');
  await takeScreenshots(window, 'editing-orphans');
  await checkAccessibility(window);
  await lost.getByRole('button', { name: 'Place there: Time' }).click();
  await expect(stripes(window)).toHaveCount(3);
  await expect(lost).toBeHidden();

  // Versions: what differs, and back.
  await textOf(window, 'Talk').focus();
  await textOf(window, 'Talk').press('v');
  const versions = window.getByRole('dialog', { name: 'Versions of Talk' });
  await expect(versions).toContainText('2 differences from version 1 to version 2');
  await takeScreenshots(window, 'editing-versions');
  await checkAccessibility(window);
  await versions.getByRole('button', { name: 'Restore version 1' }).click();
  await expect(versions).toBeHidden();
  await expect(textOf(window, 'Talk')).toContainText('at teh desk, they always have time');
  await window.keyboard.press('Control+z');
  await expect(textOf(window, 'Talk')).toContainText('at the desk, nobody is in a hurry');
});

test('Esc leaves at once where nothing was changed, and asks before it discards', async ({
  window,
}) => {
  const text = await prepare(window, 'Leaving');
  await text.press('e');
  await editor(window).press('Escape');
  await expect(textOf(window, 'Talk')).toBeFocused();
  await text.press('e');
  await retype(window, 'teh', 'the');
  // Typed slowly, each letter is a step of its own.
  for (const _letter of 'the') await window.keyboard.press('Control+z');
  await expect(bar(window)).toContainText('No changes yet');
  await retype(window, 'teh', 'the');
  await window.keyboard.press('Escape');
  await expect(bar(window)).toContainText('Discard 1 change?');
  await bar(window).getByRole('button', { name: 'Discard' }).click();
  await expect(textOf(window, 'Talk')).toContainText('at teh desk');
  await expect(textOf(window, 'Talk')).toBeFocused();
});

test('turns are split and joined, speakers changed and renamed, by keys', async ({ window }) => {
  const text = await prepare(window, 'Turns');
  await selectByMouse(window, text, 'Maria knows that too.');
  await text.press('Alt+Enter');
  const split = window.getByRole('dialog', { name: 'Split the turn' });
  await takeScreenshots(window, 'editing-split');
  await split.getByRole('button', { name: 'Maria', exact: true }).click();
  await split.getByRole('button', { name: 'Split', exact: true }).click();
  await expect(textOf(window, 'Talk')).toContainText('Maria: Maria knows that too.');
  await expect(stripes(window)).toHaveCount(3);

  await selectByMouse(window, textOf(window, 'Talk'), 'Maria knows that too.');
  await window.keyboard.press('Alt+Backspace');
  await expect(textOf(window, 'Talk')).toContainText('it was slow. Maria knows that too.');

  await selectByMouse(window, textOf(window, 'Talk'), 'Did it help');
  await window.keyboard.press('r');
  const rename = window.getByRole('dialog', { name: 'Rename “Ben”' });
  await rename.getByRole('textbox', { name: 'New name' }).fill('Interviewer');
  await expect(rename).toContainText('In 2 turns of this text');
  await window.keyboard.press('Enter');
  await expect(textOf(window, 'Talk')).toContainText('Interviewer: And the letter?');
  await expect(statusOf(window)).toHaveText('Renamed “Ben” to “Interviewer”.');
});

test('a name gives way to a pseudonym in all texts', async ({ window }) => {
  const text = await prepare(window, 'Pseudonyms');
  await selectByMouse(window, text, 'Maria knows');
  await selectByMouse(window, text, 'Maria');
  await text.press('p');
  const dialog = window.getByRole('dialog', { name: 'Pseudonym for a name' });
  await expect(dialog.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Maria');
  await dialog.getByRole('textbox', { name: 'Pseudonym' }).fill('P1');
  await expect(dialog).toContainText('6 times in 2 texts');
  await expect(dialog.locator('ins').first()).toHaveText('P1');
  await takeScreenshots(window, 'editing-pseudonym');
  await checkAccessibility(window);
  await dialog.getByRole('button', { name: 'Replace 6 times' }).click();
  await expect(textOf(window, 'Talk')).toContainText('P1: I trust the people');
  await expect(textOf(window, 'Talk')).not.toContainText('Maria');
  await goTo(window, 'Home');
  const group = await openText(window, 'Group');
  await expect(group).toContainText('We talked with P1 last week.');
});

test('changes made while the text was edited in another window are kept and carried over', async ({
  window,
  context,
  host,
}) => {
  const text = await prepare(window, 'Two editors');
  const other = await context.newPage();
  await other.goto(host.address);
  const theirs = await openText(other, 'Talk');
  await text.press('e');
  await retype(window, 'teh', 'the');
  await retype(window, 'slowest', 'worst');

  await theirs.press('e');
  await retype(other, 'slowest app', 'fastest app');
  await other.keyboard.press('Control+Enter');
  await expect(textOf(other, 'Talk')).toContainText('the fastest app');

  await expect(window.getByRole('heading', { name: '“Talk” was changed since' })).toBeVisible();
  await expect(window.getByText('1 of them touches words that were changed since')).toBeVisible();
  await takeScreenshots(window, 'editing-conflict');
  await checkAccessibility(window);
  await window.getByRole('button', { name: 'Carry 1 change over' }).click();
  await expect(editor(window)).toContainText('at the desk');
  await expect(editor(window)).toContainText('the fastest app');
  await editor(window).press('Control+Enter');
  await expect(textOf(window, 'Talk')).toContainText('at the desk');
  await expect(stripes(window)).toHaveCount(3);
});

/** Where the caret is on screen once what was drawn last stands; null where it cannot be seen. */
function caretRow(window: Page): Promise<number | null> {
  return window.evaluate(async () => {
    for (let frames = 0; frames < 3; frames += 1)
      await new Promise((resolve) => requestAnimationFrame(resolve));
    const caret = document.querySelector('.cm-cursor-primary')?.getBoundingClientRect();
    const pane = document.querySelector('.cm-scroller')?.getBoundingClientRect();
    const isSeen = caret && pane && caret.top >= pane.top && caret.bottom <= pane.bottom;
    return isSeen ? caret.top : null;
  });
}

test('the line that is corrected stays where it is on screen, from the first key to the undo', async ({
  window,
}) => {
  await makeStudy(window, 'A line that stays');
  const turns = Array.from(
    { length: 60 },
    (_, at) => `${at % 2 ? 'Ben' : 'Ida'}: ${`Part ${at} of it took long. `.repeat(12)}`,
  );
  await importFiles(window, [{ name: 'Long talk.txt', content: turns.join('\n') }]);
  const text = await openText(window, 'Long talk');
  for (let turn = 0; turn < 30; turn += 1) await window.keyboard.press('Control+ArrowDown');
  for (let line = 0; line < 3; line += 1) await window.keyboard.press('ArrowUp');
  const row = await caretRow(window);
  expect(row).not.toBeNull();
  const stays = expect.configure({ timeout: 10_000 });
  const staysThere = (): Promise<void> =>
    stays.poll(async () => Math.abs(((await caretRow(window)) ?? 0) - (row ?? 0))).toBeLessThan(3);

  const long = window.getByRole('textbox', { name: 'Editing Long talk' });
  await text.press('e');
  await expect(long).toBeFocused();
  await staysThere();
  await window.keyboard.type('x');
  await window.keyboard.press('Control+Enter');
  await expect(text).toBeFocused();
  await expect(statusOf(window)).toContainText('Saved a new version');
  await staysThere();
  await window.keyboard.press('Control+z');
  await expect(statusOf(window)).toContainText('Undone');
  await staysThere();
  await window.keyboard.press('Alt+F2');
  await expect(window.getByRole('document', { name: /Long talk/u })).toBeVisible();
  await window.keyboard.press('Alt+F2');
  await expect(text).toBeFocused();
  await staysThere();

  // Another place and back: the caret is where it was left.
  await window.keyboard.press('s');
  const words = await selectedWords(window);
  expect(words).toMatch(/^Part \d+ of it took long\.$/u);
  await goTo(window, 'Find');
  await window.keyboard.press('Alt+ArrowLeft');
  await expect(text).toBeVisible();
  await text.focus();
  await expect.poll(() => selectedWords(window)).toBe(words);
});
