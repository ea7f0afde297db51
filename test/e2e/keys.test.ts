import type { CDPSession, Page } from '@playwright/test';
import {
  importFiles,
  interview,
  makeStudy,
  openText,
  selectedWords,
  statusOf,
  stripes,
  textOf,
} from './support/steps.ts';
import { expect, test } from './support/test.ts';
import { takeScreenshots } from './support/take-screenshots.ts';

const name = 'Interview Nadia';

async function startReading(window: Page, study: string): Promise<void> {
  await makeStudy(window, study);
  await importFiles(window, [interview]);
  await openText(window, name);
  await window.keyboard.press('Control+ArrowDown');
}

/** Bits of the protocol for keys that are held. */
const held = { alt: 1, ctrl: 2, shift: 8 } as const;

/** Presses a key as a keyboard of another layout does: what it writes, and where it is. */
async function pressRaw(
  cdp: CDPSession,
  key: string,
  code: string,
  ...modifiers: readonly (keyof typeof held)[]
): Promise<void> {
  const sum = modifiers.reduce((bits, modifier) => bits + held[modifier], 0);
  const writes = key.length === 1 && !modifiers.includes('ctrl');
  const common = { key, code, modifiers: sum };
  await cdp.send('Input.dispatchKeyEvent', {
    ...common,
    type: writes ? 'keyDown' : 'rawKeyDown',
    ...(writes ? { text: key } : {}),
  });
  await cdp.send('Input.dispatchKeyEvent', { ...common, type: 'keyUp' });
}

test('on a French keyboard digits code by their place and signs do what they say', async ({
  window,
}) => {
  await startReading(window, 'Clavier');
  const cdp = await window.context().newCDPSession(window);
  await pressRaw(cdp, 's', 'KeyS');
  const sentence = await selectedWords(window);
  await pressRaw(cdp, 'i', 'KeyI');
  await expect(stripes(window)).toHaveCount(1);
  await window.keyboard.press('Control+ArrowDown');
  await pressRaw(cdp, 's', 'KeyS');
  expect(await selectedWords(window)).not.toBe(sentence);
  // 1, é for 2 where nothing is kept, and the minus sign where the 6 is.
  await pressRaw(cdp, '&', 'Digit1');
  await expect(stripes(window)).toHaveCount(2);
  await pressRaw(cdp, 'é', 'Digit2');
  const before = await selectedWords(window);
  await pressRaw(cdp, '+', 'Equal', 'shift');
  // Keys wait for the coding before them.
  const selectedLength = async (): Promise<number> => (await selectedWords(window)).length;
  await expect.poll(selectedLength).toBeGreaterThan(before.length);
  await pressRaw(cdp, '-', 'Digit6');
  await expect.poll(() => selectedWords(window)).toBe(before);
  await expect(stripes(window)).toHaveCount(2);
  // Undo is the key that writes z, which is where a British keyboard has w.
  await pressRaw(cdp, 'z', 'KeyW', 'ctrl');
  await expect(stripes(window)).toHaveCount(1);
  await pressRaw(cdp, '&', 'Digit3', 'ctrl');
  await expect(window.getByRole('main', { name: 'Find' })).toBeVisible();
});

test('while an input method composes nothing is coded and nothing is left', async ({ window }) => {
  await startReading(window, 'Compose');
  const text = textOf(window, name);
  const cdp = await window.context().newCDPSession(window);
  const compose = async (words: string): Promise<void> => {
    for (let length = 1; length <= words.length; length += 1) {
      await cdp.send('Input.dispatchKeyEvent', {
        type: 'rawKeyDown',
        key: 'Process',
        code: 'KeyC',
        windowsVirtualKeyCode: 229,
      });
      const part = words.slice(0, length);
      const end = { selectionStart: length, selectionEnd: length };
      await cdp.send('Input.imeSetComposition', { text: part, ...end });
    }
  };
  await window.keyboard.press('s');
  await compose('しんらい');
  for (const key of ['c', 'i', 'x', '0', 'Enter']) {
    await text.evaluate((element, pressed) => {
      const init = { key: pressed, code: 'KeyC', bubbles: true, cancelable: true };
      element.dispatchEvent(new KeyboardEvent('keydown', { ...init, isComposing: true }));
    }, key);
  }
  await expect(text).toBeFocused();
  await expect(stripes(window)).toHaveCount(0);

  // In the palette, Enter takes the word first, and the code with the second one.
  await window.keyboard.press('c');
  const field = window.getByRole('combobox');
  await expect(field).toBeFocused();
  await compose('しんらい');
  await field.evaluate((element) =>
    element.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, isComposing: true }),
    ),
  );
  await expect(field).toBeVisible();
  await cdp.send('Input.insertText', { text: '信頼' });
  await expect(field).toHaveValue('信頼');
  await window.keyboard.press('Enter');
  await expect(stripes(window)).toHaveCount(1);
  await expect(statusOf(window)).toContainText('信頼');
  await expect(text).toBeFocused();
});

test('words typed at once after m are the memo', async ({ window }) => {
  await startReading(window, 'Fast');
  await window.keyboard.press('s');
  await window.keyboard.press('i');
  await expect(stripes(window)).toHaveCount(1);
  // Without a pause: most of it comes before the field does.
  await window.keyboard.type('mAsk her Xi 1');
  const memo = window.getByRole('textbox', { name: 'Memo on this segment' });
  await expect(memo).toBeFocused();
  await expect(memo).toHaveValue('Ask her Xi 1');
  await window.keyboard.press('Control+Enter');
  await expect(statusOf(window)).toHaveText('Memo saved.');
  await expect(stripes(window)).toHaveCount(1);
});

test('a memo is typed and saved without a pause, and the keys behind it are for the text again', async ({
  window,
}) => {
  await startReading(window, 'Faster');
  const keys = (...names: readonly string[]): Promise<void> =>
    names.reduce((before, key) => before.then(() => window.keyboard.press(key)), Promise.resolve());
  await keys('s', 'i');
  await expect(stripes(window)).toHaveCount(1);
  // All in the task of one key, so that the field cannot come in between.
  await textOf(window, name).evaluate((text) => {
    const press = (key: string, more: KeyboardEventInit = {}): boolean =>
      text.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }),
      );
    for (const key of 'mYes') press(key);
    press('Enter', { ctrlKey: true });
    press('ArrowDown', { ctrlKey: true });
    for (const key of 'si') press(key);
  });
  await expect(stripes(window)).toHaveCount(2);
  await expect(textOf(window, name)).toBeFocused();
  await expect(stripes(window).first()).toHaveAccessibleName(/, with a memo$/u);
  await expect(stripes(window).nth(1)).not.toHaveAccessibleName(/, with a memo$/u);
});

test('keys pressed without any pause do what they say, each on what the one before has left', async ({
  window,
}) => {
  await startReading(window, 'Very fast');
  const keys = (...names: readonly string[]): Promise<void> =>
    names.reduce((before, key) => before.then(() => window.keyboard.press(key)), Promise.resolve());
  await keys('s', 'c', ...Array.from('Trust'), 'Enter', 'Control+ArrowDown', 's', '0');
  await keys(']', 'Control+ArrowLeft', 'Enter', 'w', '8', '0', 'Enter');
  await expect(statusOf(window)).toHaveText('Weight is now 80.');
  await expect(stripes(window)).toHaveCount(2);
  await expect(textOf(window, name)).toBeFocused();
  await keys('x', 'Control+z', 'w', '6', '0', 'Enter');
  await expect(statusOf(window)).toHaveText('Weight is now 60.');
  await keys('Control+ArrowDown', 's', 'i', 'm', ...Array.from('Was it x1?'));
  const memo = window.getByRole('textbox', { name: 'Memo on this segment' });
  await expect(memo).toHaveValue('Was it x1?');
  await expect(memo).toBeFocused();
  await keys('Control+Enter');
  await expect(statusOf(window)).toHaveText('Memo saved.');
  await expect(stripes(window)).toHaveCount(3);
});

test('keys are changed with their conflicts shown, and switched off', async ({ window }) => {
  await startReading(window, 'My keys');
  const text = textOf(window, name);
  await window.keyboard.press('?');
  const dialog = window.getByRole('dialog', { name: 'Keys' });
  await expect(dialog).toBeVisible();
  await takeScreenshots(window, 'keys');
  const rowOf = (action: string) =>
    dialog.getByRole('button', { name: new RegExp(`^${action}: .*Change$`, 'u') });

  await rowOf('Code the selection').click();
  await window.keyboard.press('Control+w');
  await expect(dialog.getByText(/^Ctrl\+W belongs to the browser/u)).toBeVisible();
  await window.keyboard.press('m');
  await expect(dialog.getByText('M does “Write a memo” already.')).toBeVisible();
  await takeScreenshots(window, 'keys-conflict');
  await dialog.getByRole('button', { name: 'Swap the two' }).click();
  await expect(rowOf('Code the selection')).toHaveAccessibleName('Code the selection: M. Change');
  await expect(rowOf('Write a memo')).toHaveAccessibleName('Write a memo: C. Change');
  await window.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(text).toBeFocused();
  await expect(window.getByRole('button', { name: /^Code M$/u })).toBeVisible();

  await window.keyboard.press('s');
  await window.keyboard.press('m');
  await expect(window.getByRole('combobox')).toBeFocused();
  await window.keyboard.press('Escape');
  await expect(text).toBeFocused();

  await window.keyboard.press('?');
  await dialog.getByRole('button', { name: 'All keys as at first' }).click();
  await dialog.getByText('Single letters, digits and signs are keys').click();
  await window.keyboard.press('Escape');
  for (const key of ['c', 'i', '1', 'g', 'f', '?']) await window.keyboard.press(key);
  await expect(stripes(window)).toHaveCount(0);
  await expect(window.getByRole('main', { name: 'Read' })).toBeVisible();
  await expect(dialog).toBeHidden();
  // By the palette all is there, keys or none.
  await window.keyboard.press('Control+k');
  await window.getByRole('combobox').fill('Show the keys');
  await window.keyboard.press('Enter');
  await expect(dialog).toBeVisible();
  await dialog.getByText('Single letters, digits and signs are keys').click();
  await window.keyboard.press('Escape');
});

test('a new start at another address finds colours, keys, widths and half a memo', async ({
  page,
  startOwnHost,
  complaints,
}) => {
  complaints.expect(/WebSocket connection .* failed|net::ERR_(?:CONNECTION|EMPTY)/u);
  const first = await startOwnHost();
  await page.goto(first.address);
  await startReading(page, 'Lasting');
  await page.getByRole('button', { name: 'Appearance' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Dark', exact: true }).click();
  await page.keyboard.press('Escape');
  const border = page.getByRole('separator', { name: 'Codes and inspector' });
  await border.focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  const width = await border.getAttribute('aria-valuenow');
  await textOf(page, name).focus();
  await page.keyboard.press('s');
  await page.keyboard.press('i');
  await expect(stripes(page)).toHaveCount(1);
  await page.keyboard.press('m');
  await expect(page.getByRole('textbox', { name: 'Memo on this segment' })).toBeFocused();
  await page.keyboard.type('half a thought');
  await page.keyboard.press('Alt+ArrowUp');

  // What the engine has confirmed is no longer kept in the window; then the computer goes off.
  const unsaved = (): Promise<readonly string[]> =>
    page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.includes('unsaved')));
  await expect.poll(unsaved).toEqual([]);
  await first.kill();
  const second = await startOwnHost(first.folder);
  const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.goto(second.address);
  await page.evaluate(() => sessionStorage.clear());
  await page.getByRole('button', { name: /^Lasting/u }).click();
  await openText(page, name);
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(ground);
  await expect(page.getByRole('separator', { name: 'Codes and inspector' })).toHaveAttribute(
    'aria-valuenow',
    width ?? '',
  );
  await page.keyboard.press('j');
  await page.getByRole('tab', { name: 'Inspector' }).click();
  const memo = page.getByRole('textbox', { name: 'Memo on this segment' });
  await expect(memo).toHaveValue('half a thought');
  await memo.focus();
  await page.keyboard.press('Control+Enter');
  await expect(statusOf(page)).toHaveText('Memo saved.');
});
