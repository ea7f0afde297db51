import { expect, type Page } from '@playwright/test';
import { selectByMouse, stripes } from './steps.ts';

/** Codes words of one line with a code by its name, which may be new. */
export async function codeWords(page: Page, words: string, name: string): Promise<void> {
  const text = page.getByRole('textbox', { name: /^Text of/u });
  const before = await stripes(page).count();
  expect(await selectByMouse(page, text, words)).toBe(words);
  await page.keyboard.press('c');
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await expect(stripes(page)).toHaveCount(before + 1);
}
