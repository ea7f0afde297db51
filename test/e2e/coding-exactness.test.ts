import { expect, test } from './support/test.ts';
import {
  codebookRow,
  goTo,
  importFiles,
  interview,
  makeStudy,
  openText,
  selectByMouse,
  selectedWords,
  stripes,
} from './support/steps.ts';
import { takeScreenshots } from './support/take-screenshots.ts';

test('what is coded is what was selected, to the letter, beside emoji too', async ({ window }) => {
  await makeStudy(window, 'To the letter');
  await importFiles(window, [interview]);
  const text = await openText(window, 'Interview Nadia');
  const quotes: string[] = [];
  for (const words of ['The form 🏠 is the problem', 'good work 👍🏽, and I told them']) {
    const selected = await selectByMouse(window, text, words);
    expect(selected).toBe(words);
    quotes.push(selected);
    await window.keyboard.press('i');
    await expect(stripes(window)).toHaveCount(quotes.length);
  }
  // One grapheme is one step of the keyboard, skin tone and all.
  await selectByMouse(window, text, '👍🏽');
  expect(await selectedWords(window)).toBe('👍🏽');
  await window.keyboard.press('i');
  await expect(stripes(window)).toHaveCount(3);
  quotes.push('👍🏽');

  await goTo(window, 'Find');
  const marks = window.getByRole('listbox', { name: 'Coded segments' }).locator('mark');
  await expect(marks).toHaveCount(3);
  expect(new Set(await marks.allTextContents())).toEqual(new Set(quotes));
});

test('nested and overlapping codes: each with its own stripe, all named at the place', async ({
  window,
}) => {
  await makeStudy(window, 'Overlaps');
  await importFiles(window, [interview]);
  const text = await openText(window, 'Interview Nadia');
  const code = async (words: string, name: string): Promise<void> => {
    const before = await stripes(window).count();
    await selectByMouse(window, text, words);
    await window.keyboard.press('c');
    await window.keyboard.type(name);
    await window.keyboard.press('Enter');
    await expect(stripes(window)).toHaveCount(before + 1);
    await expect(codebookRow(window, name.split('/').at(-1) ?? '')).toBeVisible();
  };
  await code('People come with a letter they do not understand', 'Letters');
  await code('a letter they do not understand', 'Letters/Meaning');
  await code('do not understand', 'Letters/Meaning/Words');
  await code('letter they do', 'Fear');

  await expect(codebookRow(window, 'Words')).toHaveAttribute('aria-level', '3');
  // "do" lies under all four; more than three tints become one grey with a count.
  await expect(text.locator('mark', { hasText: /^do$/u })).toHaveAttribute('data-count', '4');
  await selectByMouse(window, text, 'do not');
  await window.getByRole('tab', { name: 'Inspector' }).click();
  const here = window.getByRole('region', { name: 'Codes here' }).getByRole('listitem');
  await expect(here).toHaveCount(4);
  await expect(here.filter({ hasText: 'Letters/Meaning/Words' })).toBeVisible();
  await takeScreenshots(window, 'overlapping-codings');

  // A parent gathers the segments of the codes below it.
  await goTo(window, 'Find');
  await window
    .getByRole('treegrid', { name: 'Codes' })
    .getByRole('row', { name: 'Letters' })
    .first()
    .click();
  await expect(window.getByText('3 of 4')).toBeVisible();
});
