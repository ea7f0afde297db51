import { sql } from 'drizzle-orm';
import {
  type AnySQLiteColumn,
  check,
  index,
  integer,
  sqliteTable,
  text,
} from 'drizzle-orm/sqlite-core';
import { id, uid, within } from './columns.ts';
import { dataset, datasetColumn } from './dataset-tables.ts';
import { content } from './log-tables.ts';

export const coder = sqliteTable('coder', {
  id: id(),
  uid: uid(),
  name: text('name').notNull(),
  colour: integer('colour').notNull(),
});

export const source = sqliteTable('source', {
  id: id(),
  uid: uid(),
  name: text('name').notNull(),
  kind: text('kind').notNull(),
  language: text('language').notNull(),
  fileName: text('file_name').notNull(),
  format: text('format').notNull(),
  importedAt: text('imported_at').notNull(),
  versionId: integer('version_id').references((): AnySQLiteColumn => sourceVersion.id),
  datasetId: integer('dataset_id').references((): AnySQLiteColumn => dataset.id),
  columnId: integer('column_id').references((): AnySQLiteColumn => datasetColumn.id),
});

/** An immutable text. Editing makes a new version. */
export const sourceVersion = sqliteTable(
  'source_version',
  {
    id: id(),
    uid: uid(),
    sourceId: integer('source_id')
      .notNull()
      .references(() => source.id),
    number: integer('number').notNull(),
    textContentId: integer('text_content_id')
      .notNull()
      .references(() => content.id),
    turnsContentId: integer('turns_content_id')
      .notNull()
      .references(() => content.id),
    /** The file as it came; null where it equals the text's UTF-8. */
    originalContentId: integer('original_content_id').references(() => content.id),
    /** UTF-16 units. */
    length: integer('length').notNull(),
    turnCount: integer('turn_count').notNull(),
    createdAt: text('created_at').notNull(),
  },
  (table) => [index('source_version_source').on(table.sourceId)],
);

/** Whose turns bear a label, in one version. */
export const speaker = sqliteTable(
  'speaker',
  {
    id: id(),
    uid: uid(),
    versionId: integer('version_id')
      .notNull()
      .references(() => sourceVersion.id),
    label: text('label').notNull(),
    turns: integer('turns').notNull(),
    caseId: integer('case_id').references((): AnySQLiteColumn => studyCase.id),
  },
  (table) => [
    index('speaker_version').on(table.versionId, table.label),
    index('speaker_case').on(table.caseId),
  ],
);

/** A person or an organisation. */
export const studyCase = sqliteTable(
  'study_case',
  {
    id: id(),
    uid: uid(),
    name: text('name').notNull(),
    kind: text('kind').notNull(),
    datasetId: integer('dataset_id').references((): AnySQLiteColumn => dataset.id),
    datasetRow: integer('dataset_row'),
  },
  (table) => [
    index('study_case_name').on(table.name),
    index('study_case_row').on(table.datasetId, table.datasetRow),
  ],
);

export const attribute = sqliteTable('attribute', {
  id: id(),
  uid: uid(),
  name: text('name').notNull(),
  type: text('type').notNull(),
});

export const attributeValue = sqliteTable(
  'attribute_value',
  {
    id: id(),
    uid: uid(),
    caseId: integer('case_id')
      .notNull()
      .references(() => studyCase.id),
    attributeId: integer('attribute_id')
      .notNull()
      .references(() => attribute.id),
    value: text('value').notNull(),
  },
  (table) => [
    index('attribute_value_case').on(table.caseId),
    index('attribute_value_attribute').on(table.attributeId),
  ],
);

export const code = sqliteTable(
  'code',
  {
    id: id(),
    uid: uid(),
    parentId: integer('parent_id').references((): AnySQLiteColumn => code.id),
    name: text('name').notNull(),
    colour: integer('colour'),
    description: text('description').notNull(),
    /** Fractional rank among its siblings. */
    rank: text('rank').notNull(),
    mergedInto: integer('merged_into').references((): AnySQLiteColumn => code.id),
  },
  (table) => [
    index('code_parent').on(table.parentId),
    index('code_merged').on(table.mergedInto),
    check('code_colour', within(table.colour, 0, 11)),
  ],
);

export const coding = sqliteTable(
  'coding',
  {
    id: id(),
    uid: uid(),
    codeId: integer('code_id')
      .notNull()
      .references(() => code.id),
    versionId: integer('version_id')
      .notNull()
      .references(() => sourceVersion.id),
    startOffset: integer('start_offset').notNull(),
    endOffset: integer('end_offset').notNull(),
    coderId: integer('coder_id')
      .notNull()
      .references(() => coder.id),
    weight: integer('weight').notNull(),
  },
  (table) => [
    index('coding_code').on(table.codeId, table.versionId),
    index('coding_version').on(table.versionId, table.startOffset),
    index('coding_coder').on(table.coderId),
    check(
      'coding_range',
      sql`${table.startOffset} >= 0 and ${table.endOffset} > ${table.startOffset}`,
    ),
    check('coding_weight', within(table.weight, 0, 100)),
  ],
);

export const memo = sqliteTable(
  'memo',
  {
    id: id(),
    uid: uid(),
    target: text('target').notNull(),
    targetId: integer('target_id').notNull(),
    body: text('body').notNull(),
    coderId: integer('coder_id')
      .notNull()
      .references(() => coder.id),
    createdAt: text('created_at').notNull(),
    updatedAt: text('updated_at').notNull(),
  },
  (table) => [
    index('memo_target').on(table.target, table.targetId),
    index('memo_coder').on(table.coderId),
  ],
);
