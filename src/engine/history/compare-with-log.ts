import type { IntegrityReport } from '../../shared/domain/project.ts';
import {
  all,
  configureConnection,
  connect,
  type Database,
  insertRow,
} from '../project/database.ts';
import { dropTriggers, migrate } from '../project/migrations.ts';
import { foldEntries } from './fold-log.ts';
import { digestTables } from './state-digest.ts';
import { UnreadableEntry } from './unreadable-entry.ts';

type Problem = IntegrityReport['problems'][number];

/** A file in memory of this schema that takes rows as the log has them. The contents go in by name only. */
function prepareFold(db: Database, migrationsFolder: string): Database {
  const into = connect(':memory:', { create: true });
  configureConnection(into);
  migrate(into, migrationsFolder);
  dropTriggers(into);
  into.pragma('foreign_keys = OFF');
  const nothing = Buffer.alloc(0);
  for (const { id, sha256 } of all<{ id: number; sha256: Buffer }>(
    db,
    'select id, sha256 from content',
  )) {
    insertRow(into, 'content', { id, sha256, encoding: 0, size: 0, bytes: nothing });
  }
  return into;
}

/**
 * Names, offsets and all else that has no checksum of its own is held against the change log: the tables must be what
 * replaying the log gives. Answers the tables that are not.
 */
export function findLogMismatch(db: Database, migrationsFolder: string): Problem[] {
  const folded = prepareFold(db, migrationsFolder);
  try {
    foldEntries(db, folded);
    const expected = digestTables(folded);
    return [...digestTables(db)]
      .filter(([table, digest]) => digest !== expected.get(table))
      .map(([table]) => ({ where: table, message: 'is not what the history of the study says' }));
  } catch (error) {
    const message =
      error instanceof UnreadableEntry
        ? error.message
        : `cannot be replayed: ${(error as Error).message}`;
    return [{ where: 'history', message }];
  } finally {
    folded.close();
  }
}
