import { index, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { id, uid } from './columns.ts';
import { content } from './log-tables.ts';

export const dataset = sqliteTable('dataset', {
  id: id(),
  uid: uid(),
  name: text('name').notNull(),
  fileName: text('file_name').notNull(),
  format: text('format').notNull(),
  origin: text('origin').notNull(),
  rows: integer('rows').notNull(),
  importedAt: text('imported_at').notNull(),
  originalContentId: integer('original_content_id').references(() => content.id),
});

export const datasetColumn = sqliteTable(
  'dataset_column',
  {
    id: id(),
    uid: uid(),
    datasetId: integer('dataset_id')
      .notNull()
      .references(() => dataset.id),
    position: integer('position').notNull(),
    name: text('name').notNull(),
    question: text('question').notNull(),
    type: text('type').notNull(),
    role: text('role'),
    missing: integer('missing').notNull(),
    distinctCount: integer('distinct_count').notNull(),
    min: real('min'),
    max: real('max'),
  },
  (table) => [index('dataset_column_dataset').on(table.datasetId, table.position)],
);

/** Up to 65,536 cells of a column. */
export const columnChunk = sqliteTable(
  'column_chunk',
  {
    id: id(),
    uid: uid(),
    columnId: integer('column_id')
      .notNull()
      .references(() => datasetColumn.id),
    firstRow: integer('first_row').notNull(),
    rows: integer('rows').notNull(),
    contentId: integer('content_id')
      .notNull()
      .references(() => content.id),
  },
  (table) => [index('column_chunk_column').on(table.columnId, table.firstRow)],
);
