import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { repository } from './repository.ts';

/** Pictures of the page as it is now, light and dark, in the folder `screenshots`. */
export async function takeScreenshots(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    const path = join(repository, 'screenshots', `${name}-${colorScheme}.png`);
    await page.screenshot({ path, animations: 'disabled' });
  }
}
