import { expect, it } from 'vitest';
import { fitOfName, partsOf } from './metric-parts.ts';

it('asks for the columns that the convention needs', () => {
  expect(partsOf('churn', {}).map(({ part }) => part)).toEqual(['main', 'tenure']);
  expect(partsOf('churn', { lost: 'inactive' }).map(({ part }) => part)).toEqual([
    'customer',
    'date',
  ]);
  expect(partsOf('nps', {})).toEqual([{ part: 'main', isNeeded: true }]);
  expect(partsOf('custom', {})).toEqual([]);
  expect(partsOf('churn', { lost: 'end' }).map(({ part }) => part)).toContain('start');
  expect(partsOf('response_rate', {})).toEqual([{ part: 'main', isNeeded: true }]);
  expect(partsOf('response_rate', { invited: 100 })).toEqual([{ part: 'main', isNeeded: false }]);
  expect(partsOf('response_rate', { completeBy: 'answered' })).toEqual([]);
});

it('knows columns by their names', () => {
  const best = (names: readonly string[], part: 'main' | 'customer' | 'end'): string | undefined =>
    names.toSorted((a, b) => fitOfName('churn', part, b) - fitOfName('churn', part, a))[0];
  expect(best(['gender', 'tenure', 'Churn'], 'main')).toBe('Churn');
  expect(best(['gender', 'customerID', 'Churn'], 'customer')).toBe('customerID');
  expect(fitOfName('churn', 'end', 'gender')).toBe(0);
});
