import fc from 'fast-check';
import { expect, test } from 'vitest';
import { all, connect } from '../project/database.ts';
import { insertMany } from './insert-many.ts';
import { loggedRows } from './row-json.ts';

test('inserts every row in its order, however many, and tells the ids of each statement', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1300 }), (count) => {
      const db = connect(':memory:', { create: true });
      db.exec(
        'create table thing (id integer primary key autoincrement, n integer, t text) strict',
      );
      const ids: number[] = [];
      const rows = Array.from({ length: count }, (_, n) => [n, n % 7 === 0 ? null : `row ${n}`]);
      insertMany(db, 'thing', ['n', 't'], rows, (lastId, written) => {
        for (let id = lastId - written + 1; id <= lastId; id += 1) ids.push(id);
      });
      const found = all<{ id: number; n: number; t: string | null }>(db, 'select * from thing');
      expect(found.map(({ n, t }) => [n, t])).toEqual(rows);
      expect(found.map(({ id }) => id)).toEqual(ids);
      db.close();
    }),
    { numRuns: 20 },
  );
});

test('keeps to the number of cells that one statement can have', () => {
  const db = connect(':memory:', { create: true });
  const columns = Array.from({ length: 200 }, (_, n) => `c${n}`);
  db.exec(`create table wide (${columns.join(', ')})`);
  insertMany(
    db,
    'wide',
    columns,
    Array.from({ length: 600 }, (_, row) => columns.map((_c, n) => row + n)),
  );
  expect(all(db, 'select count(*) as n, sum(c199) as s from wide')).toEqual([
    { n: 600, s: 600 * 199 + (599 * 600) / 2 },
  ]);
  db.close();
});

test('logs bytes as hex and reals with all their digits, empty cells as they are', () => {
  const rows = [
    [Buffer.from([0, 171]), 0.1, 'a'],
    [null, null, null],
    [new Uint8Array([255]), 1e21, 7],
  ];
  expect(loggedRows([4, 5, 9], rows, ['BLOB', 'REAL', 'TEXT'])).toEqual([
    [4, '00AB', '0.1', 'a'],
    [5, null, null, null],
    [9, 'FF', '1e+21', 7],
  ]);
});
