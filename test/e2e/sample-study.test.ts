import { expect, test } from './support/test.ts';
import { checkAccessibility } from './support/check-accessibility.ts';
import { goTo, makeStudy, openSampleStudy, openText } from './support/steps.ts';
import { takeScreenshots } from './support/take-screenshots.ts';

test('one click leads from Home to the coded study; every place has something to show', async ({
  window,
}) => {
  await openSampleStudy(window);
  await takeScreenshots(window, 'home-sample');
  await checkAccessibility(window);

  const text = await openText(window, 'Interview Marta');
  await expect(text.locator('mark').first()).toBeVisible();
  await takeScreenshots(window, 'read');
  await checkAccessibility(window);

  await window.keyboard.press('j');
  await window.getByRole('tab', { name: 'Inspector' }).click();
  await expect(
    window.getByRole('region', { name: 'Codes here' }).getByRole('listitem'),
  ).not.toHaveCount(0);
  await takeScreenshots(window, 'read-inspector');
  await checkAccessibility(window);

  await text.focus();
  await window.keyboard.press('s');
  await window.keyboard.press('c');
  await expect(window.getByRole('combobox', { name: 'Code, or a new name' })).toBeFocused();
  await window.keyboard.type('sta');
  await takeScreenshots(window, 'read-code-palette');
  await checkAccessibility(window);
  await window.keyboard.press('Escape');
  await expect(text).toBeFocused();

  await window.keyboard.press('Alt+F2');
  await expect(window.getByLabel(/in plain view/u)).toBeVisible();
  await takeScreenshots(window, 'read-plain');
  await checkAccessibility(window);
  await window.keyboard.press('Escape');

  await window.keyboard.press('Control+k');
  await window.keyboard.type('staff');
  await expect(window.getByRole('option', { name: /Membership\/Staff/u })).toBeVisible();
  await takeScreenshots(window, 'palette');
  await checkAccessibility(window);
  await window.keyboard.press('Escape');

  await goTo(window, 'Find');
  await expect(window.getByText(/^154 of 154$/u)).toBeVisible();
  await takeScreenshots(window, 'find');
  await checkAccessibility(window);

  await window.getByRole('button', { name: 'Show the history' }).click();
  await expect(window.getByRole('heading', { name: 'History' })).toBeVisible();
  await takeScreenshots(window, 'history');
  await checkAccessibility(window);

  await window.keyboard.press('?');
  await expect(window.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await takeScreenshots(window, 'keys');
  await checkAccessibility(window);
});

test('the sample measures, finds and reports; its five things are ticked off by doing', async ({
  window,
}) => {
  await openSampleStudy(window);
  await goTo(window, 'Measure');
  await expect(window.getByRole('region', { name: 'Net Promoter Score' })).toContainText('points');
  await takeScreenshots(window, 'measure');
  await checkAccessibility(window);

  await goTo(window, 'Themes');
  await window.getByRole('tab', { name: 'Sentiment' }).click();
  const turns = window.getByRole('grid', { name: 'Scored turns' }).getByRole('row');
  await expect(turns.first()).toContainText(/[+−]0\.\d\d/u);
  await takeScreenshots(window, 'sentiment');
  await checkAccessibility(window);
  await window.getByRole('tab', { name: 'Themes' }).click();
  await window.getByRole('button', { name: 'Find themes' }).click();
  await expect(
    window.getByRole('listbox', { name: 'Themes' }).getByRole('option').first(),
  ).toBeVisible({ timeout: 60_000 });

  await goTo(window, 'Report');
  await expect(
    window
      .getByRole('region', { name: 'Preview of the report' })
      .getByRole('heading', { level: 1 }),
  ).toBeVisible({ timeout: 60_000 });
  await goTo(window, 'Read');
  await goTo(window, 'Find');
  await goTo(window, 'Home');
  const steps = window.getByRole('region', { name: 'Five things to try in the sample' });
  await expect(steps.locator('li[data-done="true"]')).toHaveCount(5);
});

test('empty places say what belongs there, each with one button', async ({
  page,
  startOwnHost,
}) => {
  const host = await startOwnHost();
  await page.goto(host.address);
  await expect(page.getByText('Studies you open are listed here.')).toBeVisible();
  await takeScreenshots(page, 'home-empty');
  await checkAccessibility(page);
  await page.getByRole('button', { name: 'New study' }).click();
  await expect(
    page.getByRole('dialog', { name: 'New study' }).getByLabel('Name', { exact: true }),
  ).toBeFocused();
  await takeScreenshots(page, 'new-study');
  await checkAccessibility(page);
  await page.keyboard.press('Escape');

  await makeStudy(page, 'Nothing yet');
  const places = [
    ['Home', 'Import files'],
    ['Read', 'Import texts'],
    ['Find', 'Go and read'],
    ['Measure', 'Import a table'],
    ['Themes', 'Import files'],
    ['Report', 'Go to Themes'],
  ] as const;
  for (const [place, button] of places) {
    await goTo(page, place);
    await expect(page.getByRole('main').getByRole('button', { name: button })).toBeVisible();
    await takeScreenshots(page, `empty-${place.toLowerCase()}`);
    await checkAccessibility(page);
  }
  await host.closeStudy();
  await expect(page.getByRole('button', { name: /^Nothing yet/u })).toBeVisible();
  await takeScreenshots(page, 'home-recent');
  await checkAccessibility(page);
});
