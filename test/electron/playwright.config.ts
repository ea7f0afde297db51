/**
 * Tests of the running app: `playwright test -c test/electron/playwright.config.ts`. Skipped by name where Electron is
 * not installed or no window can appear. Playwright takes a module's named exports for its configuration.
 */
export const testDir = '.';
export const testMatch = '*.test.ts';
export const outputDir = '../../test-results/electron';
export const workers = 1;
export const timeout = 60_000;
export const reporter = 'list';
