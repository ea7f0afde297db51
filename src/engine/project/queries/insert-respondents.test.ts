import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  createTemporaryStudy,
  migrationsFolder,
  type TemporaryStudy,
} from '../../../../test/support/temporary-study.ts';
import type { DatasetId } from '../../../shared/ids.ts';
import { ok } from '../../../shared/result.ts';
import { runCommand } from '../../history/command.ts';
import { findLogMismatch } from '../../history/compare-with-log.ts';
import { all } from '../database.ts';
import { insertDataset } from './dataset-queries.ts';
import { insertRespondents, type RespondentNames } from './insert-respondents.ts';

let study: TemporaryStudy;
beforeEach(() => {
  study = createTemporaryStudy();
});
afterEach(() => study.remove());

const file = { name: 'Survey', fileName: 'survey.csv', format: 'csv', origin: 'plain' };

/** Writes them, the last ones as a second table, whose rows begin elsewhere. */
function write(names: RespondentNames, others: readonly string[]): DatasetId {
  const done = runCommand(study.project().host, ({ db, at, describe }) => {
    describe('dataset.import', { name: 'Survey' });
    const add = (rows: number): DatasetId =>
      insertDataset(db, { ...file, rows, at, original: null });
    const id = add(names.length);
    insertRespondents(db, id, names);
    insertRespondents(db, add(10), others, 7);
    return ok(id);
  });
  if (!done.ok) throw new Error(done.error.message);
  return done.value.value;
}

const stored = () =>
  all<{ name: string; row: number; uid: Buffer; id: number }>(
    study.project().db,
    'select id, uid, name, dataset_row as row from study_case order by id',
  );

const triggers = () =>
  all(
    study.project().db,
    "select name, sql from sqlite_schema where type = 'trigger' order by name",
  );

it('logs very many as it does a few, and captures every other case before and after', () => {
  const before = triggers();
  const names = Array.from({ length: 50_001 }, (_, row) => `Respondent ${row}`);
  write(names, ['late']);
  expect(triggers()).toEqual(before);
  expect(stored()).toHaveLength(50_002);
  expect(findLogMismatch(study.project().db, migrationsFolder)).toEqual([]);
});

it('leaves everything as it was where the load of very many fails', () => {
  const before = triggers();
  const names = {
    length: 120_000,
    slice: (from: number, to: number): readonly string[] => {
      if (from > 0) throw new Error('the names have run out');
      return Array.from({ length: to - from }, (_, row) => `Respondent ${row}`);
    },
  };
  expect(() => write(names, [])).toThrow('the names have run out');
  expect([triggers(), stored()]).toEqual([before, []]);
});

it('makes a case for each row, in order, as the log has it, however odd its name', () => {
  const odd = [
    '“Ann” \\ O\u2019Neil',
    'nul\0inside',
    'half \ud83d of a pair',
    '\u{1F44D}',
    "';--",
    '1',
  ];
  const names = Array.from({ length: 12_000 }, (_, row) => odd[row % 2000] ?? `Respondent ${row}`);
  const id = write(names, ['late', 'later']);
  const cases = stored();
  expect(cases.map(({ name }) => name)).toEqual(
    [...names, 'late', 'later'].map((name) => name.toWellFormed()),
  );
  expect(cases.map(({ row }) => row)).toEqual([...names.keys(), 7, 8]);
  expect(new Set(cases.map(({ uid }) => uid.toString('hex'))).size).toBe(names.length + 2);
  expect(cases.every(({ uid }) => uid.length === 16)).toBe(true);
  expect(id).toBe(1);
  expect(findLogMismatch(study.project().db, migrationsFolder)).toEqual([]);
});
