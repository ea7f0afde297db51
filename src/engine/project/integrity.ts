import { createHash } from 'node:crypto';
import type { IntegrityReport } from '../../shared/domain/project.ts';
import { captureTriggers } from '../history/capture-triggers.ts';
import { findDamagedChunks } from '../history/bulk-chunk.ts';
import { findLogMismatch } from '../history/compare-with-log.ts';
import { readContent } from './content.ts';
import { all, configureConnection, connect, type Database } from './database.ts';
import { schemaVersion } from './file-identity.ts';
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

/** What a file says of itself: which study it is, and which copy. Everything else is written with these. */
export function findMissingIdentity(db: Database): Problem[] {
  const identity = all(
    db,
    'select 1 from meta join site on site.id = meta.site_id join ctx on ctx.one = meta.one',
  );
  return identity.length === 1
    ? []
    : [{ where: 'meta', message: 'it does not say which study and which copy it is' }];
}

/** The first thing that SQLite has to say, on one line; the heading says nothing. */
function pageProblem(where: string, message: string): Problem {
  const [what = message] = message.split('\n').filter((line) => !line.startsWith('***'));
  return { where, message: `some of its pages cannot be read (${what})` };
}

/** SQLite's own check of each table's pages. */
export function findDamagedPages(db: Database): Problem[] {
  return Object.keys(tableClasses).flatMap((table) => {
    const rows = db.pragma(`quick_check('${table}')`) as { quick_check: string }[];
    return rows
      .filter(({ quick_check: message }) => message !== 'ok')
      .map(({ quick_check: message }) => pageProblem(table, message));
  });
}

/** Versions that codings name and that are not there, each found by one step through the index. */
const lostVersions = `with recursive named(id) as (
    select min(version_id) from coding
    union all select (select min(version_id) from coding where version_id > named.id) from named where named.id is not null
  ) select id from named where id is not null and id not in (select id from source_version)`;

/**
 * Codings that stand outside of their text. Only one that ends behind the end of the shortest text can: the length of its
 * own is looked up for no other.
 */
export function findCodingsOutOfRange(db: Database): Problem[] {
  return all<{ id: number; end: number; length: number | null }>(
    db,
    `select coding.id, coding.end_offset as end, null as length from coding where version_id in (${lostVersions})
     union all
     select coding.id, coding.end_offset, version.length
     from coding join source_version version on version.id = coding.version_id
     where coding.end_offset > (select min(length) from source_version) and coding.end_offset > version.length
     limit 100`,
  ).map(({ id, end, length }) => ({
    where: `coding ${id}`,
    message:
      length === null
        ? 'stands in a text that is not there'
        : `ends at ${end} in a text of ${length}`,
  }));
}

/**
 * Quick checks, done at every opening (tens of milliseconds). Of a file of an older version, which may have other
 * tables, only the pages; the rest is checked once it is migrated.
 */
export function findProblemsAtOpening(
  db: Database,
  migrationsFolder: string,
  version: number = schemaVersion,
): Problem[] {
  if (version < schemaVersion) {
    const message = String(db.pragma('quick_check(1)', { simple: true }));
    return message === 'ok' ? [] : [pageProblem('file', message)];
  }
  const pages = findDamagedPages(db);
  // Rows of damaged pages cannot be trusted for the other checks.
  if (pages.length > 0) return pages;
  const schema = findForeignSchema(db, migrationsFolder);
  return schema.length > 0 ? schema : [...findMissingIdentity(db), ...findCodingsOutOfRange(db)];
}

/** SQLite's checks miss damage inside values: every content is held against the SHA-256 that names it. */
export function findDamagedContents(db: Database): Problem[] {
  return all<{ id: number }>(db, 'select id from content').flatMap(({ id }) => {
    const content = readContent(db, id);
    return content.ok ? [] : [{ where: `content ${id}`, message: content.error.message }];
  });
}

function findDamagedHistory(db: Database, migrationsFolder: string): Problem[] {
  const chunks = findDamagedChunks(db);
  if (chunks.length === 0) return findLogMismatch(db, migrationsFolder);
  return chunks.map((id) => ({
    where: `history ${id}`,
    message: 'an entry of the change log does not match its checksum',
  }));
}

/** Whether every index says what its table says: the quick check of pages does not look. */
function findDamagedIndexes(db: Database): Problem[] {
  const message = String(db.pragma('integrity_check(1)', { simple: true }));
  return message === 'ok'
    ? []
    : [{ where: 'index', message: `is not what its table says (${message})` }];
}

/** Every check there is; takes as long as reading the whole file. */
export function checkIntegrity(db: Database, migrationsFolder: string): IntegrityReport {
  const atOpening = findProblemsAtOpening(db, migrationsFolder);
  // What damaged pages hold cannot be read, nor be held against anything.
  if (atOpening.length > 0) return { ok: false, problems: atOpening };
  const foreignKeys = db.pragma('foreign_key_check') as { table: string; rowid: number }[];
  const problems = [
    ...foreignKeys.map(({ table, rowid }) => ({
      where: `${table} ${rowid}`,
      message: 'points at a row that is not there',
    })),
    ...findDamagedIndexes(db),
    ...findDamagedContents(db),
    ...findDamagedHistory(db, migrationsFolder),
  ];
  return { ok: problems.length === 0, problems };
}
