import { z } from 'zod';
import { columnRoles, type DatasetSummary } from '../domain/dataset.ts';
import type { Page } from '../domain/page.ts';
import type { CsvPart, RowAnswer } from '../domain/row-answer.ts';
import type { DatasetId } from '../ids.ts';
import { read, returns, write } from './define-operation.ts';
import { datasetId, name, noInput, page, sourceId } from './fields.ts';
import { metricOperations } from './metric-operations.ts';

/** Which rows of a table, in which order: what `datasets.find` is asked, without the page. */
const rowQuestion = metricOperations['datasets.find'].input.omit({ offset: true, limit: true });
const position = z.int().nonnegative();

export const datasetOperations = {
  'datasets.list': read(noInput, returns<readonly DatasetSummary[]>()),
  /** Rows as in the file: one cell per column, the empty string where nothing was answered. */
  'datasets.rows': read(
    z.strictObject({ datasetId, ...page, limit: z.int().min(1).max(1000).default(200) }),
    returns<Page<readonly string[]>>(),
  ),
  /** At which place of the answer of `datasets.find` a row of the file stands; null where it is not among them. */
  'datasets.place': read(
    rowQuestion.extend({ row: z.int().nonnegative() }),
    returns<Readonly<{ index: number | null }>>(),
  ),
  /** Rows as the text of a CSV file, part by part; cells that a spreadsheet would compute are kept from it. */
  'datasets.csv': read(
    rowQuestion.extend({
      /** Positions of the columns, in their order; all where left out. */
      columns: z.array(position).min(1).max(20_000).optional(),
      offset: page.offset,
    }),
    returns<CsvPart>(),
  ),
  /** What a row answered to the open-ended questions that are sources, with the codes on it. */
  'datasets.answers': read(
    z.strictObject({ datasetId, row: z.int().nonnegative() }),
    returns<readonly RowAnswer[]>(),
  ),
  /** The row that wrote what stands at a place of a source; null where no row of a table did. */
  'datasets.rowAt': read(
    z.strictObject({ sourceId, at: z.int().nonnegative() }),
    returns<Readonly<{ datasetId: DatasetId; row: number }> | null>(),
  ),
  'datasets.rename': write(z.strictObject({ datasetId, name }), returns<null>()),
  'datasets.setRole': write(
    z.strictObject({
      datasetId,
      position,
      role: z.enum(columnRoles).nullable(),
    }),
    returns<null>(),
  ),
  /** Takes the table and the sources made of its open-ended columns out of the study. */
  'datasets.delete': write(z.strictObject({ datasetId }), returns<null>()),
};
