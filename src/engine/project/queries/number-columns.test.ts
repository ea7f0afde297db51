import fc from 'fast-check';
import { expect, it } from 'vitest';
import { connect, type Database, statement } from '../database.ts';
import { readNumberColumns } from './number-columns.ts';

function tableOf(rows: readonly (readonly [number, number])[]): Database {
  const db = connect(':memory:', { create: true });
  db.exec('create table pair (one integer not null, other integer not null) strict');
  for (const row of rows) statement(db, 'insert into pair values (?, ?)').run(...row);
  return db;
}

it('reads columns whose rows are in one order', () => {
  const number = fc.oneof(fc.nat({ max: 12 }), fc.nat({ max: 2 ** 31 - 1 }));
  fc.assert(
    fc.property(fc.array(fc.tuple(number, number), { maxLength: 20 }), fc.nat(), (rows, least) => {
      const db = tableOf(rows);
      const wanted = rows.filter(([one]) => one >= least);
      expect(
        readNumberColumns(db, { a: 'other', b: 'one' }, 'pair where one >= @least', { least }),
      ).toEqual({
        count: wanted.length,
        columns: {
          a: Int32Array.from(wanted, ([, other]) => other),
          b: Int32Array.from(wanted, ([one]) => one),
        },
      });
      db.close();
    }),
  );
});

it('says so where a number is not one that it can hold', () => {
  const larger = tableOf([[2 ** 31, 0]]);
  expect(() => readNumberColumns(larger, { a: 'one' }, 'pair')).toThrow('one');
  for (const one of [-1, -1_000_000]) {
    const below = tableOf([
      [7, one],
      [5, 3],
    ]);
    expect(() => readNumberColumns(below, { a: 'other' }, 'pair')).toThrow('other');
    expect(() => readNumberColumns(below, { a: 'nullif(one, 5)' }, 'pair')).toThrow('nullif');
  }
});
