import type { ColumnValues } from '../../../shared/domain/column-values.ts';
import type { ColumnType, DatasetColumn, DatasetSummary } from '../../../shared/domain/dataset.ts';
import type { ColumnId, DatasetId } from '../../../shared/ids.ts';
import type { RowQuestion, Table } from './find-rows.ts';

/** The cells of a column as they are stored: each different one once, the empty one first. */
export function toColumnValues(cells: readonly string[]): ColumnValues {
  const dictionary = [...new Set(['', ...cells])];
  return { dictionary, codes: Uint32Array.from(cells, (cell) => dictionary.indexOf(cell)) };
}

export type GivenColumn = Readonly<{ name: string; type: ColumnType; cells: readonly string[] }>;

/** A table in memory. */
export function tableOf(given: readonly GivenColumn[]): Table {
  const columns = given.map(({ name, type, cells }, position): DatasetColumn => ({
    id: (position + 1) as ColumnId,
    position,
    name,
    question: name,
    type,
    role: null,
    missing: 0,
    min: null,
    max: null,
    distinct: new Set(cells).size,
    sourceId: null,
  }));
  const dataset: DatasetSummary = {
    id: 1 as DatasetId,
    name: 'Survey',
    fileName: 'survey.csv',
    rows: given[0]?.cells.length ?? 0,
    columns,
    importedAt: '2026-01-05T09:00:00.000Z',
  };
  return { dataset, columns: given.map(({ cells }) => toColumnValues(cells)) };
}

/** All rows in the order of the file, unless told otherwise. */
export function question(asked: Partial<RowQuestion> = {}): RowQuestion {
  return { datasetId: 1 as DatasetId, where: [], text: '', ...asked };
}
