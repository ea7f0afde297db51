import { createHash } from 'node:crypto';
import { zstdCompressSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  createTemporaryStudy,
  type TemporaryStudy,
} from '../../../test/support/temporary-study.ts';
import { ok } from '../../shared/result.ts';
import { first } from '../project/database.ts';
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

it('reads entries that were written row by row', () => {
  const packed = {
    columns: ['uid', 'name', 'merged_into'],
    rows: rows.map(({ id, cells }) => [id, cells.uid, cells.name, cells.merged_into]),
  };
  const chunk = zstdCompressSync(JSON.stringify(packed));
  expect(readBulk(chunk, sha256(chunk))).toEqual(rows);
  expect(() => readBulk(chunk, sha256(Buffer.from('other')))).toThrow('damaged');
});
