import {
  isMissing,
  type RescueCount,
  type RescueKind,
  rescueKinds,
} from '../../../shared/domain/rescue.ts';
import { all, type Database } from '../database.ts';
import { syncedTables } from '../table-classes.ts';
import type { AssembledLog } from './assemble-log.ts';
import { kindOf, type Ledger, listKeys } from './ledger.ts';

export type Sources = Readonly<{
  db: Database;
  backup: Database | null;
  ledger: Ledger;
  /** Contents that could be read in the damaged file. */
  contentsInFile: ReadonlySet<number>;
  steps: AssembledLog['steps'];
}>;

type Tally = { found: number; fromHistory: number; fromBackup: number; missing: number };

/** Texts of which the words themselves came from the backup. */
function textsOfBackup({ db, backup, contentsInFile }: Sources): Set<number> {
  if (!backup) return new Set();
  const rows = all<{ id: number; content: number }>(
    db,
    `select source.id, version.text_content_id as content
     from source join source_version version on version.id = source.version_id`,
  );
  const inBackup = new Set(
    all<{ id: number }>(backup, 'select id from content').map(({ id }) => id),
  );
  const isFromBackup = (content: number): boolean =>
    !contentsInFile.has(content) && inBackup.has(content);
  return new Set(rows.flatMap(({ id, content }) => (isFromBackup(content) ? [id] : [])));
}

function countTables(sources: Sources, tallies: ReadonlyMap<RescueKind, Tally>): void {
  const { db, backup, ledger } = sources;
  const ofBackup = textsOfBackup(sources);
  for (const table of syncedTables) {
    const tally = tallies.get(kindOf(table));
    if (!tally || table === 'column_chunk') continue;
    const found = ledger.found.get(table) ?? new Set();
    const known = new Set(backup ? listKeys(backup, table) : []);
    const standIns = ledger.standIns.get(table) ?? new Set();
    for (const id of listKeys(db, table)) {
      if (standIns.has(id)) continue;
      if (table === 'source' && ofBackup.has(id)) tally.fromBackup += 1;
      else if (found.has(id)) tally.found += 1;
      else if (known.has(id)) tally.fromBackup += 1;
      else tally.fromHistory += 1;
    }
  }
}

/** How many things of each kind came from where, and how many are known to be lost. */
export function countRescued(sources: Sources): RescueCount[] {
  const tallies = new Map<RescueKind, Tally>(
    rescueKinds.map((kind) => [kind, { found: 0, fromHistory: 0, fromBackup: 0, missing: 0 }]),
  );
  countTables(sources, tallies);
  for (const { kind, what } of sources.ledger.notes) {
    const tally = tallies.get(kind);
    if (tally && isMissing(what)) tally.missing += 1;
  }
  tallies.set('steps', { fromHistory: 0, ...sources.steps });
  return [...tallies].map(([kind, tally]) => ({ kind, ...tally }));
}
