import { existsSync } from 'node:fs';
import { ok, type Result } from '../../shared/result.ts';
import { connect, configureReading, type Database, isSqliteError } from './database.ts';
import { removeLeftovers } from './durable-files.ts';
import { damagedFile, newerFile, schemaVersion, studyName } from './file-identity.ts';
import { findProblemsAtOpening } from './integrity.ts';

/** A journal that has to be played back first, or a folder in which nothing can be made: only the opening itself can tell. */
const cannotLook = /^SQLITE_(READONLY|CANTOPEN)/u;

function judge(db: Database, path: string, migrationsFolder: string): Result<null> {
  configureReading(db);
  const found = Number(db.pragma('user_version', { simple: true }));
  if (found > schemaVersion) return newerFile(studyName(path), found);
  const [problem] = findProblemsAtOpening(db, migrationsFolder, found);
  return problem ? damagedFile(studyName(path), `${problem.where}: ${problem.message}`) : ok(null);
}

/**
 * Checks a study through a connection that cannot write, so that a damaged or foreign file stays as it is, byte for
 * byte: opening for writing alone changes its header, and closing plays a log left by a crash into it.
 * Answers whether it could look; refused where the study must not be opened. Throws what else SQLite throws.
 */
export function lookBeforeOpening(path: string, migrationsFolder: string): Result<boolean> {
  const index = `${path}-shm`;
  const indexWasThere = existsSync(index);
  const db = connect(path, { readonly: true });
  try {
    const judged = judge(db, path, migrationsFolder);
    return judged.ok ? ok(true) : judged;
  } catch (error) {
    if (isSqliteError(error) && cannotLook.test(error.code)) return ok(false);
    throw error;
  } finally {
    db.close();
    if (!indexWasThere) removeLeftovers(index);
  }
}
