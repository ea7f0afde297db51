import { z } from 'zod';
import type { Benchmark } from '../domain/benchmark.ts';
import {
  callMetrics,
  candidateKinds,
  followUpKinds,
  followUpOrders,
  followUpStatuses,
  type CandidatePage,
  type FollowUpPage,
  type ProblemReport,
} from '../domain/follow-up.ts';
import type { KeptMeasure } from '../domain/kept-measure.ts';
import { metricNames } from '../domain/metric.ts';
import type { BenchmarkId, FollowUpId, KeptMeasureId } from '../ids.ts';
import { read, returns, write } from './define-operation.ts';
import { datasetId, name, page } from './fields.ts';
import { columnName, customParts } from './measure-fields.ts';

const measureId = z.int().positive() as unknown as z.ZodType<KeptMeasureId, KeptMeasureId>;
const benchmarkId = z.int().positive() as unknown as z.ZodType<BenchmarkId, BenchmarkId>;
const followUpId = z.int().positive() as unknown as z.ZodType<FollowUpId, FollowUpId>;
const followUpIds = z.array(followUpId).min(1).max(5000);

const day = z.iso.date('A day is needed, written year-month-day.');
const words = z.string().max(10_000, 'A note has at most 10,000 characters.');
/** A name of somebody, possibly empty. */
const owner = z
  .string()
  .transform((text) => text.replace(/\s+/gu, ' ').trim())
  .pipe(z.string().max(200, 'A name has at most 200 characters.'));
/** Minus zero is zero: the log could not tell them apart. */
const figure = z.number().transform((value) => (value === 0 ? 0 : value));

const definition = z.strictObject({
  name: name.pipe(z.string().max(200, 'The name of a measure has at most 200 characters.')),
  ...customParts,
});

/** How the scores of a question are read. */
const scoreOptions = z
  .strictObject({
    scale: z.strictObject({ min: z.number(), max: z.number() }).optional(),
    reversed: z.boolean().optional(),
  })
  .default({});

const benchmark = {
  metric: z.enum(metricNames),
  label: name,
  value: figure,
  n: z.int().positive().nullable(),
  note: words,
  validFrom: day.nullable(),
  validTo: day.nullable(),
};

/** Measures, benchmarks and follow-ups that an analyst keeps in the study. */
export const keepingOperations = {
  /** Measures of one table and those for all; every one without a table. By name. */
  'measures.list': read(
    z.strictObject({ datasetId: datasetId.optional() }),
    returns<readonly KeptMeasure[]>(),
  ),
  /** Two measures of one name for the same table are refused, and one that lacks a column it is made of. */
  'measures.keep': write(
    z.strictObject({ definition, datasetId: datasetId.nullable().default(null) }),
    returns<KeptMeasureId>(),
  ),
  'measures.change': write(z.strictObject({ measureId, definition }), returns<null>()),
  'measures.delete': write(z.strictObject({ measureId }), returns<null>()),

  /** Benchmarks of a metric, for one table and for all; every one where nothing is asked for. */
  'benchmarks.list': read(
    z.strictObject({ metric: z.enum(metricNames).optional(), datasetId: datasetId.optional() }),
    returns<readonly Benchmark[]>(),
  ),
  'benchmarks.add': write(
    z.strictObject({
      ...benchmark,
      n: benchmark.n.default(null),
      note: benchmark.note.default(''),
      validFrom: benchmark.validFrom.default(null),
      validTo: benchmark.validTo.default(null),
      datasetId: datasetId.nullable().default(null),
    }),
    returns<BenchmarkId>(),
  ),
  'benchmarks.change': write(
    z.strictObject({ benchmarkId, ...z.strictObject(benchmark).partial().shape }),
    returns<null>(),
  ),
  'benchmarks.delete': write(z.strictObject({ benchmarkId }), returns<null>()),

  /**
   * Follow-ups that answer all filters, with what the table says of the customer. `today` is the day by which something is
   * overdue; without it nothing is. `column` names the score shown beside; else the first column with the role of one.
   */
  'followUps.list': read(
    z.strictObject({
      datasetId: datasetId.optional(),
      statuses: z.array(z.enum(followUpStatuses)).nonempty().optional(),
      kinds: z.array(z.enum(followUpKinds)).nonempty().optional(),
      owner: z.string().max(200).optional(),
      today: day.optional(),
      isOverdue: z.boolean().default(false),
      order: z.enum(followUpOrders).default('due'),
      column: columnName.optional(),
      ...page,
      limit: z.int().min(1).max(1000).default(200),
    }),
    returns<FollowUpPage>(),
  ),
  /** One follow-up for each row of a table, rows that have one that is not closed left out. */
  'followUps.open': write(
    z.strictObject({
      datasetId,
      /** From 0. */
      rows: z.array(z.int().nonnegative()).min(1).max(5000),
      kind: z.enum(followUpKinds),
      owner: owner.default(''),
      due: day.nullable().default(null),
      note: words.default(''),
      isSystemic: z.boolean().default(false),
    }),
    returns<Readonly<{ opened: readonly FollowUpId[]; skipped: number }>>(),
  ),
  /** Changes several in one step; answers how many were changed. What is gone is left out. */
  'followUps.change': write(
    z.strictObject({
      ids: followUpIds,
      status: z.enum(followUpStatuses).optional(),
      kind: z.enum(followUpKinds).optional(),
      owner: owner.optional(),
      due: day.nullable().optional(),
      note: words.optional(),
      isSystemic: z.boolean().optional(),
    }),
    returns<Readonly<{ changed: number }>>(),
  ),
  'followUps.delete': write(z.strictObject({ ids: followUpIds }), returns<null>()),
  /**
   * Customers by their score: those in the worst band (`detractor`), between (`at_risk`) or in the best (`delighted`), as
   * the metric draws its bands. Worst score first; for `delighted` the best. Without `column` and `metric` the first score.
   */
  'followUps.candidates': read(
    z.strictObject({
      datasetId,
      kind: z.enum(candidateKinds),
      column: columnName.optional(),
      metric: z.enum(callMetrics).optional(),
      options: scoreOptions,
      ...page,
      limit: z.int().min(1).max(1000).default(200),
    }),
    returns<CandidatePage>(),
  ),
  /** For each code and each theme of the newest run: how many respondents it touches, and how they score. */
  'followUps.problems': read(
    z.strictObject({
      datasetId,
      column: columnName.optional(),
      metric: z.enum(callMetrics).optional(),
      options: scoreOptions,
    }),
    returns<ProblemReport>(),
  ),
};
