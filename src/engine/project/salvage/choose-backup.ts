import { copyFileSync } from 'node:fs';
import type { BackupInfo } from '../../../shared/domain/project.ts';
import {
  all,
  configureConnection,
  connect,
  type Database,
  first,
  type Parameters,
} from '../database.ts';
import { removeLeftovers } from '../durable-files.ts';
import { checkHeader } from '../file-identity.ts';
import { findProblemsAtOpening } from '../integrity.ts';
import { migrate } from '../migrations.ts';

export type ChosenBackup = Readonly<{ db: Database; info: BackupInfo; close: () => void }>;

/** Whether the history of a backup is the beginning of that of the study: a study that was restored and worked on has another. */
function isOfSameHistory(backup: Database, commands: ReadonlyMap<number, Parameters>): boolean {
  return all<{ seq: number; uid: Buffer }>(backup, 'select seq, uid from command').every(
    ({ seq, uid }) => {
      const known = commands.get(seq)?.['uid'];
      return !(known instanceof Uint8Array) || uid.equals(known);
    },
  );
}

function openSound(copy: string, migrationsFolder: string): Database | null {
  const db = connect(copy);
  try {
    configureConnection(db);
    migrate(db, migrationsFolder);
    if (findProblemsAtOpening(db, migrationsFolder).length === 0) return db;
  } catch {
    // A backup that cannot be read is none.
  }
  db.close();
  return null;
}

/**
 * The newest backup that is sound and of the same history, opened as a copy of its own. `temporary` is where the copies lie; they go
 * when the backup is closed.
 */
export function chooseBackup(
  backups: readonly BackupInfo[],
  commands: ReadonlyMap<number, Parameters>,
  temporary: string,
  migrationsFolder: string,
): ChosenBackup | null {
  for (const info of backups) {
    if (!checkHeader(info.path).ok) continue;
    copyFileSync(info.path, temporary);
    const db = openSound(temporary, migrationsFolder);
    if (db && isOfSameHistory(db, commands) && first(db, 'select 1 from meta')) {
      const close = (): void => {
        db.close();
        removeLeftovers(temporary);
      };
      return { db, info, close };
    }
    db?.close();
    removeLeftovers(temporary);
  }
  return null;
}
