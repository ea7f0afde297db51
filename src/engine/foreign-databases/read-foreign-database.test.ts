import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { createTemporaryStudy } from '../../../test/support/temporary-study.ts';
import { maxFileBytes } from '../../shared/domain/max-file-bytes.ts';
import { databaseBytes, readBytes, readFixture } from './database-fixture.ts';
import { findDatabase } from './find-database.ts';
import { codedRows, qualcoderTables, sourceRow } from './qualcoder/qualcoder-fixture.ts';

const rows = {
  source: [sourceRow(1, 'a.txt', 'We ride bikes.')],
  code_name: [[1, 'Trust', '', null, 'ana', '', '#ff0000']],
  code_text: codedRows([{ code: 1, source: 1, quote: 'ride', at: [3, 7] }]),
} as const;
const project = databaseBytes(qualcoderTables, rows);

function refusalOf(bytes: Uint8Array, fileName = 'data.qda'): [string, string] {
  const read = readBytes(bytes, fileName);
  if (read.ok) throw new Error('it was read');
  return [read.error.code, read.error.message];
}

describe('a database', () => {
  it('is refused with advice where it is a study of Verbatim', () => {
    const study = createTemporaryStudy();
    const path = join(study.folder, 'Study.verbatim');
    try {
      study.project().close();
      expect(refusalOf(readFileSync(path), 'Study.verbatim')).toEqual([
        'file_unknown_format',
        '“Study.verbatim” was not imported: it is a study of Verbatim itself. Nothing was changed. Open it instead, or export it as REFI-QDA (.qdpx) there and import that here.',
      ]);
    } finally {
      rmSync(study.folder, { recursive: true, force: true });
    }
  });

  it('is refused where its program is not known', () => {
    const [code, message] = refusalOf(
      databaseBytes(['notes (id integer, words text)'], {}),
      'x.db',
    );
    expect(code).toBe('file_unknown_format');
    expect(message).toContain('a program that is not known here');
  });

  it.each([
    ['cut in the middle', project.slice(0, project.length >> 1)],
    ['cut behind its header', project.slice(0, 100)],
    ['only its signature', project.slice(0, 16)],
    [
      'filled with noise',
      Uint8Array.from(project, (byte, at) => (at < 100 ? byte : (at * 7919) & 255)),
    ],
  ])('is refused in one sentence where it is damaged: %s', (_, bytes) => {
    expect(refusalOf(bytes)).toEqual([
      'file_damaged',
      '“data.qda” was not imported: the database is damaged or not complete. Nothing was changed. Close the project in its own program, copy it again, or use one of its backups.',
    ]);
  });

  it('is read where it was kept with a write-ahead log, with a warning', () => {
    const folder = mkdtempSync(join(tmpdir(), 'verbatim-foreign-'));
    try {
      const path = join(folder, 'data.qda');
      const db = new Sqlite(path);
      db.pragma('journal_mode = wal');
      for (const table of qualcoderTables) db.exec(`create table ${table}`);
      db.exec("insert into code_name (name) values ('Trust')");
      db.close();
      const bytes = readFileSync(path);
      const before = Buffer.from(bytes);
      const { paths, inspection } = readFixture(bytes, 'data.qda');
      expect([bytes[18], paths, bytes.equals(before)]).toEqual([2, ['Trust'], true]);
      expect(inspection.warnings).toEqual([expect.stringContaining('newest changes')]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('is not believed where views, virtual tables or computed columns pretend to be tables', () => {
    const endless =
      'with recursive n(i) as (select 1 union all select i + 1 from n) select i as id, i as name, i as fulltext from n';
    const without = qualcoderTables.filter((table) => !table.startsWith('source'));
    for (const trap of [
      `create view source as ${endless}`,
      'create virtual table source using fts5(id, name, fulltext)',
      'create table source (id integer, name text, fulltext text as (hex(zeroblob(400000000))) not null)',
    ]) {
      const [code] = refusalOf(databaseBytes(without, {}, trap));
      expect(code).toBe('file_unknown_format');
    }
    const other = qualcoderTables.filter((table) => !table.startsWith('journal'));
    const view = `create view journal as ${endless.replace('fulltext', 'jentry')}`;
    expect(readFixture(databaseBytes(other, rows, view), 'data.qda').quotes).toEqual([
      'Trust: ride',
    ]);
  });

  it('runs no check and no trigger of its own', () => {
    const without = qualcoderTables.filter((table) => !table.startsWith('journal'));
    // Whoever runs the check gets an error for the row that breaks it.
    const harmful =
      'create table journal (name text, jentry text, check (abs((-9223372036854775807 - 1) * (name = 2)) >= 0)); ' +
      "insert into journal values (1, 'Words'); pragma ignore_check_constraints = on; update journal set name = 2;";
    const { memos } = readFixture(databaseBytes(without, rows, harmful), 'data.qda');
    expect(memos).toEqual(['journal 2: Words']);
  });

  it('is refused where the archive it lies in is locked or damaged', () => {
    const zipped = zipSync({ 'P.qda/data.qda': [project, { level: 0 }] });
    const at = Buffer.from(zipped).indexOf('We ride bikes');
    zipped[at] = 0;
    expect(refusalOf(zipped, 'P.zip')[0]).toBe('file_damaged');
    const locked = zipSync({ 'data.qda': project });
    const flags = Buffer.from(locked).indexOf('PK\x01\x02') + 8;
    locked[flags] = (locked[flags] ?? 0) | 1;
    expect(refusalOf(locked, 'P.zip')[0]).toBe('file_encrypted');
  });

  it('is found by its content, and nothing else is taken for one', () => {
    expect(findDatabase(project, 'notes.txt')).not.toBeNull();
    const others = [
      strToU8('SQLite format 3 is what we talked about.'),
      zipSync({ 'data.qda': strToU8('words') }),
      zipSync({ 'a/b/data.qda': project }),
      zipSync({ 'project.qde': strToU8('<Project/>') }),
      zipSync({ 'data.qda': project }).slice(0, 200),
      new Uint8Array(),
    ];
    expect(others.map((bytes) => findDatabase(bytes, 'x'))).toEqual(others.map(() => null));
    expect(maxFileBytes).toBeGreaterThan(project.length);
  });
});
