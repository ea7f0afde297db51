import type { RescueKind, RescueNote, RescueNoteKind } from '../../../shared/domain/rescue.ts';
import { all, type Database, first } from '../database.ts';
import type { SyncedTable } from '../table-classes.ts';

const kinds: Readonly<Partial<Record<SyncedTable, RescueKind>>> = {
  source: 'texts',
  code: 'codes',
  coding: 'codings',
  memo: 'memos',
  study_case: 'cases',
  attribute: 'values',
  attribute_value: 'values',
  dataset: 'tables',
  dataset_column: 'columns',
  coder: 'coders',
  link: 'links',
};

/** What a person calls the rows of a table. */
export function kindOf(table: SyncedTable): RescueKind {
  return kinds[table] ?? 'others';
}

/** What comes of a rescue, written down while it is done. */
export type Ledger = Readonly<{
  notes: RescueNote[];
  /** Keys of the rows that stand as they were read. */
  found: Map<SyncedTable, Set<number>>;
  /** Keys of the rows that only stand in for lost ones. */
  standIns: Map<SyncedTable, Set<number>>;
  note: (table: SyncedTable, what: RescueNoteKind, name: string) => void;
}>;

export function createLedger(): Ledger {
  const notes: RescueNote[] = [];
  return {
    notes,
    found: new Map(),
    standIns: new Map(),
    note: (table, what, name) => notes.push({ kind: kindOf(table), what, name }),
  };
}

type Cells = Readonly<Record<string, unknown>>;

const longest = 80;
const shorten = (text: string): string => {
  const line = text.replace(/\s+/gu, ' ').trim();
  const characters = Array.from(line);
  return characters.length <= longest ? line : `${characters.slice(0, longest - 1).join('')}…`;
};

function nameIn(db: Database, table: string, id: unknown): string {
  const found = first<{ name: string }>(db, `select name from ${table} where id = @id`, {
    id: Number(id),
  });
  return found ? `“${shorten(found.name)}”` : '?';
}

function nameOfVersion(db: Database, id: unknown): string {
  const source = first<{ id: number }>(
    db,
    'select source_id as id from source_version where id = @id',
    { id: Number(id) },
  );
  return source ? nameIn(db, 'source', source.id) : `#${String(id)}`;
}

/** A row in words, as far as what it speaks of is still known. */
export function describeRow(db: Database, table: SyncedTable, id: number, cells: Cells): string {
  if (table === 'coding') {
    const place = `${String(cells['start_offset'])}–${String(cells['end_offset'])}`;
    return `${nameIn(db, 'code', cells['code_id'])} · ${nameOfVersion(db, cells['version_id'])} ${place} · ${nameIn(db, 'coder', cells['coder_id'])}`;
  }
  if (table === 'source_version')
    return `${nameIn(db, 'source', cells['source_id'])} (${String(cells['number'])})`;
  if (table === 'attribute_value')
    return `${nameIn(db, 'study_case', cells['case_id'])} · ${nameIn(db, 'attribute', cells['attribute_id'])}: ${shorten(String(cells['value']))}`;
  const words = ['name', 'label', 'title', 'body', 'note'].map((column) => cells[column]);
  const own = shorten(
    words.find((word): word is string => typeof word === 'string' && word !== '') ?? '',
  );
  return own === '' ? `#${id}` : `“${own}”`;
}

/** Keys of all rows of a table. */
export function listKeys(db: Database, table: SyncedTable): number[] {
  return all<{ id: number }>(db, `select id from ${table}`).map(({ id }) => id);
}
