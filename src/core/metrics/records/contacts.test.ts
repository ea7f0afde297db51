import { expect, it } from 'vitest';
import { prepareContacts } from './contacts.ts';
import { columnsOf, furtherOf, measured, prepared, refusal } from './records.fixture.ts';

it('the numbers of a column have a mean, a median and a distribution', () => {
  const result = measured(prepareContacts, { main: ['1', '1', '2', '4', ''] });
  expect(result).toMatchObject({
    value: 2,
    unit: 'count',
    n: 4,
    missing: 1,
    counts: { 'one contact': 2, 'more or fewer': 2 },
    distribution: [
      { score: 1, count: 2 },
      { score: 2, count: 1 },
      { score: 4, count: 1 },
    ],
  });
  expect(furtherOf(result)['Median']).toBe(1.5);
  // t(0.975, 3) = 3.182446, sd = sqrt(2)
  expect(result.interval?.low).toBeCloseTo(2 - (3.1824463 * Math.SQRT2) / 2, 6);
});

it('rows of one customer are the contacts of one case, counted within the part', () => {
  const measure = prepared(prepareContacts, columnsOf({ customer: ['a', 'b', 'a ', '', 'a'] }));
  expect(measure.of(null, null)).toMatchObject({ value: 2, n: 2, missing: 1 });
  expect(measure.of(Uint32Array.of(0, 1, 2), null).value).toBe(1.5);
  expect(measure.warnings).toEqual([
    'Column "customer" is empty in 1 row, left out of the figure.',
  ]);
});

it('weights the cases', () => {
  const measure = prepared(prepareContacts, columnsOf({ main: ['1', '3'] }));
  const result = measure.of(null, Float64Array.of(3, 1));
  expect(result).toMatchObject({ value: 1.5, n: 2 });
  expect(result.effectiveN).toBeCloseTo(1.6, 12);
  expect(result.interval).toBeNull();
});

it('needs one of the two columns', () => {
  expect(refusal(prepareContacts, {})).toContain('Choose the column with the number of contacts');
});
