import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { Locator, Page } from '@playwright/test';
import { checkAccessibility } from './support/check-accessibility.ts';
import { goTo, importFiles, makeStudy, sampleFile, tabTo } from './support/steps.ts';
import { takeScreenshots } from './support/take-screenshots.ts';
import { expect, test } from './support/test.ts';

const survey = sampleFile('Member survey.csv');

type Answers = Readonly<{ head: readonly string[]; rows: readonly (readonly string[])[] }>;

function readSurvey(): Answers {
  const [head = [], ...rows] = Papa.parse<string[]>(readFileSync(survey, 'utf8'), {
    skipEmptyLines: true,
  }).data;
  return { head, rows };
}

const gridOf = (page: Page): Locator => page.getByRole('grid', { name: /^Responses of/u });
const response = (page: Page): Locator => page.getByRole('complementary', { name: /^Response / });

async function openResponses(page: Page): Promise<Locator> {
  await goTo(page, 'Measure');
  await page.getByRole('tab', { name: 'Responses' }).click();
  await expect(gridOf(page)).toBeVisible();
  return gridOf(page);
}

/** The menu of a column, by the keys alone: up to the headers, along them, and down into it. */
async function headMenu(page: Page, name: string): Promise<void> {
  const head = page.getByRole('columnheader', { name });
  await head.click({ button: 'right' });
  await expect(page.getByRole('menu', { name: `Column ${name}` })).toBeVisible();
}

test('an analyst narrows responses down, sorts, pins, codes an answer beside its score and reads it in place', async ({
  window,
}) => {
  test.setTimeout(240_000);
  const { head, rows } = readSurvey();
  const at = (words: RegExp): number => head.findIndex((name) => words.test(name));
  await makeStudy(window, 'Responses');
  await importFiles(window, [survey]);
  const grid = await openResponses(window);
  await expect(window.getByText(`${rows.length} of ${rows.length} rows`)).toBeVisible();
  await takeScreenshots(window, 'responses');
  await checkAccessibility(window);

  // Only some rows: a value of a column.
  const region = rows[0]?.[at(/^Region$/u)] ?? '';
  await window.getByRole('button', { name: 'Only some rows…' }).click();
  const dialog = window.getByRole('dialog', { name: 'Only some rows' });
  await dialog.getByRole('button', { name: /Column$/u }).click();
  await window.getByRole('option', { name: /^Region/u }).click();
  await dialog.getByText(region, { exact: true }).click();
  await dialog.getByRole('button', { name: 'Filter', exact: true }).click();
  const inRegion = rows.filter((row) => row[at(/^Region$/u)] === region);
  await expect(window.getByText(`${inRegion.length} of ${rows.length} rows`)).toBeVisible();

  // Words in any answer, marked where they stand.
  await grid.focus();
  await window.keyboard.press('Control+f');
  await window.keyboard.type('the');
  const withWords = inRegion.filter((row) => row.some((cell) => /the/iu.test(cell)));
  await expect(window.getByText(`${withWords.length} of ${rows.length} rows`)).toBeVisible();
  await expect(grid.locator('mark').first()).toHaveText(/the/iu);
  await takeScreenshots(window, 'responses-found');
  await checkAccessibility(window);

  // Sorted by keys: down from the search, up to the headers, to the score.
  await window.keyboard.press('ArrowDown');
  await expect(grid).toBeFocused();
  const score = at(/recommend/u);
  await window.keyboard.press('ArrowUp');
  for (let step = 0; step <= score; step += 1) await window.keyboard.press('ArrowRight');
  await window.keyboard.press('Enter');
  const sorted = grid.locator('[aria-sort="ascending"]');
  await expect(sorted).toBeVisible();
  await window.keyboard.press('Enter');
  await expect(grid.locator('[aria-sort="descending"]')).toBeVisible();
  const best = Math.max(...withWords.map((row) => Number(row[score] ?? '')));
  await expect(
    grid
      .getByRole('row')
      .nth(1)
      .getByRole('gridcell')
      .nth(score + 1),
  ).toHaveText(String(best));

  const scoreName = (await grid.locator('[aria-sort="descending"]').innerText()).trim();
  await headMenu(window, scoreName);
  await takeScreenshots(window, 'responses-column-menu');
  await window.getByRole('menuitem', { name: 'Pin to the left' }).click();
  await expect(grid.getByRole('columnheader').nth(1)).toContainText(scoreName);

  // Into the response by Enter, a new code on the answer by keys, back by Esc.
  await grid.focus();
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('Enter');
  await expect(response(window)).toBeFocused();
  await window.keyboard.press('Escape');
  await expect(grid).toBeFocused();
  await window.keyboard.press('c');
  const field = response(window).getByRole('combobox').first();
  await expect(field).toBeFocused();
  await window.keyboard.type('Told friends');
  await expect(response(window).getByRole('option', { name: /New code/u })).toBeVisible();
  await takeScreenshots(window, 'responses-coding');
  await window.keyboard.press('Enter');
  await expect(response(window).getByRole('button', { name: 'Remove Told friends' })).toBeVisible();
  await expect(field).toBeFocused();
  await checkAccessibility(window);
  await takeScreenshots(window, 'responses-coded');

  // Undone and done again from another row: the row opens, its answer is marked, the place stays.
  const coded = await response(window).getByRole('heading').first().innerText();
  await grid.focus();
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('ArrowDown');
  await expect(response(window).getByRole('heading').first()).not.toHaveText(coded);
  await window.keyboard.press('Control+z');
  await expect(response(window).getByRole('heading').first()).toHaveText(coded);
  await expect(response(window).locator('[data-marked]')).toHaveCount(1);
  await expect(window.getByRole('button', { name: 'Remove Told friends' })).toBeHidden();
  await takeScreenshots(window, 'responses-undone');
  await window.keyboard.press('Control+Shift+z');
  await expect(window.getByRole('button', { name: 'Remove Told friends' })).toBeVisible();
  await expect(grid).toBeFocused();

  // To the very words, and back; undone there, it is gone here.
  const words = await response(window)
    .locator('.answer:has(.answer-codes) .answer-words')
    .first()
    .innerText();
  await response(window)
    .getByRole('button', { name: /^Open in Read/u })
    .first()
    .click();
  await expect(window.getByRole('textbox', { name: /^Text of/u })).toContainText(
    words.slice(0, 40),
  );
  await window.keyboard.press('Control+z');
  await expect(window.getByRole('contentinfo').getByRole('status')).toContainText('Told friends');
  await openResponses(window);
  await expect(response(window).getByRole('combobox').first()).toBeVisible();
  await expect(window.getByRole('button', { name: 'Remove Told friends' })).toBeHidden();
});

test('nothing found says so and leads back; rows leave as CSV without live formulas', async ({
  window,
}, info) => {
  await makeStudy(window, 'Way out');
  const table =
    'id,region,recommend,why\nA,North,9,"=1+1 is what they charge for bread, far too much"\nB,South,3,"The queue was long and nobody said a word to us"\nC,North,10,"Warm bread at seven in the morning, every single day"\n';
  await importFiles(window, [{ name: 'bread.csv', content: table }]);
  await window.setViewportSize({ width: 1280, height: 720 });
  const grid = await openResponses(window);
  await window.keyboard.press('Control+f');
  await window.keyboard.type('zebra');
  await expect(window.getByText('No response meets all of this.')).toBeVisible();
  await takeScreenshots(window, 'responses-none');
  await checkAccessibility(window);
  await window.getByRole('button', { name: 'Show all responses' }).click();
  await expect(window.getByText('3 of 3 rows')).toBeVisible();
  await expect(grid).toBeFocused();

  await window.keyboard.press('Control+f');
  await window.keyboard.type('bread');
  await expect(window.getByText('2 of 3 rows')).toBeVisible();
  await tabTo(window, window.getByRole('button', { name: 'Copy and save' }));
  await window.keyboard.press('Enter');
  const download = window.waitForEvent('download');
  await window.getByRole('menuitem', { name: 'Save the rows shown as CSV' }).click();
  const file = info.outputPath('rows.csv');
  await (await download).saveAs(file);
  expect((await download).suggestedFilename()).toBe('bread responses.csv');
  expect(readFileSync(file, 'utf8')).toBe(
    '\uFEFFid,region,recommend,why\r\n' +
      'A,North,9,"\'=1+1 is what they charge for bread, far too much"\r\n' +
      'C,North,10,"Warm bread at seven in the morning, every single day"\r\n',
  );
});

test('a wide and long table is read at both ends, and a column far away is found by its question', async ({
  window,
}) => {
  test.setTimeout(240_000);
  const columns = Array.from({ length: 120 }, (_, at) =>
    at === 97 ? 'Opinion of the bakery' : `Item ${at}`,
  );
  const lines = Array.from({ length: 3000 }, (_, row) =>
    columns.map((_name, at) => (at + row) % 7).join(','),
  );
  await makeStudy(window, 'Wide and long');
  await importFiles(window, [
    { name: 'wide.csv', content: `${columns.join(',')}\n${lines.join('\n')}\n` },
  ]);
  const grid = await openResponses(window);
  await expect(window.getByText('3,000 of 3,000 rows')).toBeVisible();
  expect(await grid.getByRole('columnheader').count()).toBeLessThan(40);

  await window.getByRole('button', { name: 'Columns', exact: true }).click();
  await window.keyboard.type('bakery');
  await takeScreenshots(window, 'responses-columns');
  await checkAccessibility(window);
  await window.keyboard.press('Enter');
  await expect(grid.getByRole('columnheader', { name: /bakery/u })).toBeInViewport();
  await expect(grid).toBeFocused();
  await window.keyboard.press('Enter');
  await expect(grid.locator('[aria-sort="ascending"]')).toContainText('bakery');

  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('End');
  await expect(window.getByRole('row', { selected: true })).toContainText('6');
  await expect(response(window)).toBeVisible();
  await window.keyboard.press('Home');
  await takeScreenshots(window, 'responses-wide');
  await checkAccessibility(window);
});
