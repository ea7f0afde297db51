import { expect, it } from 'vitest';
import { wilsonInterval } from '../statistics/wilson-interval.ts';
import { studentTInterval } from '../statistics/student-t-interval.ts';
import { cellsOf, columnOf, figuresOf, firstQuestion, summaryOf } from './survey.fixture.ts';

it('shares a single choice among those who answered, and counts the others apart', () => {
  const column = columnOf(0, 'Content?', cellsOf('Yes*6 No*2 Don’t_know N/A -*3'));
  const summary = summaryOf([column]);
  expect(summary).toMatchObject({ kind: 'single_choice', rows: 13, n: 8, skipped: 3 });
  expect(summary.setAside).toEqual([
    { label: 'Don’t know', count: 1 },
    { label: 'N/A', count: 1 },
  ]);
  const { low, high } = wilsonInterval(6, 8);
  expect(figuresOf(summary, 'choice').answers).toEqual([
    { label: 'Yes', count: 6, share: 0.75, low, high },
    expect.objectContaining({ label: 'No', count: 2, share: 0.25 }),
  ]);
  expect(summary.warnings).toEqual([
    'Only 8 answers: below 30 the figures are unsteady and should be read with their intervals.',
  ]);
});

it('looks only at the rows named', () => {
  const column = columnOf(0, 'Content?', cellsOf('Yes No Yes - No No'));
  const summary = summaryOf([column], { rows: Uint32Array.of(0, 2, 3) });
  expect(summary).toMatchObject({ rows: 3, n: 2, skipped: 1 });
  expect(figuresOf(summary, 'choice').answers).toMatchObject([{ label: 'Yes', share: 1 }]);
});

it('lists age groups in their order, not by how many are in them', () => {
  const column = columnOf(0, 'Age', cellsOf('>60*5 18-29*4 45-60*7 30-44*6'));
  const { answers } = figuresOf(summaryOf([column]), 'choice');
  expect(answers.map(({ label }) => label)).toEqual(['18-29', '30-44', '45-60', '>60']);
});

it('counts several choices of one cell by respondent and by mention', () => {
  const column = columnOf(0, 'Which?', cellsOf('Rye;Oat*2 Oat*1 Rye;Oat;Spelt*1 -*2 N/A'), {
    type: 'multiple_choice',
  });
  const summary = summaryOf([column]);
  expect(summary).toMatchObject({
    kind: 'multiple_choice',
    n: 4,
    skipped: 2,
    setAside: [{ label: 'N/A', count: 1 }],
  });
  const { options, mentions } = figuresOf(summary, 'choices');
  expect(mentions).toBe(8);
  expect(
    options.map(({ label, count, share, mentionShare }) => [label, count, share, mentionShare]),
  ).toEqual([
    ['Oat', 4, 1, 0.5],
    ['Rye', 3, 0.75, 0.375],
    ['Spelt', 1, 0.25, 0.125],
  ]);
  expect(summary.method).toContain('more than 100%');
});

const options = (first: string, second: string, third: string) => [
  columnOf(0, 'Which? [Tea]', cellsOf(first)),
  columnOf(1, 'Which? [Coffee]', cellsOf(second)),
  columnOf(2, 'Which? [Don’t know]', cellsOf(third)),
];

it('takes who ticked nothing for somebody who skipped, unless the file says no outright', () => {
  const ticked = summaryOf(options('Tea Tea - - -', 'Coffee - Coffee - -', '- - - Don’t_know -'));
  expect(ticked).toMatchObject({ n: 3, skipped: 1, setAside: [{ label: 'Don’t know', count: 1 }] });
  expect(figuresOf(ticked, 'choices').options).toMatchObject([
    { label: 'Tea', count: 2, share: 2 / 3 },
    { label: 'Coffee', count: 2, share: 2 / 3 },
  ]);
  const marked = summaryOf([
    columnOf(0, 'Which? [Tea]', cellsOf('1 1 0 0 -')),
    columnOf(1, 'Which? [Coffee]', cellsOf('1 0 1 0 -')),
  ]);
  expect(marked).toMatchObject({ n: 4, skipped: 1 });
  expect(figuresOf(marked, 'choices').options).toMatchObject([
    { count: 2, share: 0.5 },
    { count: 2, share: 0.5 },
  ]);
});

it('orders a Likert question and adds up its ends', () => {
  const cells = cellsOf('Strongly_agree*4 Agree*3 Neutral*2 Disagree*1 Don’t_know*2 -*1');
  const summary = summaryOf([columnOf(0, 'It was fun', cells)]);
  const figures = figuresOf(summary, 'scale');
  expect(summary).toMatchObject({
    kind: 'likert',
    n: 10,
    skipped: 1,
    setAside: [{ label: 'Don’t know', count: 2 }],
  });
  expect(figures.shares.map(({ label, count }) => [label, count])).toEqual([
    ['Disagree', 1],
    ['Neutral', 2],
    ['Agree', 3],
    ['Strongly agree', 4],
  ]);
  expect(figures.top).toMatchObject({ label: 'Agree, Strongly agree', count: 7, share: 0.7 });
  // Nobody disagreed strongly: the bottom is what lies below the middle, never the neutral answer.
  expect(figures.bottom).toMatchObject({ label: 'Disagree', count: 1 });
  expect(figures.mean).toBeNull();
});

it('takes the mean of a rating, with the points that nobody chose', () => {
  const summary = summaryOf([
    columnOf(0, 'How would you rate the staff?', cellsOf('5*3 4*3 1*2 N/A*1'), { type: 'number' }),
  ]);
  const figures = figuresOf(summary, 'scale');
  expect(summary).toMatchObject({ kind: 'rating', n: 8, skipped: 0 });
  expect(figures.shares.map(({ label, count }) => [label, count])).toEqual([
    ['1', 2],
    ['2', 0],
    ['3', 0],
    ['4', 3],
    ['5', 3],
  ]);
  const sd = Math.sqrt((3 * (5 - 3.625) ** 2 + 3 * (4 - 3.625) ** 2 + 2 * (1 - 3.625) ** 2) / 7);
  const { low, high } = studentTInterval(3.625, sd, 8);
  expect(figures.mean?.value).toBeCloseTo(3.625, 12);
  expect(figures.mean?.low).toBeCloseTo(low, 12);
  expect(figures.mean?.high).toBeCloseTo(high, 12);
  expect(figures.top).toMatchObject({ label: '4, 5', count: 6 });
});

it('joins a number and the same number with words', () => {
  const column = columnOf(0, 'Rate us', cellsOf('5_-_Very_good*2 5*1 1_-_Very_bad*1 3*2'));
  const { shares } = figuresOf(summaryOf([column], { kind: 'likert' }), 'scale');
  expect(shares.map(({ label, count }) => [label, count])).toEqual([
    ['1 - Very bad', 1],
    ['2', 0],
    ['3', 2],
    ['4', 0],
    ['5 - Very good', 3],
  ]);
});

it('counts each row of a grid by itself', () => {
  const summary = summaryOf([
    columnOf(0, 'Rate [Speed]', cellsOf('Good Good Poor - -')),
    columnOf(1, 'Rate [Price]', cellsOf('Poor N/A - N/A -')),
  ]);
  expect(summary).toMatchObject({
    kind: 'matrix',
    n: 3,
    skipped: 1,
    setAside: [{ label: 'N/A', count: 1 }],
  });
  const { points, parts } = figuresOf(summary, 'matrix');
  expect(points.map(({ label }) => label)).toEqual(['Poor', 'Good']);
  expect(parts.map(({ label, n, skipped, setAside }) => [label, n, skipped, setAside])).toEqual([
    ['Speed', 3, 2, 0],
    ['Price', 1, 2, 2],
  ]);
  expect(parts[0]?.shares.map(({ count }) => count)).toEqual([1, 2]);
});

it('ranks options by their mean, leaving out rows with a rank twice', () => {
  const summary = summaryOf(
    [
      columnOf(0, 'Rank these [A]', cellsOf('1 1 2 1 -'), { type: 'number' }),
      columnOf(1, 'Rank these [B]', cellsOf('2 3 1 1 -'), { type: 'number' }),
      columnOf(2, 'Rank these [C]', cellsOf('3 2 3 2 -'), { type: 'number' }),
    ],
    { kind: 'ranking' },
  );
  expect(summary).toMatchObject({ n: 3, skipped: 1 });
  expect(summary.warnings).toContain('1 row gives the same rank twice and was left out.');
  const figures = figuresOf(summary, 'ranking');
  expect(figures.options.map(({ label, ranks }) => [label, ranks])).toEqual([
    ['A', [2, 1, 0]],
    ['B', [1, 1, 1]],
    ['C', [0, 1, 2]],
  ]);
  expect(figures.options[0]).toMatchObject({ n: 3, first: { count: 2 } });
  expect(figures.options[0]?.mean?.value).toBeCloseTo(4 / 3, 12);
});

it('ranks options by the places they were put on, each place a column', () => {
  const columns = [
    columnOf(0, 'What matters most? [1st choice]', cellsOf('Price*5 Taste*3 Price Taste -')),
    columnOf(1, 'What matters most? [2nd choice]', cellsOf('Taste*5 Price*3 Price - -')),
    columnOf(2, 'What matters most? [3rd choice]', cellsOf('Look*4 - Look*3 Look - -')),
  ];
  const summary = summaryOf(columns);
  expect(summary).toMatchObject({ kind: 'ranking', n: 9, skipped: 1 });
  expect(summary.warnings).toContain('1 row gives the same option twice and was left out.');
  expect(summary.method).toContain('A column for each of 3 places');
  const { options } = figuresOf(summary, 'ranking');
  expect(options.map(({ label, ranks }) => [label, ranks])).toEqual([
    ['Price', [5, 3, 0]],
    ['Taste', [4, 5, 0]],
    ['Look', [0, 0, 7]],
  ]);
  expect(options[0]).toMatchObject({ n: 8, first: { count: 5, share: 5 / 8 } });
  const bare = ['First', 'Second', 'Third'].map((place, at) =>
    columnOf(at, `${place} choice`, cellsOf(['A*9 B', 'B*9 A', 'C*10'][at] ?? '')),
  );
  expect(summaryOf(bare)).toMatchObject({ kind: 'ranking', n: 10, question: 'choice' });
});

it('does not take numbered rows of a grid for places', () => {
  const rows = ['1', '2'].map((row, at) =>
    columnOf(at, `Rate these [${row}]`, cellsOf(at === 0 ? 'Good*6 Poor*6' : 'Poor*6 Good*6')),
  );
  expect(summaryOf(rows).kind).toBe('matrix');
});

it('leaves options whole that hold a comma themselves', () => {
  const cells = [
    ...cellsOf('Yes,_always*6 Yes,_always,_Maybe*2 Maybe*3 No,_never*4 No,_never,_Maybe'),
  ];
  const column = columnOf(0, 'What do you say?', cells, { type: 'multiple_choice' });
  const summary = summaryOf([column], { kind: 'multiple_choice' });
  const { options } = figuresOf(summary, 'choices');
  expect(options.map(({ label, count }) => [label, count])).toEqual([
    ['Yes, always', 8],
    ['Maybe', 6],
    ['No, never', 5],
  ]);
  expect(summary.method).toContain('except within “Yes, always”, “No, never”');
  const single = columnOf(0, 'Do you?', cellsOf('Yes,_always*6 Yes,_sometimes*5 No*3'));
  expect(firstQuestion([single]).kind).not.toBe('multiple_choice');
  const taken = summaryOf([single], { kind: 'multiple_choice' });
  expect(figuresOf(taken, 'choices').options.map(({ label }) => label)).toEqual([
    'Yes, always',
    'Yes, sometimes',
    'No',
  ]);
});

it('parts two options that were often chosen together', () => {
  const cells = cellsOf('Red,_Blue*9 Red*4 Green,_Blue*2 Green*3');
  const summary = summaryOf([columnOf(0, 'Which?', cells)], { kind: 'multiple_choice' });
  const { options } = figuresOf(summary, 'choices');
  expect(options.map(({ label, count }) => [label, count])).toEqual([
    ['Red', 13],
    ['Blue', 11],
    ['Green', 5],
  ]);
});

it('computes the score of a metric as Measure does', () => {
  const column = columnOf(0, 'Recommend?', cellsOf('10*6 8*2 3*2 n/a*1 -*4'), {
    type: 'number',
    role: 'nps',
  });
  const summary = summaryOf([column]);
  expect(summary).toMatchObject({
    kind: 'nps',
    n: 10,
    skipped: 4,
    setAside: [{ label: 'n/a', count: 1 }],
  });
  const { result } = figuresOf(summary, 'score');
  expect(result).toMatchObject({ value: 40, counts: { promoters: 6, passives: 2, detractors: 2 } });
});

it('describes numbers as R does', () => {
  const column = columnOf(0, 'Visits', cellsOf('1 2 4 7 11 16 100 - many'), { type: 'number' });
  const summary = summaryOf([column], { kind: 'number' });
  const figures = figuresOf(summary, 'number');
  expect(summary).toMatchObject({ n: 7, skipped: 1, setAside: [{ label: 'No number', count: 1 }] });
  // R: x <- c(1, 2, 4, 7, 11, 16, 100); quantile(x); mean(x); sd(x).
  expect(figures).toMatchObject({ median: 7, quartiles: [3, 13.5], range: [1, 100] });
  expect(figures.mean?.value).toBeCloseTo(20.142857142857142, 12);
  expect(figures.mean?.sd).toBeCloseTo(35.60631297690796, 12);
  expect(figures.bins.reduce((sum, { count }) => sum + count, 0)).toBe(7);
  expect(summary.warnings.at(-1)).toContain('“many”');
});

it('counts dates by a readable unit, without gaps', () => {
  const column = columnOf(0, 'Date', cellsOf('2024-01-30 2024-01-31*2 2024-02-02 -'), {
    type: 'date',
  });
  const summary = summaryOf([column]);
  const { unit, periods, range } = figuresOf(summary, 'dates');
  expect(summary).toMatchObject({ n: 4, skipped: 1 });
  expect([unit, range]).toEqual(['day', ['2024-01-30', '2024-02-02']]);
  expect(periods.map(({ count }) => count)).toEqual([1, 2, 0, 1]);
  const years = columnOf(0, 'Date', cellsOf('2001-05-05 2024-01-31'), { type: 'date' });
  expect(figuresOf(summaryOf([years]), 'dates').unit).toBe('year');
});

it('maps clicks to cells and quarters', () => {
  const summary = summaryOf([
    columnOf(0, 'Where? [X]', cellsOf('5 95 95 - 100'), { type: 'number' }),
    columnOf(1, 'Where? [Y]', cellsOf('5 5 95 20 100'), { type: 'number' }),
  ]);
  const figures = figuresOf(summary, 'clicks');
  expect(summary).toMatchObject({ kind: 'click_map', n: 4, skipped: 1 });
  expect(figures).toMatchObject({ width: 100, height: 100, clicks: 4 });
  expect(figures.quadrants.map(({ count }) => count)).toEqual([1, 1, 0, 2]);
  expect([figures.cells[0]?.[0], figures.cells[0]?.[9], figures.cells[9]?.[9]]).toEqual([1, 1, 2]);
});

it('tells how much was written', () => {
  const cells = ['One two three', 'Four', '', 'N/A', 'Five six'];
  const summary = summaryOf([columnOf(0, 'Why?', cells, { type: 'text', role: 'open_ended' })]);
  expect(summary).toMatchObject({ n: 3, skipped: 1 });
  expect(figuresOf(summary, 'words')).toMatchObject({ medianWords: 2, longest: 3, different: 3 });
});

it('says so where nobody answered, without a figure that is no number', () => {
  for (const kind of [
    'single_choice',
    'multiple_choice',
    'likert',
    'number',
    'date',
    'open_ended',
    'csat',
  ] as const) {
    const summary = summaryOf([columnOf(0, 'Empty', ['', ''], { type: 'text' })], { kind });
    expect(summary).toMatchObject({ n: 0, skipped: 2 });
    expect(summary.warnings).toHaveLength(1);
    expect(JSON.stringify(summary)).not.toMatch(/NaN|Infinity/u);
  }
});

it('refuses a kind that so many columns cannot be', () => {
  expect(() =>
    summaryOf([columnOf(0, 'Where?', cellsOf('Here There'))], { kind: 'matrix' }),
  ).toThrow('has one column and cannot be summarised as this kind');
});

it('summarises a million rows in one pass for each column', () => {
  const rows = 1_000_000;
  const answers = ['', '1', '2', '3', '4', '5'];
  const values = {
    dictionary: answers,
    codes: Uint32Array.from({ length: rows }, (_, row) => (row * 7919) % answers.length),
  };
  const columns = ['A', 'B', 'C'].map((label, at) =>
    columnOf(at, `Rate [${label}]`, [], { values: () => values }),
  );
  expect(summaryOf(columns)).toMatchObject({ kind: 'matrix', rows, skipped: 166_667 });
});
