import type { Page } from '@playwright/test';
import { checkAccessibility } from './support/check-accessibility.ts';
import { doTask } from './support/count-keys.ts';
import {
  goTo,
  importFiles,
  interview,
  makeStudy,
  openSampleStudy,
  openText,
  statusOf,
} from './support/steps.ts';
import { takeScreenshots } from './support/take-screenshots.ts';
import { expect, test } from './support/test.ts';

const listOf = (page: Page) => page.getByRole('listbox', { name: 'Memos' });
const wordsOf = (page: Page) => page.getByRole('textbox', { name: 'Words of the memo' });

async function goToMemos(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('memos and j');
  await page.keyboard.press('Enter');
}

test('memos of the sample are found by words and kinds, read, changed and gone back to', async ({
  window,
}) => {
  await openSampleStudy(window);
  await goToMemos(window);
  const list = listOf(window);
  await expect(list.getByRole('option').first()).toBeVisible();
  const all = await window.getByRole('heading', { level: 1, name: /of/u }).textContent();
  expect(all).toMatch(/^(\d+) of \1$/u);
  await takeScreenshots(window, 'memos');
  await checkAccessibility(window);

  await window.getByRole('textbox', { name: 'Search memos' }).fill('desk ASHAMED');
  await expect(list.getByRole('option')).toHaveCount(1);
  await expect(list.locator('mark').first()).toHaveText(/desk|ashamed/iu);
  await takeScreenshots(window, 'memos-search');
  await checkAccessibility(window);
  await window.getByRole('textbox', { name: 'Search memos' }).fill('nothing has this');
  await expect(window.getByText('No memo answers these filters.')).toBeVisible();
  await takeScreenshots(window, 'memos-none');
  await window.getByRole('textbox', { name: 'Search memos' }).fill('');
  await window.getByRole('button', { name: /^Segments \d/u }).click();
  await list.focus();
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('Enter');
  const words = wordsOf(window);
  await expect(words).toBeFocused();
  await window.keyboard.press('Control+End');
  await window.keyboard.type(' Agreed.');
  await window.keyboard.press('Control+Enter');
  await expect(statusOf(window)).toHaveText('Memo saved.');
  await expect(window.getByText('Not yet saved')).toBeHidden();

  await window.getByRole('button', { name: 'Go to what it is about' }).click();
  await expect(window.getByRole('textbox', { name: /^Text of/u })).toBeVisible();
  await window.keyboard.press('Alt+ArrowLeft');
  await expect(words).toHaveValue(/ Agreed\.$/u);
  await window.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(statusOf(window)).toHaveText('Memo deleted.');
  await list.focus();
  await window.keyboard.press('Control+z');
  await expect(statusOf(window)).toHaveText(/^Undone: Delete the memo on/u);
});

test('a memo is begun on the study, a code and a theme', async ({ window }) => {
  await openSampleStudy(window);
  await goToMemos(window);
  const list = listOf(window);
  await window.getByRole('button', { name: 'Memo on…' }).click();
  const field = window.getByRole('combobox', { name: 'Search for what the memo is to be on' });
  await expect(field).toBeFocused();
  await window.keyboard.type('unlock');
  await expect(window.getByRole('option', { name: /Unlocking/u }).first()).toBeVisible();
  await takeScreenshots(window, 'memo-on');
  await checkAccessibility(window);
  await window.keyboard.press('Enter');
  await expect(wordsOf(window)).toBeFocused();
  await window.keyboard.type('Where the bolt does not move.');
  await window.keyboard.press('Control+Enter');
  await expect(statusOf(window)).toHaveText('Memo saved.');
  await expect(list.getByRole('option').first()).toContainText('Where the bolt does not move.');
  await window.getByRole('button', { name: 'Link to…' }).click();
  const search = window.getByRole('combobox', { name: 'Search for what to link to' });
  await expect(search).toBeFocused();
  await window.keyboard.type('tomas');
  // At once: what counts is what the words find.
  await window.keyboard.press('Enter');
  const links = window.getByRole('region', { name: 'Links' }).getByRole('listitem');
  await expect(links).toHaveCount(1);
  await expect(links).toContainText('Tomas');
  await takeScreenshots(window, 'memo-with-link');

  await goTo(window, 'Themes');
  await window.getByRole('button', { name: 'Find themes' }).click();
  const onTheme = window.getByRole('textbox', { name: 'Memo on this theme' });
  await onTheme.fill('More about waiting than about repairs.');
  await window.keyboard.press('Control+Enter');
  await expect(statusOf(window)).toHaveText('Memo saved.');
  await takeScreenshots(window, 'theme-memo');
  await checkAccessibility(window);
  await goToMemos(window);
  await window.getByRole('button', { name: /^Themes 1/u }).click();
  await expect(list.getByRole('option')).toHaveCount(1);
  await window.getByRole('button', { name: 'Go to what it is about' }).click();
  await expect(onTheme).toHaveValue('More about waiting than about repairs.');
});

test('a journal entry is begun by a key, waits as a draft, is saved once and changed', async ({
  window,
}) => {
  await makeStudy(window, 'Journal');
  await goToMemos(window);
  await expect(window.getByText(/What you think while you read/u)).toBeVisible();
  await takeScreenshots(window, 'memos-empty');
  await checkAccessibility(window);
  await window.keyboard.press('Alt+j');
  const title = window.getByRole('textbox', { name: 'Title' });
  await expect(title).toBeFocused();
  await window.keyboard.type('First day');
  await window.keyboard.press('Enter');
  const words = wordsOf(window);
  await expect(words).toBeFocused();
  await window.keyboard.type('Met Nadia.');
  await window.reload();
  await expect(words).toHaveValue('Met Nadia.');
  await expect(title).toHaveValue('First day');
  await window.getByLabel('Day').fill('2026-03-01');
  await words.focus();
  // Twice as fast as anybody can.
  await words.evaluate((area) => {
    for (const _ of 'twice')
      area.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true }),
      );
  });
  await expect(statusOf(window)).toHaveText('Journal entry saved.');
  await expect(listOf(window).getByRole('option')).toHaveCount(1);
  await expect(listOf(window).getByRole('option')).toContainText('1 Mar 2026');

  await title.fill('The first day');
  await window.keyboard.press('Tab');
  await expect(statusOf(window)).toHaveText('Memo saved.');
  // What comes back from saving leaves the focus where it went.
  await expect(window.getByLabel('Day', { exact: true })).toBeFocused();
  await words.click();
  await window.keyboard.press('Control+End');
  await window.keyboard.type(' Two hours.');
  // Leaving the words saves them.
  await title.focus();
  await expect(listOf(window).getByRole('option')).toContainText('Two hours.');
  await expect(listOf(window).getByRole('option')).toContainText('The first day');
  await takeScreenshots(window, 'memos-journal');
  await checkAccessibility(window);
});

test('the words of a memo have the page to themselves, wherever one has been before', async ({
  window,
}) => {
  await makeStudy(window, 'Room');
  await importFiles(window, [interview]);
  // The reader brings rules of its own for how things look.
  await openText(window, 'Interview Nadia');
  await window.keyboard.press('v');
  const versions = window.getByRole('dialog', { name: /^Versions of/u });
  await expect(versions).toBeFocused();
  await expect(versions).toHaveCSS('outline-style', 'none');
  await window.keyboard.press('Escape');
  await window.keyboard.press('Alt+j');
  await expect(window.getByText('Your memos will stand here.')).toBeVisible();
  const box = await wordsOf(window).boundingBox();
  expect(box?.height).toBeGreaterThan(300);
});

test('two passages, a code and a memo are linked by keyboard, and the links lead there and back', async ({
  window,
}) => {
  await makeStudy(window, 'Links');
  await importFiles(window, [interview]);
  const text = await openText(window, 'Interview Nadia');
  await window.keyboard.press('s');
  await window.keyboard.press('i');
  await window.keyboard.press('l');
  const search = window.getByRole('combobox', { name: 'Search for what to link to' });
  await expect(search).toBeFocused();
  await takeScreenshots(window, 'link-dialog');
  await checkAccessibility(window);
  // The first choice marks the passage; the second passage links to it.
  await doTask(window, { keys: ['Enter'], atMost: 1, focus: text });
  await expect(statusOf(window)).toHaveText(/^Passage marked\. .* press L to/u);
  await window.keyboard.press('Control+ArrowDown');
  await window.keyboard.press('s');
  await window.keyboard.press('l');
  await expect(search).toBeFocused();
  await expect(window.getByRole('option', { name: /passage marked before/u })).toBeVisible();
  await doTask(window, { keys: ['Enter'], atMost: 1, focus: text });
  await expect(statusOf(window)).toHaveText(/^Linked to /u);
  await window.getByRole('tab', { name: 'Inspector' }).click();
  const here = window.getByRole('region', { name: 'Links here' });
  await expect(here.getByRole('listitem')).toHaveCount(1);
  await here.getByRole('listitem').getByRole('button').first().focus();
  await window.keyboard.press('Enter');
  // Where it leads the same link comes back from.
  await expect(here.getByText('comes from').or(here.getByText('leads to')).first()).toBeAttached();

  await text.focus();
  await window.keyboard.press('l');
  await expect(search).toBeFocused();
  await window.keyboard.type('nadia');
  await expect(window.getByRole('option').first()).toBeVisible();
  await window.keyboard.press('Tab');
  await window.keyboard.type('Said of herself');
  await window.keyboard.press('Enter');
  await expect(text).toBeFocused();
  await expect(here.getByText('Said of herself')).toBeVisible();
  await takeScreenshots(window, 'links-inspector');
  await checkAccessibility(window);

  await text.focus();
  await window.keyboard.press('Control+z');
  await expect(here.getByText('Said of herself')).toHaveCount(0);
});

test('a megabyte pasted into a memo is taken, saved and found, and the window stays awake', async ({
  window,
}) => {
  test.slow();
  await makeStudy(window, 'Long');
  await importFiles(window, [interview]);
  await openText(window, 'Interview Nadia');
  await window.keyboard.press('m');
  const memo = window.getByRole('textbox', { name: 'Memo on this text' });
  await expect(memo).toBeFocused();
  const line = 'What was said at the desk that morning, word by word, and once more. ';
  const words = `${line.repeat(20)}\n`.repeat(Math.ceil(1_048_576 / (line.length * 20)));
  await window.keyboard.insertText(words);
  await window.keyboard.type('and more');
  await expect(memo).toHaveValue(`${words}and more`);
  await expect(window.getByText(/too long to be kept as a draft/u)).toBeVisible();
  await window.keyboard.press('Control+Enter');
  await expect(statusOf(window)).toHaveText('Memo saved.');
  await goToMemos(window);
  await expect(listOf(window).getByRole('option')).toHaveCount(1);
  await expect(wordsOf(window)).toHaveValue(`${words}and more`);
});
