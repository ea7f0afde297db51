import { expect, test } from 'vitest';
import { all, connect, plannedOnce } from './database.ts';

test('has the values of a query looked at only when it runs', () => {
  expect(plannedOnce('select id from code where name = @name order by id limit @n offset @m')).toBe(
    'select id from code where name = (select @name) order by id limit @n offset @m',
  );
  expect(plannedOnce('with a(id) as (select @id union select 2) select id from a')).toBe(
    'with a(id) as (select (select @id) union select 2) select id from a',
  );
  const asIs = 'select 1 from json_each(@ids) limit @n';
  expect(plannedOnce(asIs)).toBe(asIs);
});

test('leaves what writes as it is', () => {
  const insert = 'insert into code (name) values (@name)';
  expect(plannedOnce(insert)).toBe(insert);
});

test('gives values of every kind to a query as they are', () => {
  const db = connect(':memory:', { create: true });
  db.exec('create table thing (n integer, t text, b blob) strict');
  db.prepare('insert into thing values (?, ?, ?)').run(2, '2', Buffer.from([2]));
  db.prepare('insert into thing values (?, ?, ?)').run(null, null, null);
  const count = (where: string, v: string | number | Buffer | null): number | undefined =>
    all<{ c: number }>(db, `select count(*) as c from thing where ${where}`, { v })[0]?.c;
  expect(count('n = @v', 2)).toBe(1);
  expect(count('n = @v', '2')).toBe(1);
  expect(count('t = @v', '2')).toBe(1);
  expect(count('b = @v', Buffer.from([2]))).toBe(1);
  expect(count('n is @v', null)).toBe(1);
  expect(count('n in (@v, 5)', 2)).toBe(1);
  db.close();
});
