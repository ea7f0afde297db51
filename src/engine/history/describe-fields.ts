import type { FieldChange } from '../../shared/domain/history.ts';
import type { SyncedTable } from '../project/table-classes.ts';
import { nameRow, shorten } from './row-names.ts';
import type { RowReader } from './row-reader.ts';
import type { LoggedCells } from './row-json.ts';

/** What the file keeps for itself: order, marks of contents, times that follow from the step's own. */
const hidden: ReadonlySet<string> = new Set([
  'uid',
  'rank',
  'updated_at',
  'created_at',
  'text_content_id',
  'turns_content_id',
  'original_content_id',
  'content_id',
  'target_id',
  'part',
  'from_id',
  'to_id',
]);

/** Columns that point at a row; a person reads what that row is called. */
const pointers: Readonly<Record<string, SyncedTable>> = {
  parent_id: 'code',
  merged_into: 'code',
  code_id: 'code',
  set_id: 'code_set',
  case_id: 'study_case',
  coder_id: 'coder',
  source_id: 'source',
  dataset_id: 'dataset',
  column_id: 'dataset_column',
  attribute_id: 'attribute',
  folder_id: 'source_folder',
};

/** The same name means another table in some tables. */
function pointerOf(table: SyncedTable, column: string): SyncedTable | undefined {
  if (table === 'source_folder' && column === 'parent_id') return 'source_folder';
  if (table === 'study_case' && column === 'merged_into') return 'study_case';
  return pointers[column];
}

function wordsOf(
  reader: RowReader,
  table: SyncedTable,
  column: string,
  value: LoggedCells[string] | undefined,
): string | null {
  if (value === null || value === undefined || value === '') return null;
  const pointer = pointerOf(table, column);
  if (pointer) return nameRow(reader, pointer, Number(value)) || null;
  if (column === 'version_id') {
    const number = reader.row('source_version', Number(value))?.cells['number'];
    return number === undefined ? null : String(number);
  }
  return shorten(String(value));
}

/** The cells of a change that mean something to a person, before and after, in words. */
export function describeFields(
  reader: RowReader,
  table: SyncedTable,
  before: LoggedCells,
  after: LoggedCells,
): FieldChange[] {
  return Object.keys(after)
    .filter((column) => !hidden.has(column))
    .map((column) => ({
      field: column,
      from: wordsOf(reader, table, column, before[column]),
      to: wordsOf(reader, table, column, after[column]),
    }))
    .filter(({ from, to }) => from !== to);
}
