/**
 * What each table is to the change log. A test fails on a table that is not declared here.
 * - `synced`: made by people; every write is captured, undone and one day merged.
 * - `log`: the log itself and the immutable bytes it points at.
 * - `local`: belongs to this copy only.
 */
export const tableClasses = {
  meta: 'log',
  ctx: 'log',
  site: 'log',
  command: 'log',
  change: 'log',
  tombstone: 'log',
  content: 'log',
  coder: 'synced',
  source: 'synced',
  source_folder: 'synced',
  source_version: 'synced',
  speaker: 'synced',
  study_case: 'synced',
  attribute: 'synced',
  attribute_value: 'synced',
  code: 'synced',
  code_set: 'synced',
  code_set_member: 'synced',
  coding: 'synced',
  memo: 'synced',
  link: 'synced',
  dataset: 'synced',
  dataset_column: 'synced',
  column_chunk: 'synced',
  kept_measure: 'synced',
  benchmark: 'synced',
  follow_up: 'synced',
  local_setting: 'local',
  theme_run: 'local',
} as const satisfies Record<string, 'synced' | 'log' | 'local'>;

type Tables = typeof tableClasses;
export type SyncedTable = {
  [Name in keyof Tables]: Tables[Name] extends 'synced' ? Name : never;
}[keyof Tables];

export const syncedTables = (Object.keys(tableClasses) as (keyof Tables)[]).filter(
  (table): table is SyncedTable => tableClasses[table] === 'synced',
);

export function isSyncedTable(name: string): name is SyncedTable {
  return (syncedTables as readonly string[]).includes(name);
}
