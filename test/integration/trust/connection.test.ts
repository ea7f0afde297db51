import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { captureTriggers } from '../../../src/engine/history/capture-triggers.ts';
import { runCommand } from '../../../src/engine/history/command.ts';
import { all, type Database, first, run } from '../../../src/engine/project/database.ts';
import { findForeignSchema } from '../../../src/engine/project/integrity.ts';
import type { OpenProject } from '../../../src/engine/project/open-project.ts';
import { syncedTables, tableClasses } from '../../../src/engine/project/table-classes.ts';
import { ok } from '../../../src/shared/result.ts';
import { migrationsFolder } from '../../support/temporary-study.ts';
import { makeStudy, mustOpen, readDocuments, surroundingsIn } from './trust-study.ts';
import { findFaults, temporaryFolder } from './trust-study.ts';

let folder: ReturnType<typeof temporaryFolder>;
let project: OpenProject;
let db: Database;

beforeEach(async () => {
  folder = temporaryFolder();
  const path = join(folder.path, 'Study.verbatim');
  const around = surroundingsIn(folder.path);
  makeStudy(path, around, await readDocuments());
  project = await mustOpen(path, around);
  db = project.db;
});
afterEach(() => {
  project.close();
  folder.remove();
});

it('writes through a connection that is as safe as SQLite can be', () => {
  const settings = [
    'synchronous',
    'foreign_keys',
    'recursive_triggers',
    'trusted_schema',
    'cell_size_check',
    'temp_store',
    'mmap_size',
  ];
  const found = settings.map((name) => [name, db.pragma(name, { simple: true })]);
  expect(Object.fromEntries(found)).toEqual({
    synchronous: 2,
    foreign_keys: 1,
    recursive_triggers: 1,
    trusted_schema: 0,
    cell_size_check: 1,
    temp_store: 2,
    // A build without memory mapping answers nothing.
    mmap_size: found.find(([name]) => name === 'mmap_size')?.[1] === undefined ? undefined : 0,
  });
  expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
  expect(db.pragma('locking_mode', { simple: true })).toBe('exclusive');
});

it.runIf(process.platform === 'darwin')('forces writes through the drive on macOS', () => {
  expect([db.pragma('fullfsync'), db.pragma('checkpoint_fullfsync')]).toEqual([
    [{ fullfsync: 1 }],
    [{ checkpoint_fullfsync: 1 }],
  ]);
});

it('declares every table of the file, and no other', () => {
  const tables = all<{ name: string }>(
    db,
    "select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' order by name",
  ).map(({ name }) => name);
  expect(tables).toEqual(Object.keys(tableClasses).sort());
});

describe('change capture', () => {
  it('stands on every synced table, letter by letter, and nowhere else', () => {
    const triggers = all<{ name: string; tbl: string; sql: string }>(
      db,
      "select name, tbl_name as tbl, sql from sqlite_schema where type = 'trigger'",
    );
    const plain = (sql: string): string => sql.replace(/\s+/gu, ' ').toLowerCase();
    expect(triggers.map(({ sql }) => plain(sql)).sort()).toEqual(
      captureTriggers(db).map(plain).sort(),
    );
    for (const table of syncedTables) {
      const names = triggers.filter(({ tbl }) => tbl === table).map(({ name }) => name);
      expect(names.sort()).toEqual(
        [
          `capture_${table}_delete`,
          `capture_${table}_insert`,
          `capture_${table}_update`,
          `guard_${table}_id`,
        ].sort(),
      );
    }
    expect(findForeignSchema(db, migrationsFolder)).toEqual([]);
  });

  const firstId = (table: string): number =>
    first<{ id: number }>(db, `select min(id) as id from ${table}`)?.id ?? 0;
  const textColumn = (table: string): string | undefined =>
    all<{ name: string }>(
      db,
      `select name from pragma_table_info('${table}') where type = 'TEXT'`,
    )[0]?.name;

  it.each(syncedTables)('refuses SQL on %s outside of a command', (table) => {
    const column = textColumn(table) ?? 'rowid';
    const count = (): unknown => first(db, `select count(*) as n from ${table}`);
    const before = count();
    const empty = (before as { n: number }).n === 0;
    // A table of the first steps that is empty has nothing to update or delete.
    if (!empty && column !== 'rowid') {
      expect(() => run(db, `update ${table} set ${column} = ${column} || 'x'`)).toThrow('NOT NULL');
    }
    if (!empty) {
      db.pragma('foreign_keys = OFF');
      expect(() => run(db, `delete from ${table}`)).toThrow('NOT NULL');
      db.pragma('foreign_keys = ON');
    }
    const columns = all<{ name: string; type: string }>(
      db,
      `select name, type from pragma_table_info('${table}') where name <> 'id'`,
    );
    const values = columns.map(({ name, type }) =>
      name === 'uid' ? 'randomblob(16)' : ({ TEXT: "''", BLOB: "x''", REAL: '1.5' }[type] ?? '1'),
    );
    db.pragma('foreign_keys = OFF');
    db.pragma('ignore_check_constraints = ON');
    expect(() =>
      run(
        db,
        `insert into ${table} (${columns.map(({ name }) => name).join(', ')}) values (${values.join(', ')})`,
      ),
    ).toThrow('change.command');
    db.pragma('ignore_check_constraints = OFF');
    db.pragma('foreign_keys = ON');
    expect(count()).toEqual(before);
    expect(findFaults(project)).toEqual([]);
  });

  it.each(syncedTables)('captures SQL on %s inside of a command', (table) => {
    const id = firstId(table);
    const column = textColumn(table);
    if (id === 0 || column === undefined) return;
    const outcome = runCommand(project.host, (step) => {
      step.describe('test.raw');
      run(step.db, `update ${table} set ${column} = ${column} || 'x' where id = @id`, { id });
      return ok(null);
    });
    expect(outcome).toMatchObject({ ok: true, value: { tables: [table] } });
    expect(findFaults(project)).toEqual([]);
  });

  it('never gives a row another id or name', () => {
    const id = firstId('code');
    expect(() => run(db, 'update code set id = 999 where id = @id', { id })).toThrow('never');
    expect(() => run(db, 'update code set uid = randomblob(16) where id = @id', { id })).toThrow(
      'never',
    );
  });

  it('logs what REPLACE deletes', () => {
    const id = firstId('code');
    const outcome = runCommand(project.host, (step) => {
      step.describe('test.raw');
      run(
        step.db,
        `insert or replace into code (id, uid, name, description, rank) select id, randomblob(16), name, '', rank from code where id = @id`,
        { id },
      );
      return ok(null);
    });
    expect(outcome.ok).toBe(true);
    const seq = outcome.ok ? outcome.value.commandId : null;
    expect(
      all(db, 'select op from change where command = @seq order by id', { seq: seq ?? 0 }),
    ).toEqual([{ op: 'delete' }, { op: 'insert' }]);
    expect(findFaults(project)).toEqual([]);
  });
});
