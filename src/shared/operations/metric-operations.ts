import { z } from 'zod';
import type { GroupComparison } from '../domain/comparison.ts';
import type { DriverReport } from '../domain/drivers.ts';
import {
  columnParts,
  metricNames,
  periodUnits,
  responseRates,
  scoreMetricNames,
  type MetricReport,
} from '../domain/metric.ts';
import type { ColumnValueCount } from '../domain/column-values.ts';
import type { FoundRow } from '../domain/found-row.ts';
import type { CustomerOrders } from '../domain/orders.ts';
import type { Margin, Representativeness } from '../domain/weighting.ts';
import type { Page } from '../domain/page.ts';
import { read, returns } from './define-operation.ts';
import { datasetId, page, stagedFileId } from './fields.ts';
import { cellValues, columnName, customParts, rowFilter } from './measure-fields.ts';

/** A table of the study, or a staged file that is only looked at. */
const tableOrigin = z.union([
  z.strictObject({ datasetId }),
  z.strictObject({ file: stagedFileId }),
]);

const isoDay = z.iso.date();
const share = z.number().min(0).max(1);

const where = z.array(rowFilter).max(20).default([]);

/** Which number of a date such as 3/4/2024 is the day, where nothing in its column says so. */
const dateOrder = z.enum(['day_first', 'month_first']).optional();

const customMeasure = z.strictObject({ name: z.string().min(1).max(200), ...customParts });

const metricOptions = z.strictObject({
  scale: z.strictObject({ min: z.number(), max: z.number() }).optional(),
  reversed: z.boolean().optional(),
  interval: z.enum(['adjusted_wald', 'wald']).optional(),
  csat: z.enum(['top_box', 'composite']).optional(),
  yes: cellValues.optional(),
  lost: z.enum(['flag', 'end', 'inactive']).optional(),
  days: z.int().min(1).max(36_525).optional(),
  until: isoDay.optional(),
  denominator: z.enum(['resolved', 'all']).optional(),
  statistic: z.enum(['mean', 'median', 'p90']).optional(),
  open: cellValues.optional(),
  shortSeconds: z.number().min(0).max(86_400).optional(),
  lifetime: z.enum(['simple', 'historic', 'retention']).optional(),
  years: z.number().positive().max(200).optional(),
  margin: share.optional(),
  retention: share.optional(),
  discount: z.number().min(0).max(10).optional(),
  firstMargin: z.enum(['now', 'later']).optional(),
  dateOrder,
  since: isoDay.optional(),
  invited: z.int().min(1).max(1_000_000_000).optional(),
  undelivered: z.int().min(0).max(1_000_000_000).optional(),
  responseRate: z.enum(responseRates).optional(),
  completeBy: z.enum(['column', 'answered']).optional(),
  completeAt: z.number().positive().max(1).optional(),
  custom: customMeasure.optional(),
});

/** Known shares of the population: of 1, or percentages. */
const margin = z.strictObject({
  column: columnName,
  shares: z.record(z.string().max(10_000), z.number().min(0)),
});

/** A column of weights, or known shares of the population that the rows are weighted to. */
const weights = z.union([
  z.strictObject({ column: columnName }),
  z.strictObject({ margins: z.array(margin).min(1).max(10) }),
]);

export const metricOperations = {
  /** A metric of a table: whole, by up to two columns at a time, and by period. */
  'metrics.compute': read(
    z.strictObject({
      from: tableOrigin,
      metric: z.enum(metricNames),
      /** The main column; see `columnParts` for the others. */
      column: columnName.optional(),
      parts: z.partialRecord(z.enum(columnParts), columnName).default({}),
      by: z.union([columnName, z.array(columnName).min(1).max(2)]).optional(),
      /** By default the column with the role of a date, else the first column of dates. */
      period: z
        .strictObject({ column: columnName.optional(), unit: z.enum(periodUnits) })
        .optional(),
      where,
      weights: weights.optional(),
      options: metricOptions.default({}),
    }),
    returns<MetricReport>(),
  ),
  /** Whether the segments of a column differ in a score, or in the share of some answers (`yes`), with the fitting test. */
  'metrics.compareGroups': read(
    z.strictObject({
      from: tableOrigin,
      column: columnName,
      by: columnName,
      test: z.enum(['auto', 'welch', 'rank']).default('auto'),
      yes: cellValues.optional(),
      where,
    }),
    returns<GroupComparison>(),
  ),
  /** Whether the rows fall into the categories of a column as the population is known to do. */
  'metrics.representativeness': read(
    z.strictObject({ from: tableOrigin, margin }),
    returns<Representativeness>(),
  ),
  /** Known shares from a file with the columns `column`, `value` and `share`, one row for each value. */
  'metrics.readMargins': read(z.strictObject({ file: stagedFileId }), returns<readonly Margin[]>()),
  /** How much each of several columns of scores has to do with an outcome. */
  'metrics.drivers': read(
    z.strictObject({
      from: tableOrigin,
      outcome: columnName,
      predictors: z.array(columnName).min(1).max(15),
      where,
    }),
    returns<DriverReport>(),
  ),
  /** Frequency, recency, age and value of each customer of an order table, in the order of first purchase. */
  'metrics.orders': read(
    z.strictObject({
      from: tableOrigin,
      customer: columnName,
      date: columnName,
      amount: columnName.optional(),
      /** Last day that counts; the last one in the table where left out. */
      until: isoDay.optional(),
      unit: z.enum(['day', 'week']).default('day'),
      dateOrder,
      ...page,
    }),
    returns<CustomerOrders>(),
  ),
  /** The different values of a column, trimmed, most frequent first; the empty one too. */
  'datasets.values': read(
    z.strictObject({
      datasetId,
      column: columnName,
      /** Only values that hold these words. */
      text: z.string().max(500).default(''),
      ...page,
      limit: z.int().min(1).max(1000).default(200),
    }),
    returns<Page<ColumnValueCount>>(),
  ),
  /** Rows of a table that meet all conditions, in an order; every cell as in the file. */
  'datasets.find': read(
    z.strictObject({
      datasetId,
      where,
      /** Rows whose score lies in a band of a metric, such as detractors. */
      band: z
        .strictObject({
          metric: z.enum(scoreMetricNames),
          column: columnName,
          name: z.string().max(40),
          options: metricOptions.default({}),
        })
        .optional(),
      /** Only so many rows, drawn by chance from all of the table before anything else; the same seed draws the same. */
      sample: z
        .strictObject({
          size: z.int().min(1).max(1_000_000),
          seed: z.int().nonnegative().default(1),
          by: columnName.optional(),
          allocation: z.enum(['proportional', 'equal']).default('proportional'),
        })
        .optional(),
      /** Rows with these words in any cell, whatever their case. */
      text: z.string().max(500).default(''),
      sort: z
        .strictObject({ column: columnName, descending: z.boolean().default(false) })
        .optional(),
      ...page,
      limit: z.int().min(1).max(1000).default(200),
    }),
    returns<Page<FoundRow>>(),
  ),
};
