import { createHash } from 'node:crypto';
import type { IntegrityReport } from '../../shared/domain/project.ts';
import { captureTriggers } from '../history/capture-triggers.ts';
import { findDamagedChunks } from '../history/bulk-chunk.ts';
import { readContent } from './content.ts';
import { all, configureConnection, connect, type Database } from './database.ts';
import { migrate } from './migrations.ts';
import { tableClasses } from './table-classes.ts';

type Problem = IntegrityReport['problems'][number];

function readSchema(db: Database): string {
  const rows = all<{ entry: string }>(
    db,
    `select type || ' ' || name || ' ' || coalesce(sql, '') as entry from sqlite_schema
     where name not like 'sqlite_%' order by type, name`,
  );
  return createHash('sha256')
    .update(rows.map(({ entry }) => entry).join('\n'))
    .digest('hex');
}

let expectedSchema: string | undefined;

/** The fingerprint of a file freshly made by this program: tables, indexes and triggers, letter by letter. */
function schemaOfNewFile(migrationsFolder: string): string {
  if (!expectedSchema) {
    const db = connect(':memory:', { create: true });
    configureConnection(db);
    migrate(db, migrationsFolder);
    expectedSchema = readSchema(db);
    db.close();
  }
  return expectedSchema;
}

/** `sqlite_schema` may hold only what we put there: no foreign trigger or view may run in a study. */
export function findForeignSchema(db: Database, migrationsFolder: string): Problem[] {
  if (readSchema(db) === schemaOfNewFile(migrationsFolder)) return [];
  const triggers = new Set(captureTriggers(db).map((sql) => sql.split(' ')[2]));
  const missing = [...triggers].filter(
    (name) =>
      all(db, 'select 1 from sqlite_schema where name = @name', { name: name ?? '' }).length === 0,
  );
  const what =
    missing.length > 0
      ? `change capture is missing (${missing.join(', ')})`
      : 'its tables are not as this program makes them';
  return [{ where: 'schema', message: what }];
}

/** SQLite's own check of each table's pages. */
export function findDamagedPages(db: Database): Problem[] {
  return Object.keys(tableClasses).flatMap((table) => {
    const rows = db.pragma(`quick_check('${table}')`) as { quick_check: string }[];
    return rows
      .filter(({ quick_check: message }) => message !== 'ok')
      .map(({ quick_check: message }) => ({ where: table, message }));
  });
}

/** Codings that stand outside of their text. */
export function findCodingsOutOfRange(db: Database): Problem[] {
  return all<{ id: number; end: number; length: number }>(
    db,
    `select coding.id, coding.end_offset as end, version.length
     from coding left join source_version version on version.id = coding.version_id
     where version.id is null or coding.end_offset > version.length limit 100`,
  ).map(({ id, end, length }) => ({
    where: `coding ${id}`,
    message: `ends at ${end} in a text of ${length}`,
  }));
}

/** Quick checks, done at every opening (tens of milliseconds). */
export function findProblemsAtOpening(db: Database, migrationsFolder: string): Problem[] {
  const pages = findDamagedPages(db);
  // Rows of damaged pages cannot be trusted for the other checks.
  if (pages.length > 0) return pages;
  return [...findForeignSchema(db, migrationsFolder), ...findCodingsOutOfRange(db)];
}

/** SQLite's checks miss damage inside values: every content is held against the SHA-256 that names it. */
export function findDamagedContents(db: Database): Problem[] {
  return all<{ id: number }>(db, 'select id from content').flatMap(({ id }) => {
    const content = readContent(db, id);
    return content.ok ? [] : [{ where: `content ${id}`, message: content.error.message }];
  });
}

/** Every check there is; takes as long as reading the whole file. */
export function checkIntegrity(db: Database, migrationsFolder: string): IntegrityReport {
  const foreignKeys = db.pragma('foreign_key_check') as { table: string; rowid: number }[];
  const problems = [
    ...findProblemsAtOpening(db, migrationsFolder),
    ...foreignKeys.map(({ table, rowid }) => ({
      where: `${table} ${rowid}`,
      message: 'points at a row that is not there',
    })),
    ...findDamagedContents(db),
    ...findDamagedChunks(db).map((id) => ({
      where: `history ${id}`,
      message: 'an entry of the change log does not match its checksum',
    })),
  ];
  return { ok: problems.length === 0, problems };
}
