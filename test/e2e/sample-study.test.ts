import { expect, test } from './support/test.ts';
import { takeScreenshots } from './support/take-screenshots.ts';
import { checkAccessibility } from './support/check-accessibility.ts';

test('one click leads from Home to the coded study', async ({ window }) => {
  const t0 = Date.now();
  await window.getByRole('button', { name: 'Try the sample study' }).click();
  await expect(window.getByText('Five things to try in the sample')).toBeVisible({timeout: 50000});
  console.log('sample', Date.now() - t0);
  for (const place of ['Home', 'Read', 'Find', 'Measure', 'Themes', 'Report']) {
    const b = window.getByRole('navigation', { name: 'Places' }).getByRole('button', { name: place });
    if (await b.count() === 0) { console.log('no', place); continue; }
    await b.click();
    await window.waitForTimeout(1500);
    await takeScreenshots(window, `probe-${place}`);
    await checkAccessibility(window).catch(e => console.log(place, e.message.slice(0, 3000)));
    console.log('===', place, (await window.locator('main').ariaSnapshot()).slice(0, 1500));
  }
});
