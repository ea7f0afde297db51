import type { ThingKind } from '../../shared/domain/history.ts';
import { type SyncedTable, syncedTables } from '../project/table-classes.ts';

/** What a row of each table is to a person. */
const kinds: Readonly<Record<SyncedTable, ThingKind>> = {
  coder: 'coder',
  source: 'source',
  source_folder: 'folder',
  source_version: 'version',
  speaker: 'speaker',
  study_case: 'case',
  attribute: 'attribute',
  attribute_value: 'value',
  code: 'code',
  code_set: 'codeSet',
  code_set_member: 'codeSetMember',
  coding: 'coding',
  memo: 'memo',
  link: 'link',
  dataset: 'dataset',
  dataset_column: 'column',
  column_chunk: 'cells',
  kept_measure: 'measure',
  benchmark: 'benchmark',
  follow_up: 'followUp',
};

const tables = new Map(syncedTables.map((table) => [kinds[table], table]));

export const thingOf = (table: SyncedTable): ThingKind => kinds[table];

export function tableOf(thing: ThingKind): SyncedTable {
  const table = tables.get(thing);
  if (!table) throw new Error(`no table holds a ${thing}`);
  return table;
}
