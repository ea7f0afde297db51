import { createHash } from 'node:crypto';
import { all, configureReading, connect, type Database, first } from '../database.ts';
import { uidText } from '../uid.ts';

export type CopyState = Readonly<{
  projectUid: string;
  /** Which copy of the study writes in the change log. */
  siteUid: string;
  /** Changes with every command, and with what the study keeps outside of the change log. */
  contents: string;
}>;

/** What tells whether anything was done in a study. */
export function readState(db: Database): CopyState {
  const site = first<{ uid: Buffer; projectUid: Buffer }>(
    db,
    'select site.uid, meta.project_uid as projectUid from site join meta on meta.site_id = site.id',
  );
  if (!site) throw new Error('the file does not say which copy it is');
  const contents = createHash('sha256');
  for (const sql of [
    'select max(seq) as seq from command',
    'select id, result from theme_run order by id',
    'select key, value from local_setting order by key',
  ])
    contents.update(JSON.stringify(all(db, sql)));
  return {
    projectUid: uidText(site.projectUid),
    siteUid: uidText(site.uid),
    contents: contents.digest('hex'),
  };
}

/** The same of a study that nobody has open. */
export function readStateOf(path: string): CopyState {
  const db = connect(path, { readonly: true });
  try {
    configureReading(db);
    return readState(db);
  } finally {
    db.close();
  }
}

/** The same where that can be read at all: of a file that may be damaged, or not there. */
export function readStateIfPossible(path: string): CopyState | null {
  try {
    return readStateOf(path);
  } catch {
    return null;
  }
}

/** Whether a sound study of this uid stands alone at a path that nobody has open. */
export function isSoundStudy(path: string, projectUid: string): boolean {
  try {
    const db = connect(path, { readonly: true });
    try {
      configureReading(db);
      return (
        db.pragma('quick_check', { simple: true }) === 'ok' &&
        readState(db).projectUid === projectUid
      );
    } finally {
      db.close();
    }
  } catch {
    return false;
  }
}
