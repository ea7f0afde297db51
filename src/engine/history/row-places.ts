import type { StepPlace } from '../../shared/domain/history.ts';
import type { CaseId, CodeId, DatasetId, MemoId, SourceId } from '../../shared/ids.ts';
import type { SyncedTable } from '../project/table-classes.ts';
import type { RowName, RowReader } from './row-reader.ts';

const none: StepPlace = { kind: 'none' };

/** The column that says what a row lies in, and the table of that. */
const within: Readonly<Partial<Record<SyncedTable, readonly [string, SyncedTable]>>> = {
  coding: ['version_id', 'source_version'],
  speaker: ['version_id', 'source_version'],
  source_version: ['source_id', 'source'],
  attribute_value: ['case_id', 'study_case'],
  code_set_member: ['set_id', 'code_set'],
  dataset_column: ['dataset_id', 'dataset'],
  column_chunk: ['column_id', 'dataset_column'],
  kept_measure: ['dataset_id', 'dataset'],
  benchmark: ['dataset_id', 'dataset'],
  follow_up: ['dataset_id', 'dataset'],
};

/** What a row lies in: the source of a coding, the table of a column, what a memo speaks about; itself where it lies in nothing. */
export function homeOf(reader: RowReader, table: SyncedTable, id: number): RowName {
  const inside = within[table];
  const outer = inside ? reader.number(table, id, inside[0]) : 0;
  if (inside && outer !== 0) return homeOf(reader, inside[1], outer);
  if (table !== 'memo' && table !== 'link') return { table, id };
  const about = reader.target(table, id, table === 'memo' ? 'target_id' : 'from_id');
  return about && about.table !== table ? homeOf(reader, about.table, about.id) : { table, id };
}

/** A passage of the text that stands; the source as a whole where its text was edited since. */
function passagePlace(
  { number, isThere }: RowReader,
  version: number,
  start: number,
  end: number,
): StepPlace {
  const sourceId = number('source_version', version, 'source_id') as SourceId;
  if (!isThere('source', sourceId)) return none;
  return number('source', sourceId, 'version_id') === version
    ? { kind: 'source', sourceId, start, end }
    : { kind: 'source', sourceId };
}

function codePlace({ number, isThere }: RowReader, id: number): StepPlace {
  const codeId = (number('code', id, 'merged_into') || id) as CodeId;
  return isThere('code', codeId) ? { kind: 'code', codeId } : none;
}

function linkPlace(reader: RowReader, id: number): StepPlace {
  const { number, text } = reader;
  const cell = (column: string): number => number('link', id, column);
  if (text('link', id, 'from_kind') === 'passage')
    return passagePlace(reader, cell('from_id'), cell('from_start'), cell('from_end'));
  const from = reader.target('link', id, 'from_id');
  return from ? placeOf(reader, from.table, from.id) : none;
}

function memoPlace(reader: RowReader, id: number): StepPlace {
  const target = reader.target('memo', id, 'target_id');
  const about = target ? placeOf(reader, target.table, target.id) : none;
  if (!reader.isThere('memo', id) || about.kind === 'memo') return about;
  return { kind: 'memo', memoId: id as MemoId, about };
}

function homePlace(reader: RowReader, { table, id }: RowName): StepPlace {
  if (!reader.isThere(table, id)) return none;
  if (table === 'source') return { kind: 'source', sourceId: id as SourceId };
  if (table === 'study_case') return { kind: 'case', caseId: id as CaseId };
  if (table === 'dataset') return { kind: 'dataset', datasetId: id as DatasetId };
  return none;
}

/** Where a row can be seen, or could be before it went; nowhere where that is gone, too. */
export function placeOf(reader: RowReader, table: SyncedTable, id: number): StepPlace {
  const { number } = reader;
  const cell = (column: string): number => number(table, id, column);
  if (table === 'coding')
    return passagePlace(reader, cell('version_id'), cell('start_offset'), cell('end_offset'));
  if (table === 'link') return linkPlace(reader, id);
  if (table === 'memo') return memoPlace(reader, id);
  if (table === 'code') return codePlace(reader, id);
  if (table === 'code_set_member') return codePlace(reader, cell('code_id'));
  return homePlace(reader, homeOf(reader, table, id));
}
