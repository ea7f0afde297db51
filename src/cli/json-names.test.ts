import { expect, it } from 'vitest';
import { withJsonNames } from './json-names.ts';

it('renames at any depth but keeps the names that people gave', () => {
  const value = {
    firstTimeMs: 1,
    table: [{ headerRows: 2 }],
    attributes: { ageGroup: 'x' },
    n: null,
  };
  expect(withJsonNames(value)).toEqual({
    first_time_ms: 1,
    table: [{ header_rows: 2 }],
    attributes: { ageGroup: 'x' },
    n: null,
  });
});
