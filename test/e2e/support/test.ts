import { test as base, type Page } from '@playwright/test';
import { whyNoChrome } from './chrome.ts';
import { startHost, type TestHost } from './start-host.ts';
import { watchPages, type Complaints } from './watch-page.ts';

type PerTest = Readonly<{
  /** What went wrong in any page of the test; expected to be nothing at its end. */
  complaints: Complaints;
  /** A window on Verbatim as a person finds it on starting for the first time: no study open, nothing chosen. */
  window: Page;
  /** Starts a host of the test's own, on a folder that an earlier one left or on a new one. */
  startOwnHost: (folder?: string) => Promise<TestHost>;
}>;
type PerWorker = Readonly<{ host: TestHost }>;

/** Verbatim's test: a host for each worker, a fresh window for each test, and no complaint of the browser unheard. */
export const test = base.extend<PerTest, PerWorker>({
  host: [
    async ({}, provide) => {
      const host = await startHost();
      await provide(host);
      await host.stop();
    },
    { scope: 'worker' },
  ],
  complaints: [
    async ({ context }, provide) => {
      const complaints = await watchPages(context);
      await provide(complaints);
      test.expect(complaints.list()).toEqual([]);
    },
    { auto: true },
  ],
  startOwnHost: async ({}, provide) => {
    const hosts: TestHost[] = [];
    await provide(async (folder) => {
      const host = await startHost(folder);
      hosts.push(host);
      return host;
    });
    for (const host of hosts) await host.stop();
  },
  // Before the first page of a test, whichever way it comes to Verbatim.
  page: async ({ page, host }, provide) => {
    host.forgetSettings();
    await provide(page);
  },
  window: async ({ page, host }, provide) => {
    await host.closeStudy();
    await page.goto(host.address);
    await provide(page);
  },
});

const missing = whyNoChrome();
test.skip(missing !== null, missing ?? '');

export const { expect } = test;
