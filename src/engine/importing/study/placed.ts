import type { ExchangedStudy, ExchangeKey } from '../../../shared/domain/exchanged-study.ts';
import type {
  AttributeId,
  CaseId,
  CodeId,
  CoderId,
  CodingId,
  ColumnId,
  DatasetId,
  MemoId,
  SourceId,
  VersionId,
} from '../../../shared/ids.ts';
import { all, type Database, first } from '../../project/database.ts';
import type { SyncedTable } from '../../project/table-classes.ts';
import { newUid } from '../../project/uid.ts';

/** Where the things of a study that comes in have gone: their rows, by their keys. */
export type Placed = Readonly<{
  coders: Map<ExchangeKey, CoderId>;
  codes: Map<ExchangeKey, CodeId>;
  tables: Map<ExchangeKey, DatasetId>;
  columns: Map<ExchangeKey, ColumnId>;
  sources: Map<ExchangeKey, PlacedSource>;
  attributes: Map<ExchangeKey, AttributeId>;
  cases: Map<ExchangeKey, CaseId>;
  codings: Map<ExchangeKey, CodingId>;
  memos: Map<ExchangeKey, MemoId>;
  /** What could not be taken as it is, counted by its sentence. */
  notes: Map<string, number>;
}>;

export type PlacedSource = Readonly<{ sourceId: SourceId; versionId: VersionId }>;

export function nothingPlaced(): Placed {
  return {
    coders: new Map(),
    codes: new Map(),
    tables: new Map(),
    columns: new Map(),
    sources: new Map(),
    attributes: new Map(),
    cases: new Map(),
    codings: new Map(),
    memos: new Map(),
    notes: new Map(),
  };
}

export function note({ notes }: Placed, sentence: string): void {
  notes.set(sentence, (notes.get(sentence) ?? 0) + 1);
}

/** The key as the name of the new row, so that the thing is known again later; a new name where it was ever in use here. */
export function uidFor(db: Database, table: SyncedTable, key: ExchangeKey): Buffer {
  const hex = key.replaceAll('-', '');
  if (!/^[\da-f]{32}$/u.test(hex)) return newUid();
  const uid = Buffer.from(hex, 'hex');
  const isTaken =
    first(db, `select 1 from ${table} where uid = @uid`, { uid }) ??
    first(db, 'select 1 from tombstone where uid = @uid', { uid });
  return isTaken ? newUid() : uid;
}

/**
 * The keys that are in use here already, of many at once: to ask for each takes longer than to write its row. Keys that are no
 * UUIDs are not among them.
 */
export function takenKeys(
  db: Database,
  table: SyncedTable,
  keys: readonly ExchangeKey[],
): ReadonlySet<ExchangeKey> {
  const rows = all<{ name: ExchangeKey }>(
    db,
    `select value as name from json_each(@keys)
     where exists (select 1 from ${table} where uid = unhex(value, '-'))
       or exists (select 1 from tombstone where uid = unhex(value, '-'))`,
    { keys: JSON.stringify(keys) },
  );
  return new Set(rows.map(({ name }) => name));
}

/** The key as the name of a new row that nobody else has; see `takenKeys`. */
export function uidOfFree(key: ExchangeKey, taken: ReadonlySet<ExchangeKey>): Buffer {
  const hex = key.replaceAll('-', '');
  return taken.has(key) || !/^[\da-f]{32}$/u.test(hex) ? newUid() : Buffer.from(hex, 'hex');
}

/** The row that has this key as its name already, if there is one. */
export function knownRow(db: Database, table: SyncedTable, key: ExchangeKey): number | undefined {
  const hex = key.replaceAll('-', '');
  if (!/^[\da-f]{32}$/u.test(hex)) return undefined;
  return first<{ id: number }>(db, `select id from ${table} where uid = @uid`, {
    uid: Buffer.from(hex, 'hex'),
  })?.id;
}

/** Whether a study was written by this program: then what it does not say is not there. */
export function isOwn({ origin }: Pick<ExchangedStudy, 'origin'>): boolean {
  return origin?.startsWith('Verbatim') === true;
}

/** A name as names are here: one line, at most 500 characters, never empty. */
export function asName(words: string, instead: string): string {
  const line = words.replace(/\s+/gu, ' ').trim();
  return (line.length > 500 ? `${line.slice(0, 499).trimEnd()}…` : line) || instead;
}
