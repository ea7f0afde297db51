import Sqlite from 'better-sqlite3';
import type { ExchangedStudy } from '../../shared/domain/exchanged-study.ts';
import type { FileInspection } from '../../shared/domain/file-inspection.ts';
import type { Result } from '../../shared/result.ts';
import type { ReadDocument } from '../../formats/read-document.ts';
import { findDatabase } from './find-database.ts';
import { readForeignDatabase } from './read-foreign-database.ts';

type Value = string | number | null | Uint8Array;
/** Rows by table: each a value for each column in the order of the table. */
export type Rows = Readonly<Record<string, readonly (readonly Value[])[]>>;

/** The bytes of a database with these tables and rows. */
export function databaseBytes(schema: readonly string[], rows: Rows, extra = ''): Uint8Array {
  const db = new Sqlite(':memory:');
  for (const table of schema) db.exec(`create table ${table}`);
  for (const [table, values] of Object.entries(rows)) {
    for (const row of values) {
      db.prepare(`insert into ${table} values (${row.map(() => '?').join(', ')})`).run(...row);
    }
  }
  if (extra !== '') db.exec(extra);
  const bytes = db.serialize();
  db.close();
  return Uint8Array.from(bytes);
}

export function readBytes(bytes: Uint8Array, fileName: string): Result<ReadDocument> {
  const found = findDatabase(bytes, fileName);
  if (!found) throw new Error('no database');
  return readForeignDatabase(found, fileName);
}

export type ReadFixture = Readonly<{
  study: ExchangedStudy;
  inspection: FileInspection;
  losses: Readonly<Record<string, number>>;
  /** Code and quote of each coding. */
  quotes: readonly string[];
  /** Codes as paths, in their order. */
  paths: readonly string[];
  /** Memos with what they are on. */
  memos: readonly string[];
}>;

/** Reads a database of which it is known that it can be read. */
export function readFixture(bytes: Uint8Array, fileName: string): ReadFixture {
  const read = readBytes(bytes, fileName);
  if (!read.ok) throw new Error(read.error.message);
  const { inspection, content } = read.value;
  if (content.type !== 'study') throw new Error('no study');
  const { study } = content;
  const nameOf = new Map(
    [...study.codes, ...study.sources, ...study.cases].map(({ key, name }) => [key, name]),
  );
  const textOf = new Map(study.sources.map(({ key, text }) => [key, text]));
  const quoteOf = new Map(
    study.codings.map(({ key, codeKey, sourceKey, start, end }) => [
      key,
      `${nameOf.get(codeKey)}: ${textOf.get(sourceKey)?.slice(start, end)}`,
    ]),
  );
  const paths = new Map<string, string>();
  for (const { key, parentKey, name } of study.codes) {
    paths.set(key, parentKey === null ? name : `${paths.get(parentKey)} > ${name}`);
  }
  return {
    study,
    inspection,
    losses: Object.fromEntries(inspection.losses.map(({ what, count }) => [what, count])),
    quotes: [...quoteOf.values()],
    paths: [...paths.values()],
    memos: study.memos.map(({ target, title, body }) => {
      const on = 'key' in target ? (nameOf.get(target.key) ?? quoteOf.get(target.key)) : title;
      return `${target.kind} ${on}: ${body}`;
    }),
  };
}
