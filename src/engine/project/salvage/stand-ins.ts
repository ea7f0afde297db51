import { type Database, first, insertRow, type Parameters } from '../database.ts';
import { rankAtEnd } from '../queries/code-ranks.ts';
import type { SyncedTable } from '../table-classes.ts';
import { newUid } from '../uid.ts';

type StandIn = (db: Database, id: number, at: string) => Parameters;

const named = (what: string, id: number): string => `${what} ${id}`;

/** What a row is replaced by whose own row is lost while others hang on it: they are worth more than a name. */
const standIns: Readonly<Partial<Record<string, StandIn>>> = {
  coder: (_, id) => ({ name: named('Rescued coder', id), colour: id % 12 }),
  code: (db, id) => ({
    name: named('Rescued code', id),
    description: '',
    rank: rankAtEnd(db, null),
  }),
  study_case: (_, id) => ({ name: named('Rescued case', id), kind: 'person' }),
  attribute: (_, id) => ({ name: named('Rescued attribute', id), type: 'text' }),
  code_set: (_, id) => ({ name: named('Rescued set', id) }),
  source: (db, id, at) => ({
    name: named('Rescued text', id),
    kind: 'document',
    language: 'und',
    file_name: '',
    format: 'text',
    imported_at: at,
    version_id:
      first<{ id: number }>(db, 'select max(id) as id from source_version where source_id = @id', {
        id,
      })?.id ?? null,
  }),
  dataset: (db, id, at) => ({
    name: named('Rescued table', id),
    file_name: '',
    format: 'csv',
    origin: 'import',
    rows:
      first<{ rows: number | null }>(
        db,
        `select max(first_row + rows) as rows from column_chunk
         where column_id in (select id from dataset_column where dataset_id = @id)`,
        { id },
      )?.rows ?? 0,
    imported_at: at,
  }),
};

/** Puts a stand-in where rows point at a row that is lost. False where nothing could stand in. */
export function insertStandIn(db: Database, table: string, id: number, at: string): boolean {
  const make = standIns[table];
  if (!make) return false;
  insertRow(db, table, { id, uid: newUid(), ...make(db, id, at) });
  return true;
}

export const hasStandIn = (table: string): table is SyncedTable => table in standIns;
