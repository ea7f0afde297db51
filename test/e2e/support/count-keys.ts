import { expect, type Locator, type Page } from '@playwright/test';

/** A task of the daily work: what is pressed for it, how many keys that may be, and where the focus is to be afterwards. */
export type Task = Readonly<{ keys: readonly string[]; atMost: number; focus: Locator }>;

/**
 * Presses the keys of a task and holds it to its budget. `Shift+x` and `Ctrl+x` are one key each, as on paper; a string of letters
 * in the list counts letter by letter.
 */
export async function doTask(page: Page, { keys, atMost, focus }: Task): Promise<void> {
  const presses = keys.flatMap((key) =>
    key.startsWith('type ') ? Array.from(key.slice(5)) : [key],
  );
  expect(presses.length).toBeLessThanOrEqual(atMost);
  for (const key of presses) await page.keyboard.press(key === ' ' ? 'Space' : key);
  await expect(focus).toBeFocused();
}
