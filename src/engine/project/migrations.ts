import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { captureTriggers } from '../history/capture-triggers.ts';
import { all, type Database } from './database.ts';
import { applicationId, schemaVersion } from './file-identity.ts';

type Journal = Readonly<{ entries: readonly Readonly<{ idx: number; tag: string }>[] }>;

/** The statements of each migration, oldest first. STRICT is ours to add: the generator cannot say it. */
function loadMigrations(folder: string): string[][] {
  const journal = JSON.parse(
    readFileSync(join(folder, 'meta', '_journal.json'), 'utf8'),
  ) as Journal;
  return journal.entries.map(({ tag }) =>
    readFileSync(join(folder, `${tag}.sql`), 'utf8')
      .split('--> statement-breakpoint')
      .map((sql) => sql.trim())
      .filter((sql) => sql.length > 0)
      .map((sql) => (/^create table/iu.test(sql) ? sql.replace(/\)\s*;?$/u, ') STRICT;') : sql)),
  );
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
  db.pragma('foreign_keys = OFF');
  db.transaction(() => {
    dropTriggers(db);
    for (const statements of pending) for (const sql of statements) db.exec(sql);
    const broken = db.pragma('foreign_key_check') as unknown[];
    if (broken.length > 0) throw new Error(`migration left ${broken.length} broken references`);
    for (const sql of captureTriggers(db)) db.exec(sql);
    db.pragma(`application_id = ${applicationId}`);
    db.pragma(`user_version = ${schemaVersion}`);
  })();
  db.pragma('foreign_keys = ON');
}
