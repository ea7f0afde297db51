import { createHash } from 'node:crypto';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { packEntry } from '../../../test/support/older-study.ts';
import {
  createTemporaryStudy,
  type TemporaryStudy,
} from '../../../test/support/temporary-study.ts';
import { ok } from '../../shared/result.ts';
import { first } from '../project/database.ts';
import { logFormatVersion, schemaVersion } from '../project/file-identity.ts';
import { logBulk, logPackedRows, readBulk } from './bulk-chunk.ts';
import { runCommand } from './command.ts';

let study: TemporaryStudy;
beforeEach(() => {
  study = createTemporaryStudy();
});
afterEach(() => study.remove());

const rows = [
  { id: 4, cells: { uid: 'AB', name: 'Ann', merged_into: null } },
  { id: 5, cells: { uid: 'CD', name: '“Bo”', merged_into: null } },
  { id: 9, cells: { uid: 'EF', name: '', merged_into: 5 } },
];

const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

function logged(log: Parameters<typeof runCommand>[1]) {
  runCommand(study.project().host, log);
  const entry = first<{ rowId: number; n: number; chunk: Buffer; checksum: Buffer }>(
    study.project().db,
    "select row_id as rowId, n, chunk, checksum from change where op = 'bulk'",
  );
  if (!entry) throw new Error('nothing was logged');
  return { rowId: entry.rowId, n: entry.n, rows: readBulk(entry.chunk, entry.checksum) };
}

it('reads the rows that it was given', () => {
  const entry = logged(({ db, describe }) => {
    describe('dataset.import', { name: 'Survey' });
    return ok(logBulk(db, 'study_case', 1, rows));
  });
  expect(entry).toEqual({ rowId: 4, n: 3, rows });
});

it('reads the rows that it was given as arrays', () => {
  const entry = logged(({ db, describe }) => {
    describe('dataset.import', { name: 'Survey' });
    const columns = ['uid', 'name', 'merged_into'];
    const arrays = rows.map(({ id, cells }) => [id, cells.uid, cells.name, cells.merged_into]);
    return ok(logPackedRows(db, 'study_case', -1, { columns, rows: arrays }));
  });
  expect(entry).toEqual({ rowId: 4, n: 3, rows });
});

const columns = ['uid', 'name', 'merged_into'];
const byRows = {
  columns,
  rows: rows.map(({ id, cells }) => [id, cells.uid, cells.name, cells.merged_into]),
};
const byColumns = {
  columns,
  n: 3,
  ids: { each: [4, 5, 9] },
  cells: [{ each: ['AB', 'CD', 'EF'] }, { each: ['Ann', '“Bo”', ''] }, { each: [null, null, 5] }],
};

function read(entry: unknown) {
  const { chunk, checksum } = packEntry(entry);
  return readBulk(chunk, checksum);
}

it('writes the form that belongs to this schema: another one is a new schema, which older programs refuse', () => {
  runCommand(study.project().host, ({ db, describe }) => {
    describe('dataset.import', { name: 'Survey' });
    return ok(logBulk(db, 'study_case', 1, rows));
  });
  const entry = first<{ chunk: Buffer }>(
    study.project().db,
    "select chunk from change where op = 'bulk'",
  );
  expect(zstdDecompressSync(entry?.chunk ?? '').toString()).toBe(
    JSON.stringify({ form: 2, ...byColumns }),
  );
  expect([schemaVersion, logFormatVersion]).toEqual([6, 2]);
});

it('reads entries of earlier programs, which do not say their form', () => {
  expect(read(byRows)).toEqual(rows);
  expect(read(byColumns)).toEqual(rows);
  expect(read({ form: 1, ...byRows })).toEqual(rows);
});

it('refuses an entry that does not match its checksum', () => {
  const { chunk } = packEntry(byRows);
  const refusal: unknown = expect.objectContaining({ code: 'project_damaged' });
  expect(() => readBulk(chunk, sha256(Buffer.from('other')))).toThrow(
    expect.objectContaining({ message: expect.stringContaining('damaged') as unknown, refusal }),
  );
});

it.each([
  ['a newer form', { form: 3, ...byColumns }, 'form 3'],
  ['a newer form by rows', { form: 2, ...byRows }, 'form 2'],
  ['neither rows nor columns', { columns, n: 3 }, 'one without a number'],
  ['an unknown rule', { ...byColumns, ids: { step: 4 } }, 'the rule “step”'],
  ['fewer cells than rows', { ...byColumns, ids: { each: [4] } }, '1 cells for 3 rows'],
  ['fewer columns than it names', { ...byColumns, cells: [] }, 'one without a number'],
  ['no object', 7, 'it is packed in another way'],
])('refuses an entry with %s by a sentence, and guesses no rows', (_, entry, what) => {
  expect(() => read(entry)).toThrow(
    expect.objectContaining({
      message: `A step in the history of this study is written in a form that this program does not know (${what}; it knows forms up to 2). Nothing was changed. Install the newer version and do it again there.`,
      refusal: expect.objectContaining({ code: 'project_newer' }) as unknown,
    }),
  );
});

it('refuses an entry that is not JSON, or not compressed as it knows', () => {
  for (const chunk of [zstdCompressSync('\u0001\u0002'), Buffer.from(JSON.stringify(byRows))])
    expect(() => readBulk(chunk, sha256(chunk))).toThrow('it is packed in another way');
});
