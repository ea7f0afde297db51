import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** How long what is still on its way, such as a name that follows its row, may take to arrive. */
const settling = { timeout: 5000 };

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
  await expect(async () => {
    expect(await listGraveFaults(page)).toEqual([]);
  }).toPass(settling);
}
