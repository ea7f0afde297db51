import axe from 'axe-core';
import { expect, type Page } from '@playwright/test';

/** So often the page is looked at again before a fault counts: a name may follow its row a moment later. */
const looks = 4;
const pause = 500;

type Fault = Readonly<{ id: string; html: string; failureSummary: string | undefined }>;

/** Runs in the page, where axe has been put before. */
async function findGraveFaults(): Promise<readonly Fault[]> {
  const { violations } = await (window as unknown as Readonly<{ axe: typeof axe }>).axe.run(
    // What the announcer has said already may speak of things that are gone.
    { exclude: [['[data-live-announcer]']] },
    { resultTypes: ['violations'], preload: false, selectors: false },
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => ({ id, html, failureSummary })),
    );
}

/** Once for each page, and again after it was loaded anew: reading the program of the checks takes as long as a check. */
async function putAxeInto(page: Page): Promise<void> {
  if (await page.evaluate(() => 'axe' in window)) return;
  await page.evaluate(axe.source);
}

/** Expects that axe finds nothing serious or critical in what the page shows and goes on showing. */
export async function checkAccessibility(page: Page): Promise<void> {
  await putAxeInto(page);
  let faults = await page.evaluate(findGraveFaults);
  for (let look = 1; faults.length > 0 && look < looks; look += 1) {
    await page.waitForTimeout(pause);
    faults = await page.evaluate(findGraveFaults);
  }
  expect(faults).toEqual([]);
}
