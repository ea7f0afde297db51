import type { StepPlace, StepWhere } from '../../shared/domain/history.ts';
import type { CommandId } from '../../shared/ids.ts';
import { all, type Database } from '../project/database.ts';
import type { SyncedTable } from '../project/table-classes.ts';
import { nameRow } from './row-names.ts';
import { homeOf, placeOf } from './row-places.ts';
import { type RowName, type RowReader } from './row-reader.ts';
import { thingOf } from './things.ts';

/** Changes of a step that are looked at to say where it happened; the rest of a great step is much the same. */
const fromTheBeginning = 60;
const fromTheEnd = 20;

type Row = Readonly<{ tbl: string; rowId: number }>;

/** What says best where a step happened, by the first word of its label; what is not named comes after, in this order. */
const foremost: Readonly<Record<string, readonly SyncedTable[]>> = {
  source: ['source'],
  transcript: ['source', 'source_version'],
  dataset: ['dataset', 'dataset_column'],
  code: ['code'],
  codebook: ['code'],
  codeSet: ['code_set', 'code_set_member'],
  case: ['study_case', 'attribute_value'],
  speaker: ['speaker', 'study_case'],
  attribute: ['attribute_value', 'attribute'],
  memo: ['memo'],
  journal: ['memo'],
  link: ['link'],
  measure: ['kept_measure'],
  benchmark: ['benchmark'],
  followUp: ['follow_up'],
};
const usual: readonly SyncedTable[] = [
  'coding',
  'memo',
  'link',
  'code',
  'source',
  'dataset',
  'study_case',
  'attribute_value',
  'speaker',
  'source_version',
  'dataset_column',
  'code_set',
  'code_set_member',
  'attribute',
  'source_folder',
  'follow_up',
  'benchmark',
  'kept_measure',
];

function sampleChanges(db: Database, command: CommandId): Row[] {
  const part = (order: 'asc' | 'desc', limit: number): Row[] =>
    all<Row>(
      db,
      `select tbl, row_id as rowId from change where command = @command order by id ${order} limit ${limit}`,
      { command },
    );
  const beginning = part('asc', fromTheBeginning);
  return beginning.length < fromTheBeginning
    ? beginning
    : [...beginning, ...part('desc', fromTheEnd)];
}

type Shown = Readonly<{ table: SyncedTable; ids: readonly number[] }>;

/** The rows of a step that say best where it happened. */
function listShown(db: Database, command: CommandId, area: string): Shown | undefined {
  const rows = Map.groupBy(sampleChanges(db, command), ({ tbl }) => tbl);
  const table = [...(foremost[area] ?? []), ...usual].find((name) => rows.has(name));
  if (table === undefined) return undefined;
  return { table, ids: [...new Set((rows.get(table) ?? []).map(({ rowId }) => rowId))] };
}

const areaOf = (labelKey: string): string => labelKey.split('.')[0] ?? '';

/** Where a step happened, in words. */
export function describeWhere(
  db: Database,
  reader: RowReader,
  command: CommandId,
  labelKey: string,
): StepWhere | null {
  const shown = listShown(db, command, areaOf(labelKey));
  const [first] = shown?.ids ?? [];
  if (!shown || first === undefined) return null;
  const home = homeOf(reader, shown.table, first);
  const name = nameRow(reader, home.table, home.id);
  if (name === '') return null;
  const same = ({ table, id }: RowName): boolean => table === home.table && id === home.id;
  return {
    thing: thingOf(home.table),
    name,
    several: !shown.ids.every((id) => same(homeOf(reader, shown.table, id))),
    place: findPlace(reader, shown),
  };
}

/** Where a step can be seen: at the first of its rows that is there, else where the first one was. */
function findPlace(reader: RowReader, { table, ids }: Shown): StepPlace {
  const there = ids.find((id) => reader.isThere(table, id));
  const [first] = ids;
  const shown = there ?? first;
  return shown === undefined ? { kind: 'none' } : placeOf(reader, table, shown);
}

/** The place alone, for going there. */
export function findStepPlace(
  db: Database,
  reader: RowReader,
  command: CommandId,
  labelKey: string,
): StepPlace {
  const shown = listShown(db, command, areaOf(labelKey));
  return shown ? findPlace(reader, shown) : { kind: 'none' };
}
