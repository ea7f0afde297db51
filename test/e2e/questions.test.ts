import type { Page } from '@playwright/test';
import { checkAccessibility } from './support/check-accessibility.ts';
import { choose, goTo, importFiles, makeStudy } from './support/steps.ts';
import { takeScreenshots } from './support/take-screenshots.ts';
import { expect, test } from './support/test.ts';

const reasons = [
  'The crust is what I come for, and the staff know my name.',
  'It is on my way home.',
  'The rye keeps for a week if you let it.',
  'Too dear for what it is, and the queue on Saturdays is long.',
];
const agreement = [
  'Strongly agree',
  'Agree',
  'Neither agree nor disagree',
  'Disagree',
  'Strongly disagree',
];
const quality = ['Excellent', 'Good', 'Fair', 'Poor'];
const orders = [
  [1, 2, 3],
  [2, 1, 3],
  [1, 3, 2],
  [3, 1, 2],
];

const pick = <Value>(values: readonly Value[], row: number): Value =>
  values[row % values.length] as Value;

/** A survey of a bakery with every kind of question; every sixth row left the last page out. */
const answer = (row: number): readonly string[] => {
  const skips = row % 6 === 5;
  const order = pick(orders, row + Math.floor(row / 7));
  const after = (text: string | number): string => (skips ? '' : String(text));
  return [
    `2025-0${1 + (row % 3)}-${String(1 + (row % 28)).padStart(2, '0')} 10:00:00`,
    pick(['North', 'South', 'South', 'Isles'], row),
    pick(['18-29', '30-44', '45-60', '> 60', 'Prefer not to say'], row),
    pick(['Rye', 'Rye;Oat', 'Oat;Spelt', 'Rye;Oat;Spelt'], row),
    row % 2 === 0 ? 'Harbour' : '',
    row % 3 === 0 ? 'Hill' : '',
    row % 20 === 1 ? 'The market on Fridays' : '',
    pick([...agreement, 'Agree', 'Agree', 'Don’t know'], row),
    pick(quality, row),
    pick([...quality, 'Good', 'N/A'], row),
    ...order.map(String),
    after(pick([10, 9, 9, 8, 7, 3, 0], row)),
    after(pick([5, 4, 4, 2, 3], row)),
    after(pick([7, 6, 5, 2], row)),
    after(pick([5, 4, 3, 3, 1], row)),
    skips ? '' : `${pick(reasons, row)} Visit ${row + 1}.`,
    after(1 + ((row * row) % 23)),
    after(10 + ((row * 13) % 50)),
    after(20 + ((row * 29) % 75)),
  ];
};

const header = [
  'Timestamp',
  'In which region do you live?',
  'How old are you?',
  'Which breads do you buy? (Select all that apply.)',
  'Which shops have you been to? [Harbour]',
  'Which shops have you been to? [Hill]',
  'Which shops have you been to? [Other (please specify)]',
  'The staff is friendly.',
  'Please rate each of these [Bread]',
  'Please rate each of these [Coffee]',
  'Please rank these by importance, 1 being the most important [Price]',
  'Please rank these by importance, 1 being the most important [Taste]',
  'Please rank these by importance, 1 being the most important [Distance]',
  'How likely are you to recommend us to a friend? (0-10)',
  'Overall, how satisfied are you with the bakery? (1-5)',
  'How easy was it to order? (1 = very difficult, 7 = very easy)',
  'What do you think of our website, on a scale of 1 to 5?',
  'What is the main reason for your score?',
  'How many loaves do you buy in a month?',
  'Where on the page would you click first? [X]',
  'Where on the page would you click first? [Y]',
];

const rows = 120;
const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
const content = [header, ...Array.from({ length: rows }, (_, row) => answer(row))]
  .map((cells) => cells.map(quoted).join(','))
  .join('\n');
const answers = Array.from({ length: rows }, (_, row) => answer(row));
const count = (column: number, value: string): number =>
  answers.filter((cells) => cells[column] === value).length;

const list = (window: Page) => window.getByRole('listbox', { name: 'Questions' });

async function lookAt(
  window: Page,
  words: string,
  kind = '',
): Promise<ReturnType<Page['getByRole']>> {
  await list(window).getByRole('option', { name: words }).filter({ hasText: kind }).click();
  const detail = window.getByRole('article', { name: words });
  await expect(detail.getByText(/\d answered/u)).toBeVisible();
  return detail;
}

const openQuestions = async (window: Page, study: string): Promise<void> => {
  await makeStudy(window, study);
  await importFiles(window, [{ name: 'Bakery.csv', content }]);
  await goTo(window, 'Measure');
  await window.getByRole('tab', { name: 'Questions' }).click();
  await expect(list(window).getByRole('option').first()).toBeVisible();
};

test('every question of a survey is recognised, and choices are summarised by their answers', async ({
  window,
}) => {
  await openQuestions(window, 'Choices');
  const kinds = await list(window).getByRole('option').allInnerTexts();
  const kindOf = (words: string): string | undefined =>
    kinds
      .find((text) => text.includes(words))
      ?.split('\n')
      .at(-1)
      ?.split(' · ')[0];
  expect(
    [
      'Timestamp',
      'region',
      'How old',
      'Which breads',
      'Which shops',
      'staff is',
      'rate each',
      'rank these',
    ]
      .concat([
        'recommend',
        'satisfied',
        'How easy',
        'website',
        'main reason',
        'How many loaves',
        'Where on',
      ])
      .map(kindOf),
  ).toEqual(
    [
      'Date',
      'Single choice',
      'Single choice',
      'Multiple choice',
      'Multiple choice',
      'Likert scale',
      'Grid',
      'Ranking',
    ].concat(['NPS', 'CSAT', 'CES', 'Rating', 'Open-ended', 'Number', 'Click map']),
  );

  const region = await lookAt(window, 'In which region');
  await expect(region).toContainText(`${rows} answered · 0 skipped`);
  const south = region.getByRole('row', { name: /^South/u });
  await expect(south).toContainText(String(count(1, 'South')));
  await expect(south).toContainText('50.0%');
  await takeScreenshots(window, 'questions-single');
  await checkAccessibility(window);

  const age = await lookAt(window, 'How old are you?');
  await expect(age).toContainText(`24 set aside: Prefer not to say (24)`);
  await expect(age.getByRole('rowheader')).toHaveText(['18-29', '30-44', '45-60', '> 60']);

  const breads = await lookAt(window, 'Which breads');
  await expect(breads.getByRole('row', { name: /^Oat/u })).toContainText('75.0%');
  await expect(breads).toContainText('more than 100%');
  await takeScreenshots(window, 'questions-multiple');

  const shops = await lookAt(window, 'Which shops have you been to?', 'Multiple choice');
  await expect(shops).toContainText('84 answered · 36 skipped');
  await expect(shops.getByRole('row', { name: /^Other \(please specify\)/u })).toContainText('6');
  await expect(shops.getByRole('row', { name: /^Harbour/u })).toContainText('60');
});

test('scales, grids and ranks are summarised by their order', async ({ window }) => {
  await openQuestions(window, 'Scales');
  const staff = await lookAt(window, 'The staff is friendly');
  await expect(staff.getByRole('rowheader').first()).toHaveText('Strongly disagree');
  await expect(staff).toContainText('Top two (Agree, Strongly agree)');
  await expect(staff).toContainText('15 set aside: Don’t know (15)');
  await takeScreenshots(window, 'questions-likert');

  const grid = await lookAt(window, 'Please rate each');
  await expect(grid.getByRole('row', { name: /^Coffee/u })).toContainText('100');
  await takeScreenshots(window, 'questions-grid');
  await checkAccessibility(window);

  const ranking = await lookAt(window, 'Please rank these');
  await expect(ranking.getByRole('columnheader', { name: 'Mean rank' })).toBeVisible();
  await takeScreenshots(window, 'questions-ranking');
});

test('scores, amounts, dates, clicks and words are summarised, and words opened to be read', async ({
  window,
}) => {
  await openQuestions(window, 'Figures');
  const nps = await lookAt(window, 'How likely are you to recommend');
  await expect(nps).toContainText('20 skipped');
  await expect(nps).toContainText('Promoters');
  await takeScreenshots(window, 'questions-nps');

  await lookAt(window, 'What do you think of our website');
  await takeScreenshots(window, 'questions-rating');
  const loaves = await lookAt(window, 'How many loaves');
  await expect(loaves).toContainText('Median');
  await takeScreenshots(window, 'questions-number');
  await lookAt(window, 'Timestamp');
  await takeScreenshots(window, 'questions-date');
  const clicks = await lookAt(window, 'Where on the page');
  await expect(clicks.getByRole('row', { name: /^Upper left/u })).toBeVisible();
  await takeScreenshots(window, 'questions-clicks');

  const reason = await lookAt(window, 'What is the main reason');
  await expect(reason).toContainText('Median words');
  await takeScreenshots(window, 'questions-open');
  await checkAccessibility(window);
  await reason.getByRole('button', { name: 'Open in Read' }).click();
  await expect(window.getByRole('textbox', { name: /^Text of/u })).toBeVisible();
});

test('a wrong guess is corrected in one step, found again by typing, and undone', async ({
  window,
}) => {
  await openQuestions(window, 'Corrected');
  await window.getByRole('textbox', { name: 'Find a question' }).fill('website');
  await window.keyboard.press('Enter');
  const detail = window.getByRole('article', { name: 'What do you think of our website' });
  await expect(detail).toContainText('Mean');
  await choose(window, detail.getByRole('button', { name: /Kind$/u }), 'CSAT');
  await expect(list(window).getByRole('option', { name: 'website' })).toContainText('CSAT');
  await expect(detail).toContainText('Satisfied');
  await window.keyboard.press('Control+z');
  await expect(list(window).getByRole('option', { name: 'website' })).toContainText('Rating');

  // A kind that no role says is a way of looking at the question; it is still there after looking at others.
  await choose(window, detail.getByRole('button', { name: /Kind$/u }), 'Single choice');
  await expect(detail).toContainText('Kind set by hand.');
  await window.getByRole('textbox', { name: 'Find a question' }).fill('');
  await window.getByRole('textbox', { name: 'Find a question' }).press('ArrowDown');
  await window.keyboard.press('ArrowDown');
  await expect(detail).toBeHidden();
  await goTo(window, 'Home');
  await goTo(window, 'Measure');
  await window.getByRole('tab', { name: 'Questions' }).click();
  await expect(list(window).getByRole('option', { name: 'website' })).toContainText(
    'Single choice',
  );
  await list(window).getByRole('option', { name: 'website' }).click();
  await detail.getByRole('button', { name: 'Recognise it again' }).click();
  await expect(list(window).getByRole('option', { name: 'website' })).toContainText('Rating');
});

test('the table is copied with its intervals', async ({ window, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openQuestions(window, 'Copied');
  const region = await lookAt(window, 'In which region');
  await region.getByRole('button', { name: 'Copy table' }).click();
  await expect(window.getByText('Copied: the table.')).toBeVisible();
  const copied = await window.evaluate(() => navigator.clipboard.readText());
  expect(copied.split('\n').slice(0, 2)).toEqual([
    'Answer\tn\tShare\t95% low\t95% high',
    'South\t60\t50.0%\t41.2%\t58.8%',
  ]);
});
