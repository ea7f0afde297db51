import type { NamedColumn } from '../../core/metrics/prepared-measure.ts';
import type { ColumnValues } from '../../shared/domain/column-values.ts';
import type { ColumnRole, ColumnType, DatasetColumn } from '../../shared/domain/dataset.ts';
import type { DatasetId, StagedFileId } from '../../shared/ids.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import type { Database } from '../project/database.ts';
import { findDataset, readColumn } from '../project/queries/dataset-queries.ts';
import { findSource } from '../project/queries/source-queries.ts';
import type { Services } from '../session/handler.ts';
import { resolveColumn } from './resolve-column.ts';

/** A table of the study, or a staged file that is only looked at. */
export type TableOrigin = Readonly<{ datasetId: DatasetId }> | Readonly<{ file: StagedFileId }>;

/** What is known of a column without its cells. */
export type ColumnFacts = Readonly<{
  position: number;
  name: string;
  question: string;
  type: ColumnType;
  role: ColumnRole | null;
}>;

/** A table whose cells are loaded column by column, when they are asked for. */
export type Table = Readonly<{
  name: string;
  rows: number;
  columns: readonly ColumnFacts[];
  /** ISO 639-1, of the answers in words, where they are in the study. */
  language?: string | undefined;
  load: (position: number) => ColumnValues;
}>;

const gone = refuse(
  'not_found',
  'This table is not in the study any more. It may have been deleted or undone.',
);

function ofDataset({ session }: Services, datasetId: DatasetId): Result<Table> {
  const db = session.current()?.db;
  if (!db) return refuse('no_project', 'No study is open. Open one on the Home screen.');
  const dataset = findDataset(db, datasetId);
  if (!dataset) return gone;
  const { name, rows, columns } = dataset;
  const load = (position: number): ColumnValues => {
    const column = columns.find((known) => known.position === position);
    if (!column) throw new Error(`no column at ${position}`);
    return readColumn(db, column.id);
  };
  return ok({ name, rows, columns, language: languageOf(db, columns), load });
}

/** The language of the first source that was made of a column. */
export function languageOf(db: Database, columns: readonly DatasetColumn[]): string | undefined {
  const sourceId = columns.find((column) => column.sourceId !== null)?.sourceId ?? null;
  return sourceId === null ? undefined : findSource(db, sourceId)?.language;
}

async function ofFile({ staged }: Services, file: StagedFileId): Promise<Result<Table>> {
  const read = await staged.read(file, {});
  if (!read.ok) return read;
  const { content } = read.value;
  if (content.type !== 'table') {
    return refuse(
      'file_unknown_format',
      'This file is a text, not a table: there is no column to compute from.',
    );
  }
  const { columns } = content;
  const load = (position: number): ColumnValues => {
    const column = columns.find(({ info }) => info.position === position);
    if (!column) throw new Error(`no column at ${position}`);
    return column.values;
  };
  const rows = columns[0]?.values.codes.length ?? 0;
  return ok({ name: '', rows, columns: columns.map(({ info }) => info), load });
}

/** Finds a table; no cell is loaded yet. */
export function findTable(
  services: Services,
  from: TableOrigin,
): Result<Table> | Promise<Result<Table>> {
  return 'datasetId' in from ? ofDataset(services, from.datasetId) : ofFile(services, from.file);
}

/** The column that a person means (see `resolveColumn`), with its cells, called by its question. */
export function loadColumn(table: Table, wanted: string): Result<NamedColumn> {
  const found = resolveColumn(table.columns, wanted);
  if (!found.ok) return found;
  const { question, position } = found.value;
  return ok({ name: question, values: table.load(position), language: table.language });
}
