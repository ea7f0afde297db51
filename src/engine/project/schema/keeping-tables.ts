import { sql } from 'drizzle-orm';
import { check, index, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { id, uid, within } from './columns.ts';
import { dataset } from './dataset-tables.ts';
import { coder } from './study-tables.ts';

/** A measure of the analyst's own. */
export const keptMeasure = sqliteTable(
  'kept_measure',
  {
    id: id(),
    uid: uid(),
    name: text('name').notNull(),
    /** JSON of a `CustomMeasure`. */
    definition: text('definition').notNull(),
    /** The table it was made for; null where it may be asked of any. */
    datasetId: integer('dataset_id').references(() => dataset.id),
  },
  (table) => [index('kept_measure_dataset').on(table.datasetId)],
);

/** A figure from elsewhere to hold one's own against. */
export const benchmark = sqliteTable(
  'benchmark',
  {
    id: id(),
    uid: uid(),
    metric: text('metric').notNull(),
    label: text('label').notNull(),
    /** In the unit of the metric. */
    value: real('value').notNull(),
    /** Answers that it was computed from, where that is known. */
    n: integer('n'),
    /** Where it comes from. */
    note: text('note').notNull().default(''),
    /** First and last day that it speaks of, ISO 8601. */
    validFrom: text('valid_from'),
    validTo: text('valid_to'),
    datasetId: integer('dataset_id').references(() => dataset.id),
  },
  (table) => [
    index('benchmark_dataset').on(table.datasetId),
    check('benchmark_n', sql`${table.n} > 0`),
  ],
);

/** What is done about the answer of one customer: a row of a table. */
export const followUp = sqliteTable(
  'follow_up',
  {
    id: id(),
    uid: uid(),
    datasetId: integer('dataset_id')
      .notNull()
      .references(() => dataset.id),
    /** From 0. */
    datasetRow: integer('dataset_row').notNull(),
    kind: text('kind').notNull(),
    status: text('status').notNull(),
    owner: text('owner').notNull().default(''),
    /** ISO 8601 day. */
    due: text('due'),
    note: text('note').notNull().default(''),
    /** 1: part of a problem of many; 0: a complaint of its own. */
    isSystemic: integer('is_systemic').notNull().default(0),
    createdAt: text('created_at').notNull(),
    updatedAt: text('updated_at').notNull(),
    coderId: integer('coder_id')
      .notNull()
      .references(() => coder.id),
  },
  (table) => [
    index('follow_up_row').on(table.datasetId, table.datasetRow),
    index('follow_up_coder').on(table.coderId),
    check('follow_up_systemic', within(table.isSystemic, 0, 1)),
    check('follow_up_place', sql`${table.datasetRow} >= 0`),
  ],
);
