import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { configureConnection, connect } from '../../src/engine/project/database.ts';

/** So many files are written together in the import, each a command of its own. */
export const filesTogether = 64;

/** Milliseconds for the same bytes into a bare table, as many together in a durable transaction. */
export function rawInserts(read: () => readonly Buffer[]): number {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-raw-'));
  const db = connect(join(folder, 'raw.db'), { create: true });
  configureConnection(db);
  db.pragma('journal_mode = WAL');
  db.exec('create table text (id integer primary key, bytes blob)');
  const insert = db.prepare('insert into text (bytes) values (?)');
  const started = performance.now();
  const files = read();
  for (let from = 0; from < files.length; from += filesTogether) {
    db.transaction(() => {
      for (const bytes of files.slice(from, from + filesTogether)) insert.run(bytes);
    })();
  }
  const took = performance.now() - started;
  db.close();
  rmSync(folder, { recursive: true, force: true });
  return took;
}
