import type { Locator, Page } from '@playwright/test';
import { askEngine } from '../bench/reader/ask-engine.ts';
import { codeWords as code } from './support/code-words.ts';
import { expect, test } from './support/test.ts';
import {
  codebookRow,
  importFiles,
  interview,
  makeStudy,
  openText,
  selectByMouse,
  selectedWords,
  statusOf,
  stripes,
} from './support/steps.ts';
import { takeScreenshots } from './support/take-screenshots.ts';

/** Tells Verbatim's windows apart from the system's own dialogs, which no test can answer. */
async function withoutSystemDialogs(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.print = () => {
      const printed = document.querySelector('.printed');
      document.documentElement.dataset['printed'] = printed?.textContent ?? '';
      // What goes to paper is looked at afterwards.
      if (printed) document.body.append(printed.cloneNode(true));
    };
  });
}

type AtCaret = Readonly<{ words: string; hidden: number }>;

/** The paragraph with the caret, and how much of it, its speaker above it, lies out of the reader's pane. Pixels. */
const readAtCaret = (page: Page): Promise<AtCaret> =>
  page.evaluate(async () => {
    // The reader scrolls in the frame after a key; by the one after that it has been drawn.
    const nextFrame = (): Promise<number> => new Promise((done) => requestAnimationFrame(done));
    await nextFrame();
    await nextFrame();
    const node = document.getSelection()?.anchorNode ?? null;
    const line = (node instanceof Element ? node : node?.parentElement)?.closest('.cm-line');
    const pane = line?.closest('.cm-scroller')?.getBoundingClientRect();
    if (!line || !pane) return { words: '', hidden: Number.NaN };
    const { top, bottom } = line.getBoundingClientRect();
    const header = line.previousElementSibling?.querySelector('.turn-header') ?? line;
    const first = Math.min(top, header.getBoundingClientRect().top);
    const hidden = Math.max(0, pane.top - first, bottom - pane.bottom);
    return { words: line.textContent, hidden };
  });

test('from turn to turn, all of each comes on screen', async ({ window }) => {
  await makeStudy(window, 'Turn by turn');
  await importFiles(window, [interview]);
  await openText(window, 'Interview Nadia');
  const readAfter = async (key: string): Promise<AtCaret> => {
    await window.keyboard.press(key);
    return readAtCaret(window);
  };
  const down: AtCaret[] = [];
  while (down.length < 10) down.push(await readAfter('Control+ArrowDown'));
  const up: AtCaret[] = [];
  while (up.length < 9) up.push(await readAfter('Control+ArrowUp'));

  expect([...down, ...up].map(({ hidden }) => hidden)).toEqual(Array(19).fill(0));
  expect(new Set(down.map(({ words }) => words)).size).toBe(10);
  expect(up.map(({ words }) => words)).toEqual(
    down
      .map(({ words }) => words)
      .toReversed()
      .slice(1),
  );
});

test('goes to turns and times, and keeps what was read', async ({ window }) => {
  await makeStudy(window, 'Going');
  await importFiles(window, [interview]);
  const text = await openText(window, 'Interview Nadia');
  await window.keyboard.press('Control+g');
  const dialog = window.getByRole('dialog', { name: 'Go to' });
  await dialog.getByRole('textbox').fill('0:29');
  await window.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(statusOf(window)).toContainText('Turn 3, Jon Ellery.');
  await expect(text).toBeFocused();
  await window.keyboard.press('d');
  await expect(window.locator('.reading-progress')).toContainText(/^1 of \d+ turns read$/u);
  await expect(window.locator('.turn-read').first()).toBeVisible();

  await window.keyboard.press('Control+g');
  await dialog.getByRole('textbox').fill('9999');
  await window.keyboard.press('Enter');
  await expect(dialog).toContainText('There is no such turn.');
  await window.keyboard.press('Escape');

  // It is there again after a reload, and goes with the key that made it.
  await window.reload();
  await openText(window, 'Interview Nadia');
  await expect(window.locator('.reading-progress')).toContainText('1 of');
  await window.keyboard.press('Control+g');
  await dialog.getByRole('textbox').fill('3');
  await window.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await window.keyboard.press('d');
  await expect(window.locator('.reading-progress')).toHaveCount(0);
});

test('a code that is dropped on the text codes what is selected, or the sentence there', async ({
  window,
}) => {
  await makeStudy(window, 'Drops');
  await importFiles(window, [interview]);
  const text = await openText(window, 'Interview Nadia');
  await code(window, 'People come with a letter', 'Letters');
  const drop = async (words: string): Promise<void> => {
    const session = await window.context().newCDPSession(window);
    const data = {
      items: [{ mimeType: 'application/x-verbatim-code', data: '1' }],
      dragOperationsMask: 1,
    };
    const place = await placeOf(text, words);
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await session.send('Input.dispatchDragEvent', { type, ...place, data });
    await session.detach();
  };
  await drop('What happens in the first');
  await expect(stripes(window)).toHaveCount(2);
  await expect(
    text.locator('mark', { hasText: /^What happens in the first ten minutes\?$/u }),
  ).toBeVisible();
  await selectByMouse(window, text, 'Could you begin');
  await drop('you begin');
  await expect(stripes(window)).toHaveCount(3);
  await expect(text.locator('mark', { hasText: /^Could you begin$/u })).toBeVisible();
});

test('selected words are held and dragged onto a code; moved at once, they are selected among anew', async ({
  window,
}) => {
  await makeStudy(window, 'Drawn');
  await importFiles(window, [interview]);
  const text = await openText(window, 'Interview Nadia');
  await code(window, 'People come with a letter', 'Letters');
  await selectByMouse(window, text, 'Could you begin');
  const from = await placeOf(text, 'you begin');
  const row = await codebookRow(window, 'Letters').boundingBox();
  if (!row) throw new Error('the code is not on screen');
  await window.mouse.move(from.x + 8, from.y);
  await window.mouse.down();
  await expect(window.locator('.words-held')).toBeVisible();
  await window.mouse.move(from.x + 20, from.y + 4, { steps: 4 });
  await window.mouse.move(row.x + 60, row.y + 12, { steps: 8 });
  await window.screenshot({ path: 'screenshots/reader-words-drag.png' });
  await window.mouse.up();
  await expect(stripes(window)).toHaveCount(2);
  await expect(text.locator('mark', { hasText: /^Could you begin$/u })).toBeVisible();
  expect(await selectedWords(window)).toBe('Could you begin');
  // Moved at once, the pointer selects among them anew.
  expect(await selectByMouse(window, text, 'you')).toBe('you');
  await window.mouse.click(from.x, from.y);
  expect(await selectedWords(window)).toBe('');
});

test('three clicks take the paragraph, and what is copied is what stands there', async ({
  window,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await makeStudy(window, 'Copies');
  const content = 'Ana: 👩‍👩‍👧 naïve\u0301 e\u0301 日本語です。\nBen: שלום, 12 من مارس.\n';
  await importFiles(window, [{ name: 'mixed.txt', content }]);
  const text = await openText(window, 'mixed');
  const lines = content.normalize('NFC').trim().split('\n');
  for (const [index, line] of lines.entries()) {
    await text.locator('.cm-line').nth(index).click({ clickCount: 3 });
    await window.keyboard.press('Control+c');
    const copied = await window.evaluate(() => navigator.clipboard.readText());
    expect(copied.trimEnd()).toBe(line);
  }
});

test('lines are made wider and narrower, and stay so', async ({ window }) => {
  await makeStudy(window, 'Widths');
  await importFiles(window, [interview]);
  const text = await openText(window, 'Interview Nadia');
  const width = async (): Promise<number> => (await text.boundingBox())?.width ?? 0;
  const usual = await width();
  await window.keyboard.press('Alt+Shift+ArrowDown');
  await expect.poll(width).toBeLessThan(usual);
  await window.reload();
  await expect(text).toBeVisible();
  await expect.poll(width).toBeLessThan(usual);
  await text.focus();
  for (let step = 0; step < 4; step += 1) await window.keyboard.press('Alt+Shift+ArrowUp');
  await expect.poll(width).toBeGreaterThan(usual);
  // The window is the last measure: nothing is to be scrolled sideways.
  const sideways = await text.evaluate(
    ({ parentElement }) => (parentElement?.scrollWidth ?? 0) - (parentElement?.clientWidth ?? 0),
  );
  expect(sideways).toBeLessThanOrEqual(0);
  await window.setViewportSize({ width: 1920, height: 1080 });
  await takeScreenshots(window, 'reader-wide');
});

test('coders are told apart, and can be hidden', async ({ window, host }) => {
  await makeStudy(window, 'Two coders');
  await importFiles(window, [interview]);
  await openText(window, 'Interview Nadia');
  await code(window, 'People come with a letter they do not understand', 'Letters');
  await askEngine(host.address, 'coders.create', { name: 'Ben' });
  await askEngine(host.address, 'coders.choose', { coderId: 2 });
  await code(window, 'What happens in the first ten minutes?', 'Opening');
  await expect(stripes(window).nth(0)).toHaveAttribute('data-pattern', '0');
  await expect(stripes(window).nth(1)).toHaveAttribute('data-pattern', '1');
  await expect(stripes(window).nth(0)).toHaveAccessibleName(/^Letters, by /u);
  await window.getByRole('button', { name: 'Whose codings are shown' }).click();
  const choice = window.getByRole('dialog', { name: 'Whose codings are shown' });
  await takeScreenshots(window, 'reader-coders');
  await choice.getByRole('button', { name: 'Only mine' }).click();
  await window.keyboard.press('Escape');
  await expect(stripes(window)).toHaveCount(1);
  await window.getByRole('button', { name: 'Codings of 1 of 2 coders are shown' }).click();
  await choice.getByRole('button', { name: 'Everybody' }).click();
  await window.keyboard.press('Escape');
  await expect(stripes(window)).toHaveCount(2);
});

test('prints the text with its codes in the margin', async ({ window }) => {
  await withoutSystemDialogs(window);
  await window.reload();
  await makeStudy(window, 'Paper');
  await importFiles(window, [interview]);
  await openText(window, 'Interview Nadia');
  await code(window, 'People come with a letter they do not understand', 'Letters');
  await window.keyboard.press('Control+Alt+p');
  await expect(window.locator('html')).toHaveAttribute('data-printed', /Letters/u);
  const printed = await window.locator('html').getAttribute('data-printed');
  expect(printed).toContain('Interview Nadia');
  expect(printed).toContain('Printed on');
  expect(printed).toContain('What happens in the first ten minutes?');
  await window.emulateMedia({ media: 'print' });
  await window.screenshot({ path: 'screenshots/reader-print.png' });
  await window.emulateMedia({ media: 'screen' });
});

/** The middle of words that stand in one line, in pixels of the window. */
function placeOf(text: Locator, words: string): Promise<Readonly<{ x: number; y: number }>> {
  return text.evaluate((content, sought) => {
    const pieces = document.createTreeWalker(content, NodeFilter.SHOW_TEXT);
    for (let piece = pieces.nextNode(); piece; piece = pieces.nextNode()) {
      const at = piece.nodeValue?.indexOf(sought) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(piece, at);
      range.setEnd(piece, at + sought.length);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      return { x: (left + right) / 2, y: (top + bottom) / 2 };
    }
    throw new Error(`“${sought}” is not on the screen.`);
  }, words);
}

const passages = [
  'Family 👨‍👩‍👧‍👦 and flags 🇫🇷🇩🇪, a scientist 👩🏽‍🔬 waves 👋🏿.',
  'Combining: e\u0301 a\u0308 n\u0303 q\u0307\u0323 z\u0335\u0321.',
  '漢字とかなの文章です。',
  'العربية: مَرْحَبًا بِكُمْ',
  'עברית: שָׁלוֹם עוֹלָם',
  'ภาษาไทย: น้ำใจดีที่กรุงเทพฯ',
];

test('the keyboard selects by characters as people see them, in every script', async ({
  window,
}) => {
  await makeStudy(window, 'Scripts');
  // No empty lines: the browser's own account of a selection doubles them.
  const content = `${passages.join('\n')}\n`;
  await importFiles(window, [{ name: 'Scripts.txt', content }]);
  const text = await openText(window, 'Scripts');
  const whole = content.normalize('NFC');
  const borders = new Set(
    [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(whole)].map(
      ({ index }) => index,
    ),
  );
  await window.keyboard.press('Control+Home');
  let reached = 0;
  for (let step = 1; step <= 60; step += 1) {
    await window.keyboard.press('Shift+ArrowRight');
    const selected = await selectedWords(window);
    expect(whole.startsWith(selected), `after ${step} steps`).toBe(true);
    expect(borders.has(selected.length), selected).toBe(true);
    expect(selected.length).toBeGreaterThan(reached);
    reached = selected.length;
  }
  await expect(text.locator('.cm-line[dir=rtl]').first()).toBeVisible();
  // A double click takes the word, whatever its script, and a coding is that word.
  for (const word of ['scientist', 'עוֹלָם', 'مَرْحَبًا']) {
    const place = await placeOf(text, word);
    await window.mouse.dblclick(place.x, place.y);
    expect(await selectedWords(window)).toBe(word);
  }
  await window.keyboard.press('i');
  await expect(text.locator('mark.coded')).toHaveText('مَرْحَبًا');
  await takeScreenshots(window, 'reader-scripts');
});
