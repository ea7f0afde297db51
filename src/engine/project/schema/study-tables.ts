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
  folderId: integer('folder_id').references((): AnySQLiteColumn => sourceFolder.id),
  /** The day on which it was collected, ISO 8601, where somebody said so. */
  collectedOn: text('collected_on'),
});

/** A group of sources. */
export const sourceFolder = sqliteTable('source_folder', {
  id: id(),
  uid: uid(),
  name: text('name').notNull(),
  parentId: integer('parent_id').references((): AnySQLiteColumn => sourceFolder.id),
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
    /** The version it was made from; null for what came with the file. */
    basedOn: integer('based_on').references((): AnySQLiteColumn => sourceVersion.id),
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
    /** The case that this one turned out to be. */
    mergedInto: integer('merged_into').references((): AnySQLiteColumn => studyCase.id),
  },
  (table) => [
    // People are looked up by name; respondents by their rows, and there may be a million of them.
    index('study_case_name')
      .on(table.name)
      .where(sql`${table.kind} <> 'respondent'`),
    index('study_case_row').on(table.datasetId, table.datasetRow),
    index('study_case_merged')
      .on(table.mergedInto)
      .where(sql`${table.mergedInto} is not null`),
  ],
);

export const attribute = sqliteTable('attribute', {
  id: id(),
  uid: uid(),
  name: text('name').notNull(),
  /** `text`, `number`, `date`, `boolean` or `choice`. */
  type: text('type').notNull(),
  /** What a choice chooses among: a JSON array of strings. */
  options: text('options').notNull().default('[]'),
  /** Fractional rank among the attributes; empty until somebody has put those of an older study in order. */
  rank: text('rank').notNull().default(''),
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
    /** When it is to be used. */
    inclusion: text('inclusion').notNull().default(''),
    /** When it is not to be used, though it may seem so. */
    exclusion: text('exclusion').notNull().default(''),
    example: text('example').notNull().default(''),
    /** 1: kept with its codings, but out of the way. */
    archived: integer('archived').notNull().default(0),
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

/** A group of codes beside the tree. */
export const codeSet = sqliteTable('code_set', {
  id: id(),
  uid: uid(),
  name: text('name').notNull(),
  description: text('description').notNull().default(''),
});

export const codeSetMember = sqliteTable(
  'code_set_member',
  {
    id: id(),
    uid: uid(),
    setId: integer('set_id')
      .notNull()
      .references(() => codeSet.id),
    codeId: integer('code_id')
      .notNull()
      .references(() => code.id),
  },
  (table) => [
    index('code_set_member_set').on(table.setId),
    index('code_set_member_code').on(table.codeId),
  ],
);

/**
 * A code on a stretch of one version of a source. Where the version is not the source's present one, the coding could
 * not follow an edit: its old words stand in its version, and it waits to be placed by hand.
 */
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
    /** Which part of the target: the theme of a theme run; 0 for all else. */
    part: integer('part').notNull().default(0),
    title: text('title').notNull().default(''),
    /** The day that a journal entry is about, ISO 8601. */
    entryDate: text('entry_date'),
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

/**
 * From a passage or a memo to what it has to do with. `passage` names a source version and a range of it; `memo`, `code`,
 * `case` and `source` name a row and have no range.
 */
export const link = sqliteTable(
  'link',
  {
    id: id(),
    uid: uid(),
    fromKind: text('from_kind').notNull(),
    fromId: integer('from_id').notNull(),
    fromStart: integer('from_start'),
    fromEnd: integer('from_end'),
    toKind: text('to_kind').notNull(),
    toId: integer('to_id').notNull(),
    toStart: integer('to_start'),
    toEnd: integer('to_end'),
    note: text('note').notNull().default(''),
    coderId: integer('coder_id')
      .notNull()
      .references(() => coder.id),
    createdAt: text('created_at').notNull(),
  },
  (table) => [
    index('link_from').on(table.fromKind, table.fromId),
    index('link_to').on(table.toKind, table.toId),
    index('link_coder').on(table.coderId),
  ],
);
