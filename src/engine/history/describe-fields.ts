import type { FieldChange, ThingField } from '../../shared/domain/history.ts';
import type { CustomMeasure } from '../../shared/domain/metric.ts';
import type { SyncedTable } from '../project/table-classes.ts';
import { nameRow, shorten } from './row-names.ts';
import type { RowReader } from './row-reader.ts';
import type { LoggedCells } from './row-json.ts';

/** The columns that mean something to a person. The others are the file's own: order, marks of contents, times of the step. */
const fields: Readonly<Record<string, ThingField>> = {
  name: 'name',
  label: 'name',
  kind: 'kind',
  language: 'language',
  version_id: 'version',
  folder_id: 'folder',
  collected_on: 'collectedOn',
  parent_id: 'parent',
  case_id: 'case',
  merged_into: 'mergedInto',
  type: 'type',
  options: 'options',
  value: 'value',
  colour: 'colour',
  description: 'description',
  inclusion: 'inclusion',
  exclusion: 'exclusion',
  example: 'example',
  archived: 'archived',
  code_id: 'code',
  start_offset: 'start',
  end_offset: 'end',
  from_start: 'start',
  from_end: 'end',
  coder_id: 'coder',
  weight: 'weight',
  title: 'title',
  entry_date: 'entryDate',
  body: 'body',
  note: 'note',
  role: 'role',
  question: 'question',
  status: 'status',
  owner: 'owner',
  due: 'due',
  is_systemic: 'systemic',
  metric: 'metric',
  n: 'answers',
  valid_from: 'validFrom',
  valid_to: 'validTo',
  definition: 'definition',
};

/** Columns that point at a row; a person reads what that row is called. */
const pointers: Readonly<Record<string, SyncedTable>> = {
  parent_id: 'code',
  merged_into: 'code',
  code_id: 'code',
  case_id: 'study_case',
  coder_id: 'coder',
  folder_id: 'source_folder',
};

/** The same name means another table in some tables. */
function pointerOf(table: SyncedTable, column: string): SyncedTable | undefined {
  if (table === 'source_folder' && column === 'parent_id') return 'source_folder';
  if (table === 'study_case' && column === 'merged_into') return 'study_case';
  return pointers[column];
}

/** A measure of one's own as it would be said: `ratio of sales over visits where region is North`. */
function sayMeasure(definition: string): string {
  const { aggregate, column, over, where = [] } = JSON.parse(definition) as CustomMeasure;
  const of = column === undefined ? '' : ` of ${column}`;
  const by = over === undefined ? '' : ` over ${over}`;
  const filters = where.map(
    ({ column: name, values, isNot }) =>
      `${name} is ${isNot === true ? 'not ' : ''}${values.join(' or ')}`,
  );
  return `${aggregate}${of}${by}${filters.length > 0 ? ` where ${filters.join(' and ')}` : ''}`;
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
  return shorten(column === 'definition' ? sayMeasure(String(value)) : String(value));
}

/** The cells of a change that mean something to a person, before and after, in words. */
export function describeFields(
  reader: RowReader,
  table: SyncedTable,
  before: LoggedCells,
  after: LoggedCells,
): FieldChange[] {
  return Object.keys(after).flatMap((column) => {
    const field = fields[column];
    const from = wordsOf(reader, table, column, before[column]);
    const to = wordsOf(reader, table, column, after[column]);
    return field === undefined || from === to ? [] : [{ field, from, to }];
  });
}
