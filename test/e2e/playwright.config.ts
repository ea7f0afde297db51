/**
 * Verbatim in a real browser: `npm run test:e2e`. Each worker has its own host with its own folders; nothing reaches
 * the network. Playwright takes a module's named exports for its configuration.
 */
import { launchOptions } from './support/chrome.ts';

export const testDir = '.';
export const testMatch = '*.test.ts';
export const globalSetup = './support/global-setup.ts';
export const outputDir = '../../test-results/e2e';
export const workers = 2;
export const fullyParallel = true;
export const retries = 0;
export const timeout = 120_000;
export const expect = { timeout: 30_000 };
export const reporter = 'list';
export const use = {
  launchOptions,
  viewport: { width: 1280, height: 720 },
  locale: 'en-GB',
  timezoneId: 'UTC',
  reducedMotion: 'reduce',
  actionTimeout: 30_000,
};
