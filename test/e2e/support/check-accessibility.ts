import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** So often the page is looked at again before a fault counts: a name may follow its row a moment later. */
const looks = 4;
const pause = 500;

async function listGraveFaults(page: Page): Promise<readonly unknown[]> {
  // What the announcer has said already may speak of things that are gone.
  const { violations } = await new AxeBuilder({ page }).exclude('[data-live-announcer]').analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => ({ id, html, failureSummary })),
    );
}

/** Expects that axe finds nothing serious or critical in what the page shows and goes on showing. */
export async function checkAccessibility(page: Page): Promise<void> {
  let faults = await listGraveFaults(page);
  for (let look = 1; faults.length > 0 && look < looks; look += 1) {
    await page.waitForTimeout(pause);
    faults = await listGraveFaults(page);
  }
  expect(faults).toEqual([]);
}
