import {
  type HistoryArea,
  historyAreas,
  type HistoryEntry,
  type HistoryObject,
  type HistoryPage,
  type Label,
} from '../../shared/domain/history.ts';
import { describeInEnglish } from '../../shared/history-labels.ts';
import type { CoderId, CommandId } from '../../shared/ids.ts';
import { all, type Database, first, type Parameters } from '../project/database.ts';
import { listObjectCommands } from './object-history.ts';
import { readReversals, type Reversals } from './reversals.ts';
import { createRowReader, type RowReader } from './row-reader.ts';
import { describeWhere } from './step-where.ts';

export type HistoryFilters = Readonly<{
  coderId?: CoderId | undefined;
  from?: string | undefined;
  to?: string | undefined;
  object?: HistoryObject | undefined;
  areas?: readonly HistoryArea[] | undefined;
  text?: string | undefined;
}>;

/** The person at work on this copy. `siteId` is null in a copy not yet written to: there nobody has anything to undo. */
export type Who = Readonly<{ siteId: number | null; coderId: CoderId }>;

type EntryRow = Readonly<{
  id: CommandId;
  at: string;
  siteId: number;
  coderId: CoderId;
  coder: string | null;
  kind: HistoryEntry['kind'];
  origin: string;
  labelKey: string;
  labelArgs: string;
  changes: number;
}>;

const entryColumns = `command.seq as id, command.at, command.site_id as siteId, command.coder_id as coderId,
  coder.name as coder, command.kind, command.origin, command.label_key as labelKey, command.label_args as labelArgs,
  (select coalesce(sum(n), 0) from change where change.command = command.seq) as changes`;
const from = 'command left join coder on coder.id = command.coder_id';
/** Commands that only say what another one took back are shown with that one. */
export const isStep = "(command.kind = 'do' or command.group_id is null)";

const labelOf = (row: Labelled): Label => ({
  key: row.labelKey,
  args: JSON.parse(row.labelArgs) as Label['args'],
});

/** What entries are told with: what was taken back, what things are called, and who asks. */
export type Telling = Readonly<{
  db: Database;
  who: Who;
  reversals: Reversals;
  reader: RowReader;
}>;

export function createTelling(db: Database, who: Who): Telling {
  return { db, who, reversals: readReversals(db), reader: createRowReader(db) };
}

function toEntry({ db, who, reversals, reader }: Telling, row: EntryRow): HistoryEntry {
  const undone = reversals.isUndone(row.id);
  const whole = reversals.partOf(row.id);
  return {
    id: row.id,
    at: row.at,
    coderId: row.coderId,
    coder: row.coder ?? '',
    kind: row.kind,
    label: labelOf(row),
    changes: row.changes,
    undone,
    where: describeWhere(db, reader, row.id, row.labelKey),
    own: row.siteId === who.siteId && row.coderId === who.coderId,
    canUndo:
      row.kind === 'do' &&
      row.origin === 'person' &&
      !undone &&
      !(whole !== undefined && reversals.isUndone(whole)),
  };
}

type Condition = Readonly<{ sql: string; parameters: Parameters }>;

function conditionOf(filters: HistoryFilters, areas: string): Condition {
  const { coderId, from: begin, to } = filters;
  const parts = [
    isStep,
    ...(coderId === undefined ? [] : ['command.coder_id = @coderId']),
    ...(begin === undefined ? [] : ['command.at >= @begin']),
    ...(to === undefined ? [] : ['command.at < @to']),
    ...(areas === '' ? [] : [areas]),
  ];
  return {
    sql: parts.join(' and '),
    parameters: {
      ...(coderId === undefined ? {} : { coderId }),
      ...(begin === undefined ? {} : { begin }),
      ...(to === undefined ? {} : { to }),
    },
  };
}

const firstWord = "substr(command.label_key, 1, instr(command.label_key || '.', '.') - 1)";
const quoted = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(', ');

/** Steps of some areas; the words come from our own table, never from outside. */
function areasCondition(areas: readonly HistoryArea[] | undefined): string {
  if (!areas) return '';
  const named = areas.flatMap((area) => historyAreas[area]);
  const all = Object.values(historyAreas).flat();
  const other = areas.includes('other') ? [`${firstWord} not in (${quoted(all)})`] : [];
  return `(${[`${firstWord} in (${quoted(named)})`, ...other].join(' or ')})`;
}

const withoutCase = (text: string): string => text.normalize('NFC').toLocaleLowerCase();

type Labelled = Readonly<{ labelKey: string; labelArgs: string }>;

/** Whether the name of a step has these words in it. Many steps of a long history have the same name. */
function createSearch(words: string): (row: Labelled) => boolean {
  const sought = withoutCase(words);
  const known = new Map<string, boolean>();
  return (row) => {
    if (sought === '') return true;
    const name = `${row.labelKey} ${row.labelArgs}`;
    const answer = known.get(name);
    if (answer !== undefined) return answer;
    const { key, args } = labelOf(row);
    const isSought = withoutCase(describeInEnglish(key, args)).includes(sought);
    known.set(name, isSought);
    return isSought;
  };
}

/** Numbers of the steps that pass the filters for which SQL has no words, newest first. */
function listPassing(db: Database, filters: HistoryFilters, where: Condition): CommandId[] {
  const rows = all<{ id: CommandId; labelKey: string; labelArgs: string }>(
    db,
    `select seq as id, label_key as labelKey, label_args as labelArgs from command
     where ${where.sql} order by seq desc`,
    where.parameters,
  );
  const ofObject = filters.object && listObjectCommands(db, filters.object);
  const isSought = createSearch(filters.text ?? '');
  return rows.filter((row) => (ofObject?.has(row.id) ?? true) && isSought(row)).map(({ id }) => id);
}

type PageOf = Readonly<{ offset: number; limit: number }>;

/** Entries by number, in the order given. */
export function getEntries(telling: Telling, ids: readonly CommandId[]): HistoryEntry[] {
  const rows = all<EntryRow>(
    telling.db,
    `select ${entryColumns} from ${from} where command.seq in (select value from json_each(@ids))`,
    { ids: JSON.stringify(ids) },
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? [toEntry(telling, row)] : [];
  });
}

/** Commands that pass the filters, newest first. */
export function listHistory(
  db: Database,
  who: Who,
  { offset, limit, ...filters }: PageOf & HistoryFilters,
): HistoryPage {
  const telling = createTelling(db, who);
  const where = conditionOf(filters, areasCondition(filters.areas));
  const everything = countSteps(db, { sql: isStep, parameters: {} });
  if (filters.object || filters.text) {
    const ids = listPassing(db, filters, where);
    const rows = getEntries(telling, ids.slice(offset, offset + limit));
    return { total: ids.length, everything, rows };
  }
  const rows = all<EntryRow>(
    db,
    `select ${entryColumns} from ${from} where ${where.sql} order by command.seq desc limit @limit offset @offset`,
    { ...where.parameters, limit, offset },
  );
  const total = where.sql === isStep ? everything : countSteps(db, where);
  return { total, everything, rows: rows.map((row) => toEntry(telling, row)) };
}

function countSteps(db: Database, { sql, parameters }: Condition): number {
  return (
    first<{ n: number }>(db, `select count(*) as n from command where ${sql}`, parameters)?.n ?? 0
  );
}

export function getHistoryEntry(db: Database, who: Who, id: CommandId): HistoryEntry | undefined {
  return getEntries(createTelling(db, who), [id])[0];
}
