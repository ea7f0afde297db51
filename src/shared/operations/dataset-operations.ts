import { z } from 'zod';
import { columnRoles, type DatasetSummary } from '../domain/dataset.ts';
import { metricNames, type MetricReport } from '../domain/metric.ts';
import type { Page } from '../domain/page.ts';
import { read, returns, write } from './define-operation.ts';
import { datasetId, name, noInput, page, stagedFileId } from './fields.ts';

const metricOptions = z.strictObject({
  scale: z.strictObject({ min: z.number(), max: z.number() }).optional(),
  reversed: z.boolean().optional(),
  interval: z.enum(['adjusted_wald', 'wald']).optional(),
  csat: z.enum(['top_box', 'composite']).optional(),
});

export const datasetOperations = {
  'datasets.list': read(noInput, returns<readonly DatasetSummary[]>()),
  /** Rows as in the file: one cell per column, the empty string where nothing was answered. */
  'datasets.rows': read(
    z.strictObject({ datasetId, ...page, limit: z.int().min(1).max(1000).default(200) }),
    returns<Page<readonly string[]>>(),
  ),
  'datasets.rename': write(z.strictObject({ datasetId, name }), returns<null>()),
  'datasets.setRole': write(
    z.strictObject({
      datasetId,
      position: z.int().nonnegative(),
      role: z.enum(columnRoles).nullable(),
    }),
    returns<null>(),
  ),
  /** Takes the table and the sources made of its open-ended columns out of the study. */
  'datasets.delete': write(z.strictObject({ datasetId }), returns<null>()),
  /** A metric of one column, of a dataset or of a staged file that is only looked at. */
  'metrics.compute': read(
    z.strictObject({
      from: z.union([z.strictObject({ datasetId }), z.strictObject({ file: stagedFileId })]),
      metric: z.enum(metricNames),
      /** Name, question or position of the column. */
      column: z.string().min(1).max(10_000),
      by: z.string().min(1).max(10_000).optional(),
      options: metricOptions.default({}),
    }),
    returns<MetricReport>(),
  ),
};
