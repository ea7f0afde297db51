import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { captureTriggers } from '../history/capture-triggers.ts';
import { all, type Database, run } from './database.ts';
import { applicationId, schemaVersion } from './file-identity.ts';

type Journal = Readonly<{ entries: readonly Readonly<{ idx: number; tag: string }>[] }>;

/** Where a foreign key ends, in what the generator writes. */
const keyClause =
  /references\s+`?\w+`?\s*\([^)]*\)(?:\s+on (?:update|delete) no action)*(?!\s+deferrable)/giu;

/**
 * Has foreign keys checked when a command ends rather than at each row: undo puts rows back in the order of their
 * going. (Asking for that anew in each command, by a PRAGMA, would have every prepared statement compiled again: 0.2 ms.)
 */
const deferKeys = (sql: string): string =>
  sql.replace(keyClause, (clause) => `${clause} DEFERRABLE INITIALLY DEFERRED`);

/** STRICT and deferred keys are ours to add: the generator cannot say them. */
function complete(sql: string): string {
  if (/^create table/iu.test(sql)) return deferKeys(sql.replace(/\)\s*;?$/u, ') STRICT;'));
  return /^alter table/iu.test(sql) ? deferKeys(sql) : sql;
}

/** The statements of each migration, oldest first. */
function loadMigrations(folder: string): string[][] {
  const journal = JSON.parse(
    readFileSync(join(folder, 'meta', '_journal.json'), 'utf8'),
  ) as Journal;
  return journal.entries.map(({ tag }) =>
    readFileSync(join(folder, `${tag}.sql`), 'utf8')
      .split('--> statement-breakpoint')
      .map((sql) => sql.trim())
      .filter((sql) => sql.length > 0)
      .map(complete),
  );
}

/** Files of the first schema check keys at each row. What a table holds does not depend on that, so its text is changed in place. */
function deferKeysInPlace(db: Database): void {
  const tables = all<{ name: string; sql: string }>(
    db,
    "select name, sql from sqlite_schema where type = 'table' and sql like '%references%'",
  );
  db.unsafeMode();
  db.pragma('writable_schema = ON');
  for (const { name, sql } of tables) {
    run(db, "update sqlite_schema set sql = @sql where type = 'table' and name = @name", {
      name,
      sql: deferKeys(sql),
    });
  }
  db.pragma('writable_schema = RESET');
  db.unsafeMode(false);
}

/** Takes all triggers off: for a migration, or where the log is played into a file of its own. */
export function dropTriggers(db: Database): void {
  for (const { name } of all<{ name: string }>(
    db,
    "select name from sqlite_schema where type = 'trigger'",
  )) {
    db.exec(`drop trigger "${name}"`);
  }
}

/**
 * Brings a file to this program's schema, whole or not at all. A table rebuild fails or cascades with foreign keys
 * on and drops triggers silently: so keys off, migrate, check the keys, make all triggers anew, keys on.
 */
export function migrate(db: Database, migrationsFolder: string): void {
  const from = Number(db.pragma('user_version', { simple: true }));
  if (from === schemaVersion) return;
  const pending = loadMigrations(migrationsFolder).slice(from, schemaVersion);
  const checksKeysAtRows = from === 1;
  db.pragma('foreign_keys = OFF');
  db.transaction(() => {
    dropTriggers(db);
    if (checksKeysAtRows) deferKeysInPlace(db);
    for (const statements of pending) for (const sql of statements) db.exec(sql);
    const broken = db.pragma('foreign_key_check') as unknown[];
    if (broken.length > 0) throw new Error(`migration left ${broken.length} broken references`);
    for (const sql of captureTriggers(db)) db.exec(sql);
    db.pragma(`application_id = ${applicationId}`);
    db.pragma(`user_version = ${schemaVersion}`);
  })();
  db.pragma('foreign_keys = ON');
}
