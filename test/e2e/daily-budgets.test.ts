import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { doTask } from './support/count-keys.ts';
import { expect, test } from './support/test.ts';
import { repository } from './support/repository.ts';
import {
  codebookRow,
  goTo,
  importFiles,
  interview,
  makeStudy,
  openSampleStudy,
  openText,
  selectByMouse,
  selectedWords,
  statusOf,
  stripes,
  textOf,
} from './support/steps.ts';

/** What people do a hundred times a day, each within its number of keys, and the focus back in the text afterwards. */

type Transcript = Readonly<{ file: string; name: string; words: string }>;

const transcripts: readonly Transcript[] = [
  { file: interview, name: 'Interview Nadia', words: 'Trust begins there' },
  {
    file: join(repository, '..', 'shared', 'data', 'interviews', 'hitsave_qcubed.md'),
    name: 'hitsave_qcubed',
    words: 'their most well known game series is Subnautica',
  },
];

const missing = ({ file }: Transcript): boolean => !existsSync(file);
const why = 'the collection of real interviews is not on this machine';

async function openTranscript(
  page: Page,
  { file, name }: Transcript,
  study: string,
): Promise<Locator> {
  await makeStudy(page, `${study} ${name}`);
  await importFiles(page, [file]);
  return openText(page, name);
}

const press = async (page: Page, key: string, times: number): Promise<void> => {
  for (let n = 0; n < times; n += 1) await page.keyboard.press(key);
};

for (const transcript of transcripts) {
  test(`selecting and coding ${transcript.name} by keyboard alone stays within its budget of keys`, async ({
    window,
  }) => {
    test.skip(missing(transcript), why);
    const text = await openTranscript(window, transcript, 'Selecting');
    const task = (keys: readonly string[], atMost: number, focus = text): Promise<void> =>
      doTask(window, { keys, atMost, focus });
    await press(window, 'Control+ArrowDown', 4);

    // Sentence, turn, larger and smaller again: a key each.
    await task(['s'], 1);
    const sentence = await selectedWords(window);
    expect(sentence.length).toBeGreaterThan(3);
    await task(['t'], 1);
    const turn = await selectedWords(window);
    expect(turn).toContain(sentence);
    await window.keyboard.press('ArrowLeft');
    await task(['s'], 1);
    await task(['+'], 1);
    expect((await selectedWords(window)).length).toBeGreaterThanOrEqual(sentence.length);
    await task(['-'], 1);
    expect((await selectedWords(window)).length).toBeLessThanOrEqual(turn.length);

    // A new code while coding, a known one by three letters, the last and a recent one again.
    await task(['t'], 1);
    await task(['c', 'type Patience', 'Enter'], 10);
    await expect(codebookRow(window, 'Patience')).toBeVisible();
    await press(window, 'Control+ArrowDown', 1);
    await task(['s'], 1);
    await task(['c', 'type Work', 'Enter'], 6);
    await press(window, 'Control+ArrowDown', 1);
    await task(['s'], 1);
    await task(['c', 'type pat', 'Enter'], 5);
    await expect(statusOf(window)).toHaveText('Coded with “Patience”.');
    await press(window, 'Control+ArrowDown', 1);
    await task(['s'], 1);
    await task(['0'], 1);
    await expect(statusOf(window)).toHaveText('Coded with “Patience”.');
    await task(['2'], 1);
    await expect(statusOf(window)).toHaveText('Coded with “Work”.');

    // The words themselves.
    await press(window, 'Control+ArrowDown', 1);
    await press(window, 'Shift+Control+ArrowRight', 2);
    // As a name, without the stop or comma at their end.
    const words = (await selectedWords(window)).trim().replace(/[.,]$/u, '');
    await task(['i'], 1);
    await expect(statusOf(window)).toHaveText(`Made the code “${words}” and coded with it.`);
  });

  test(`correcting, weighing and noting in ${transcript.name} by keyboard alone`, async ({
    window,
  }) => {
    test.skip(missing(transcript), why);
    const text = await openTranscript(window, transcript, 'Correcting');
    const task = (keys: readonly string[], atMost: number, focus = text): Promise<void> =>
      doTask(window, { keys, atMost, focus });
    await press(window, 'Control+ArrowDown', 3);
    await press(window, 'Shift+Control+ArrowRight', 3);
    const before = await selectedWords(window);
    await task(['c', 'type First', 'Enter'], 7);
    await expect(stripes(window)).toHaveCount(1);

    // One end is moved by a word, and saved with Enter.
    await task([']', 'Control+ArrowRight', 'Enter'], 3);
    await expect(statusOf(window)).toHaveText('Moved the ends of “First”.');
    await task(['[', 'ArrowRight', 'ArrowLeft', 'Control+ArrowRight', 'Enter'], 5);
    await expect(statusOf(window)).toHaveText('Moved the ends of “First”.');
    await press(window, 'Control+z', 2);
    await expect(statusOf(window)).toHaveText('Undone: Move the borders of “First”.');

    // A weight, and a memo: the letters typed right behind the key belong to it.
    await task(['w', 'type 80', 'Enter'], 4);
    await expect(statusOf(window)).toHaveText('Weight is now 80.');
    await window.keyboard.press('m');
    const memo = window.getByRole('textbox', { name: 'Memo on this segment' });
    await expect(memo).toBeFocused();
    await doTask(window, { keys: ['type Check later', 'Control+Enter'], atMost: 12, focus: text });
    await expect(statusOf(window)).toHaveText('Memo saved.');

    // One coding goes with x; of two, a digit says which.
    await task(['x'], 1);
    await expect(stripes(window)).toHaveCount(0);
    await press(window, 'Control+z', 1);
    await expect(stripes(window)).toHaveCount(1);
    await window.keyboard.press('Home');
    await press(window, 'Shift+Control+ArrowRight', 2);
    expect(before.startsWith((await selectedWords(window)).slice(0, 4))).toBe(true);
    await task(['c', 'type Second', 'Enter'], 8);
    await expect(stripes(window)).toHaveCount(2);
    await task(['x', '1'], 2);
    await expect(stripes(window)).toHaveCount(1);

    // All segments of a code, then one in its context: Enter, Enter.
    await task(['Control+k', 'type fir', 'Enter'], 5, listOf(window));
    await task(['Enter'], 1);
    await expect(text).toBeFocused();
  });

  test(`the same in ${transcript.name} by mouse alone`, async ({ window }) => {
    test.skip(missing(transcript), why);
    const text = await openTranscript(window, transcript, 'Mouse');
    const { words } = transcript;
    await goToWords(window, words);
    expect(await selectByMouse(window, text, words)).toBe(words);
    await window.getByRole('button', { name: /^Code\b/u }).click();
    await window.getByRole('combobox', { name: 'Code, or a new name' }).fill('By mouse');
    await window.getByRole('option', { name: /^New code “By mouse”/u }).click();
    await expect(stripes(window)).toHaveCount(1);
    // A quick double click on the same button codes once, not twice.
    await selectByMouse(window, text, words);
    await window.getByTitle('By mouse', { exact: true }).first().dblclick();
    await expect(stripes(window)).toHaveCount(1);
    await stripes(window).first().click();
    const inspector = window.getByRole('tabpanel', { name: 'Inspector' });
    await inspector.getByRole('button', { name: 'Take off By mouse' }).click();
    await expect(stripes(window)).toHaveCount(0);
    await window.getByRole('button', { name: /^Undo/u }).click();
    await expect(stripes(window)).toHaveCount(1);
  });
}

const listOf = (page: Page): Locator => page.getByRole('listbox', { name: 'Coded segments' });

/** Brings words on screen by the search of the text, opened and closed with the mouse. */
async function goToWords(page: Page, words: string): Promise<void> {
  await page.getByRole('button', { name: /^Find in this text/u }).click();
  await page.getByLabel('Find in this text').and(page.locator('input')).fill(words);
  await page.getByRole('button', { name: /^Next hit/u }).click();
  await page.getByRole('button', { name: /^Close the search/u }).click();
}

test('a metric by segment is two clicks, or its words in the palette, from anywhere', async ({
  window,
}) => {
  await openSampleStudy(window);
  await goTo(window, 'Read');
  await window.keyboard.press('Control+k');
  await window.keyboard.type('nps by member');
  await expect(window.getByRole('option', { name: /^NPS by Membership/u }).first()).toBeVisible();
  await window.keyboard.press('Enter');
  await expect(window.getByRole('table', { name: /^NPS by Membership/u })).toBeVisible();
  await expect(textOf(window, 'nothing')).toHaveCount(0);
});
