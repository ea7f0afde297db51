import { hostname } from 'node:os';
import { type Database, first, insertRow, run } from './database.ts';
import { changeMemoryIfPossible, loadMemory, rememberSite } from './program-memory.ts';
import { newUid, uidText } from './uid.ts';

type Site = Readonly<{ id: number; uid: Buffer; lastSeq: number }>;

function currentSite(db: Database): Site {
  const site = first<Site>(
    db,
    `select site.id, site.uid, (select coalesce(max(site_seq), 0) from command where site_id = site.id) as lastSeq
     from site join meta on meta.site_id = site.id`,
  );
  if (!site) throw new Error('the file does not say which copy it is');
  return site;
}

export function insertSite(
  db: Database,
  uid: Buffer,
  forkedFrom: number | null,
  at: string,
  version: string,
): number {
  const id = insertRow(db, 'site', {
    uid,
    label: hostname(),
    app_version: version,
    forked_from: forkedFrom,
    created_at: at,
  });
  run(db, 'update meta set site_id = @id', { id });
  return id;
}

export type CopyIdentity = Readonly<{
  /** The site that writes; inside a command, made at the first write of a copied file. */
  siteId: () => number;
  /** The same without making one: null in a copy not yet written to, in which nobody can have anything to undo. */
  currentSiteId: () => number | null;
  /** Keeps in the program's memory how far this copy's log went. */
  remember: () => void;
}>;

type CopyOptions = Readonly<{
  path: string;
  dataFolder: string;
  version: string;
  now: () => number;
}>;

/** Keeps in the program's memory which copy lies at a path and how far its log went. */
export function rememberCopy(
  db: Database,
  { path, dataFolder }: Pick<CopyOptions, 'path' | 'dataFolder'>,
): void {
  const { uid, lastSeq } = currentSite(db);
  changeMemoryIfPossible(dataFolder, (memory) =>
    rememberSite(memory, uidText(uid), { path, lastSeq }),
  );
}

/**
 * Tells a copied or older file from the one this program last worked on: by path and by how far its log had come.
 * A copy becomes a site of its own at its first write, so that two copies never count the same numbers.
 * A study that is worked on as a copy on this computer is that study: the program moves what it remembers along with it, and
 * what it left behind counts as the copy (`takeSiteAlong`).
 */
export function identifyCopy(db: Database, options: CopyOptions): CopyIdentity {
  const { path, dataFolder, version, now } = options;
  const site = currentSite(db);
  const known = loadMemory(dataFolder).sites[uidText(site.uid)];
  const isKnown = known?.path === path && known.lastSeq <= site.lastSeq;
  const newUidOfCopy = newUid();

  const makeSite = (): number => {
    // Known from the start, so that a copy stays itself where the program is killed before it closes the file.
    changeMemoryIfPossible(dataFolder, (memory) =>
      rememberSite(memory, uidText(newUidOfCopy), { path, lastSeq: 0 }),
    );
    return insertSite(db, newUidOfCopy, site.id, new Date(now()).toISOString(), version);
  };

  const findSite = (): number | null => {
    if (isKnown) return site.id;
    const made = first<{ id: number }>(db, 'select id from site where uid = @uid', {
      uid: newUidOfCopy,
    });
    return made?.id ?? null;
  };

  return {
    siteId: () => findSite() ?? makeSite(),
    currentSiteId: findSite,
    remember: () => rememberCopy(db, options),
  };
}
