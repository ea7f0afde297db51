import type { Page } from '@playwright/test';
import { checkAccessibility } from './support/check-accessibility.ts';
import { choose, goTo, importFiles, makeStudy } from './support/steps.ts';
import { takeScreenshots } from './support/take-screenshots.ts';
import { expect, test } from './support/test.ts';

const field = (page: Page, label: string) =>
  page.getByRole('button', { name: new RegExp(`${label}$`, 'u') });

/** 60 answers, 45 of them finished, on days of which either number may be the month. */
const answers = Array.from({ length: 60 }, (_, row) =>
  [
    `M${row}`,
    row % 4 === 3 ? 'False' : 'True',
    row % 11,
    `${1 + (row % 3)}/${5 + (row % 4)}/2024`,
    ['North', 'South'][row % 2],
  ].join(','),
);
const survey = ['member_id,Finished,Recommend,Answered on,Region', ...answers].join('\n');

test('a response rate of a number invited, and a trend that asks which number is the day', async ({
  window,
}) => {
  await window.setViewportSize({ width: 1280, height: 720 });
  await makeStudy(window, 'Members invited');
  await importFiles(window, [{ name: 'Members.csv', content: `${survey}\n` }]);
  await goTo(window, 'Measure');
  await choose(window, field(window, 'More measures…'), 'Response rate');
  await window.getByRole('textbox', { name: /^Invited/u }).fill('400');
  await choose(window, field(window, 'Who has answered'), 'Finished');
  const rate = window.getByRole('region', { name: 'Response rate' });
  await expect(rate).toContainText('11.3');
  await expect(rate).toContainText('95% interval');
  await window.getByRole('textbox', { name: 'Not delivered' }).fill('100');
  await choose(window, field(window, 'Counts \\(AAPOR\\)'), 'RR5: complete, of those reached');
  await expect(rate).toContainText('15.0');
  await takeScreenshots(window, 'measure-response-rate');
  await checkAccessibility(window);

  await window.getByRole('radio', { name: 'Ratings and reviews' }).click();
  await choose(window, field(window, 'Question'), 'Recommend');
  await choose(window, field(window, 'Trend'), 'By month');
  await expect(window.getByRole('alert')).toContainText('can be read in two ways');
  await takeScreenshots(window, 'measure-date-order');
  await choose(window, field(window, 'Dates such as 3/4/2024'), 'Month first');
  await expect(window.getByRole('region', { name: 'Trend' })).toBeVisible();
  await expect(window.getByText(/were read with the month first, as was chosen/u)).toBeVisible();
  await takeScreenshots(window, 'measure-date-order-chosen');
});
