import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import Papa from 'papaparse';
import { expect, test } from './support/test.ts';
import { checkAccessibility } from './support/check-accessibility.ts';
import { chooseFiles, choose, goTo, importFiles, makeStudy, sampleFile } from './support/steps.ts';
import { takeScreenshots } from './support/take-screenshots.ts';
import { watchPages } from './support/watch-page.ts';

const survey = sampleFile('Member survey.csv');

/** Promoters less detractors, counted from the file itself, in points. */
const countNps = (region?: string): number => {
  const [head = [], ...rows] = Papa.parse<string[]>(readFileSync(survey, 'utf8')).data;
  const at = (words: RegExp): number => head.findIndex((name) => words.test(name));
  const scores = rows
    .filter((row) => region === undefined || row[at(/^Region$/u)] === region)
    .map((row) => row[at(/recommend/u)] ?? '')
    .filter((score) => score !== '')
    .map(Number);
  const share = (holds: (score: number) => boolean): number =>
    scores.filter(holds).length / scores.length;
  return 100 * (share((score) => score >= 9) - share((score) => score <= 6));
};

/** As the screen writes it: rounded to one decimal, with a true minus. */
const written = (points: number): RegExp =>
  new RegExp(`[+−-]?${Math.abs(points).toFixed(1).replace('.', '\\.')}`, 'u');

test('an analyst imports a survey, corrects a role and reads three metrics by segment', async ({
  window,
}) => {
  await makeStudy(window, 'Members 2025');
  const dialog = await chooseFiles(window, [survey]);
  await expect(dialog.getByRole('button', { name: /^NPS score Role of/u })).toBeVisible();
  await expect(dialog.getByRole('button', { name: /^CSAT score Role of/u })).toBeVisible();
  await expect(dialog.getByRole('button', { name: /^CES score Role of/u })).toBeVisible();
  await takeScreenshots(window, 'import-survey');
  await checkAccessibility(window);
  await choose(window, dialog.getByRole('button', { name: / Role of Membership$/u }), 'Channel');
  await expect(dialog.getByRole('button', { name: 'Channel Role of Membership' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Import 1 file' }).click();
  await window.getByRole('button', { name: 'Measure Member survey.csv' }).click();

  const nps = window.getByRole('region', { name: 'Net Promoter Score' });
  await expect(nps).toContainText(written(countNps()));
  await expect(nps).toContainText(/95% interval .+ to .+/u);

  // Two clicks from here to segments with their intervals.
  await window.getByRole('button', { name: /By segment$/u }).click();
  await window.getByRole('option', { name: /^Region/u }).click();
  const table = window.getByRole('table', { name: 'NPS by Region, with intervals' });
  for (const region of ['Harbour', 'Hillside', 'Old Town'])
    await expect(table.getByRole('row', { name: region })).toContainText(written(countNps(region)));
  await takeScreenshots(window, 'measure-nps-by-region');
  await checkAccessibility(window);

  await window.getByRole('radio', { name: 'Customer satisfaction' }).click();
  const csat = window.getByRole('region', { name: 'Customer satisfaction' });
  await expect(csat).toContainText(/95% interval .+ to .+/u);
  await window.getByRole('radio', { name: 'Customer Effort Score' }).click();
  const ces = window.getByRole('region', { name: 'Customer Effort Score' });
  await expect(ces).toContainText(/95% interval .+ to .+/u);
  await takeScreenshots(window, 'measure-ces-by-region');

  // The palette knows the same by its words.
  await window.keyboard.press('Control+k');
  await window.keyboard.type('nps by region');
  await window.keyboard.press('Enter');
  await expect(table.getByRole('row', { name: 'Harbour' })).toBeVisible();

  await window.getByRole('tab', { name: 'Responses' }).click();
  await expect(window.getByRole('grid', { name: /^Responses of/u })).toBeVisible();
  await takeScreenshots(window, 'measure-responses');
  await checkAccessibility(window);
  await expect(window.getByRole('grid', { name: /^Responses of/u })).toContainText('The workshop.');
});

test('from open answers to themes, a code and a report that opens without Verbatim', async ({
  window,
  browser,
}, info) => {
  await makeStudy(window, 'Reasons');
  await importFiles(window, [survey]);
  await goTo(window, 'Themes');
  await window.getByRole('button', { name: 'Find themes' }).click();
  const list = window.getByRole('listbox', { name: 'Themes' });
  await expect(list.getByRole('option').first()).toBeVisible({ timeout: 60_000 });
  await list.getByRole('option').first().click();
  const theme = window.getByRole('article');
  const quote = theme.locator('blockquote, .quote').first();
  await expect(quote).toBeVisible();
  await takeScreenshots(window, 'themes');
  await checkAccessibility(window);

  await theme.getByLabel('Name of the code').fill('First theme');
  await theme.getByRole('button', { name: 'Accept as code' }).click();
  await expect(theme.getByText('Accepted as “First theme”')).toBeVisible();
  await theme.getByRole('button', { name: 'Show its segments' }).click();
  const segments = window.getByRole('listbox', { name: 'Coded segments' });
  await expect(segments.getByRole('option').first()).toContainText('First theme');

  await goTo(window, 'Report');
  const preview = window.getByRole('region', { name: 'Preview of the report' });
  await expect(preview.getByRole('heading', { level: 2 }).first()).toBeVisible({ timeout: 60_000 });
  const said = await preview.locator('blockquote').first().innerText();
  await takeScreenshots(window, 'report');
  await checkAccessibility(window);
  const download = window.waitForEvent('download');
  await window.getByRole('button', { name: 'Save as HTML' }).click();
  const file = info.outputPath('report.html');
  await (await download).saveAs(file);

  const elsewhere = await browser.newContext({ offline: true });
  const complaints = await watchPages(elsewhere);
  const page = await elsewhere.newPage();
  await page.goto(pathToFileURL(file).href);
  await expect(page.locator('blockquote').first()).toContainText(said.split('\n')[0] ?? '');
  await expect(
    page.getByRole('table').filter({ hasText: 'Net Promoter Score' }).first(),
  ).toBeVisible();
  await page.screenshot({ path: 'screenshots/report-file-light.png', fullPage: true });
  expect(complaints.list()).toEqual([]);
  await elsewhere.close();
});
