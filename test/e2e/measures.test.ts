import type { Page } from '@playwright/test';
import { checkAccessibility } from './support/check-accessibility.ts';
import {
  answers,
  googleFormsExport,
  npsOf,
  qualtricsExport,
  surveyMonkeyExport,
} from './support/raw-surveys.ts';
import { choose, goTo, importFiles, makeStudy } from './support/steps.ts';
import { takeScreenshots } from './support/take-screenshots.ts';
import { expect, test } from './support/test.ts';

const written = (points: number): string => points.toFixed(1).replace('-', '−');

const field = (page: Page, label: string) =>
  page.getByRole('button', { name: new RegExp(`${label}$`, 'u') });

for (const [service, name, segment, content] of [
  ['Qualtrics', 'Bakery_March+5,+2024.csv', 'Q2 · Which region do you live in?', qualtricsExport()],
  ['SurveyMonkey', 'Bakery survey.csv', 'Region', surveyMonkeyExport()],
  ['Google Forms', 'Bakery (Responses).csv', 'Region', googleFormsExport()],
] as const) {
  test(`from a raw file of ${service} to a segmented NPS with its comments`, async ({ window }) => {
    await makeStudy(window, `Bakery of ${service}`);
    await importFiles(window, [{ name, content }]);
    await goTo(window, 'Measure');
    const figure = window.getByRole('region', { name: 'Net Promoter Score' });
    await expect(figure).toContainText(written(npsOf()));
    await expect(figure).toContainText(`${answers.length} answers`);
    await choose(window, field(window, 'By segment'), segment);
    const table = window.getByRole('table', { name: /^NPS by/u });
    await expect(table.getByRole('row', { name: 'North' })).toContainText(written(npsOf('North')));
    await expect(table.getByRole('row', { name: 'South' })).toContainText(written(npsOf('South')));
    await expect(window.getByRole('region', { name: 'Is it more than chance?' })).toContainText(
      /Mann-Whitney/u,
    );

    // From the segment to the people in it, and to what they said.
    await table.getByRole('button', { name: 'Read the responses: South' }).click();
    await expect(window.getByRole('tab', { name: 'Responses' })).toHaveAttribute(
      'aria-selected',
      'true',
    );
    const grid = window.getByRole('grid', { name: /^Responses of/u });
    await expect(grid).toContainText('The queue is far too long.');
    await expect(grid).not.toContainText('The crust is what I come for.');
  });
}

test('a score over time says where something changed; filters and a second segment cut it', async ({
  window,
}) => {
  await window.setViewportSize({ width: 1280, height: 720 });
  await makeStudy(window, 'Months');
  await importFiles(window, [{ name: 'Bakery.csv', content: googleFormsExport() }]);
  await goTo(window, 'Measure');
  await choose(window, field(window, 'Trend'), 'By month');
  await expect(window.getByRole('region', { name: 'Trend' })).toBeVisible();
  await expect(window.getByText(/Mann-Kendall p/u)).toBeVisible();
  await takeScreenshots(window, 'measure-trend');
  await checkAccessibility(window);

  await window.getByRole('button', { name: 'Only some rows…' }).click();
  const dialog = window.getByRole('dialog', { name: 'Only some rows' });
  await choose(window, dialog.getByRole('button', { name: /Column$/u }), 'Region');
  await dialog.getByRole('checkbox', { name: 'North' }).check({ force: true });
  await takeScreenshots(window, 'measure-filter');
  await checkAccessibility(window);
  await dialog.getByRole('button', { name: 'Filter' }).click();
  const figure = window.getByRole('region', { name: 'Net Promoter Score' });
  await expect(figure).toContainText(written(npsOf('North')));
  await window.getByRole('button', { name: 'Remove North' }).click();
  await expect(figure).toContainText(written(npsOf()));

  // Weighted as the whole population lives: three of four in the north.
  await window.getByRole('button', { name: 'Weigh to known shares…' }).click();
  const shares = window.getByRole('dialog', { name: 'Weigh to known shares' });
  await choose(window, shares.getByRole('button', { name: /Column$/u }), 'Region');
  await shares
    .getByRole('row', { name: /^North/u })
    .getByRole('textbox')
    .fill('75');
  await expect(shares.getByRole('button', { name: 'Weigh' })).toBeDisabled();
  await shares
    .getByRole('row', { name: /^South/u })
    .getByRole('textbox')
    .fill('25');
  await expect(shares).toContainText('North: too few; South: too many');
  await takeScreenshots(window, 'measure-margins');
  await checkAccessibility(window);
  await shares.getByRole('button', { name: 'Weigh' }).click();
  await expect(figure).toContainText(written(0.75 * npsOf('North') + 0.25 * npsOf('South')));
  await expect(figure).toContainText('effective n');

  // Held against a figure from elsewhere.
  await window.getByRole('button', { name: 'Add a benchmark…' }).click();
  const dialogOfBenchmark = window.getByRole('dialog', { name: /^Benchmark for/u });
  await dialogOfBenchmark.getByRole('textbox', { name: 'Name' }).fill('Trade of bakers 2023');
  await dialogOfBenchmark.getByRole('textbox', { name: 'Value (points)' }).fill('-60');
  await dialogOfBenchmark.getByRole('textbox', { name: /^Where it comes from/u }).fill('Yearbook');
  await dialogOfBenchmark.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(window.getByRole('region', { name: 'Benchmarks' })).toContainText(
    /Trade of bakers 2023.*above it, beyond the interval/u,
  );
  await takeScreenshots(window, 'measure-benchmark');
  await checkAccessibility(window);
});

test('churn with who stays how long, durations, and a measure of one’s own', async ({ window }) => {
  await makeStudy(window, 'Customers');
  const lines = Array.from({ length: 60 }, (_, index) =>
    [
      `C${index}`,
      1 + ((index * 7) % 36),
      ['Monthly', 'Yearly'][index % 2],
      index % 4 === 0 || index % 6 === 5 ? 'Yes' : 'No',
      10 + (index % 9),
      1 + (index % 5),
      1 + ((index * 3) % 5),
    ].join(','),
  );
  const head = 'customer id,tenure,Contract,Churn,Hours to resolution,Ease,Speed';
  await importFiles(window, [{ name: 'Customers.csv', content: `${head}\n${lines.join('\n')}\n` }]);
  await goTo(window, 'Measure');
  await choose(window, field(window, 'More measures…'), 'Churn');
  const churn = window.getByRole('region', { name: 'Churn', exact: true });
  await expect(churn).toContainText('95% interval');
  await choose(window, field(window, 'How long a customer'), 'tenure');
  await expect(window.getByRole('region', { name: 'Who is still there' })).toBeVisible();
  await choose(window, field(window, 'By segment'), 'Contract');
  await expect(window.getByRole('table', { name: /^Churn by Contract/u })).toContainText('Monthly');
  await expect(window.getByRole('region', { name: 'Is it more than chance?' })).toContainText('p ');
  await takeScreenshots(window, 'measure-churn');
  await checkAccessibility(window);

  await choose(window, field(window, 'Churn More measures…'), 'Time to reply or resolution');
  await expect(window.getByRole('region', { name: 'Time to reply or resolution' })).toContainText(
    'hours',
  );
  await takeScreenshots(window, 'measure-duration');

  await choose(window, field(window, 'More measures…'), 'Own measure');
  await expect(window.getByText('Give your measure a name')).toBeVisible();
  await takeScreenshots(window, 'measure-own-empty');
  await window.getByRole('textbox', { name: 'Name of the measure' }).fill('Mean speed');
  await choose(window, field(window, 'Take the'), 'Mean');
  await choose(window, field(window, 'Of column'), 'Speed');
  await expect(window.getByRole('region', { name: 'Mean speed' })).toContainText('3');
  await takeScreenshots(window, 'measure-own');
  await checkAccessibility(window);

  await window.getByRole('tab', { name: 'Drivers' }).click();
  const drivers = window.getByRole('region', { name: /^What drives/u });
  await expect(drivers.getByRole('img')).toHaveAttribute('aria-label', /Speed/u);
  await window.getByRole('checkbox', { name: 'Speed' }).uncheck({ force: true });
  await expect(drivers.getByRole('img')).not.toHaveAttribute('aria-label', /Speed/u);
  await takeScreenshots(window, 'measure-drivers');
  await checkAccessibility(window);
});

test('a sample of the responses is drawn by chance and stands by itself', async ({ window }) => {
  await makeStudy(window, 'Sample');
  await importFiles(window, [{ name: 'Bakery.csv', content: googleFormsExport() }]);
  await goTo(window, 'Measure');
  await window.getByRole('tab', { name: 'Responses' }).click();
  await window.getByRole('button', { name: 'Sample…' }).click();
  const dialog = window.getByRole('dialog', { name: 'A sample of the responses' });
  const size = dialog.getByRole('textbox', { name: 'Rows' });
  await size.fill('65');
  await expect(dialog.getByText('A whole number from 1 to 64.')).toBeVisible();
  await size.fill('10');
  await choose(window, dialog.getByRole('button', { name: /Spread over$/u }), 'Region');
  await choose(window, dialog.getByRole('button', { name: /From each value$/u }), 'Equally many');
  await takeScreenshots(window, 'responses-sample');
  await checkAccessibility(window);
  await dialog.getByRole('button', { name: 'Draw' }).click();
  await expect(window.getByText('10 of 64 rows')).toBeVisible();
  await window.getByRole('button', { name: 'Remove 10 rows over Region' }).click();
  await expect(window.getByText('64 of 64 rows')).toBeVisible();
});
