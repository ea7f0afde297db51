import { type SQL, sql } from 'drizzle-orm';
import {
  type AnySQLiteColumn,
  blob,
  check,
  index,
  integer,
  real,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';

/**
 * The tables of a project file. Migrations are generated from this file; what it cannot say
 * (STRICT, change capture) is added when they are applied. What each table is to the change log
 * stands in `table-classes.ts`; a test fails on a table without a class.
 */

/** AUTOINCREMENT, so that a deleted row's id is never given to another row. */
const id = () => integer('id').primaryKey({ autoIncrement: true });
/** UUIDv7: the name of the row outside of this file. */
const uid = () => blob('uid', { mode: 'buffer' }).notNull().unique();
const within = (column: AnySQLiteColumn, low: number, high: number): SQL =>
  sql`${column} between ${sql.raw(String(low))} and ${sql.raw(String(high))}`;

// ---- the log ---------------------------------------------------------------------------------

export const meta = sqliteTable('meta', {
  one: integer('one').primaryKey(),
  projectUid: blob('project_uid', { mode: 'buffer' }).notNull(),
  name: text('name').notNull(),
  formatVersion: integer('format_version').notNull(),
  schemaVersion: integer('schema_version').notNull(),
  hlcLast: integer('hlc_last').notNull(),
  siteId: integer('site_id').notNull(),
  createdAt: text('created_at').notNull(),
});

/** The command under way; without one, every write to a synced table fails. */
export const ctx = sqliteTable('ctx', {
  one: integer('one').primaryKey(),
  command: integer('command'),
  bulk: integer('bulk').notNull(),
});

/** One copy of the file. */
export const site = sqliteTable('site', {
  id: id(),
  uid: uid(),
  label: text('label').notNull(),
  appVersion: text('app_version').notNull(),
  forkedFrom: integer('forked_from'),
  createdAt: text('created_at').notNull(),
});

export const command = sqliteTable(
  'command',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    uid: uid(),
    siteId: integer('site_id')
      .notNull()
      .references(() => site.id),
    siteSeq: integer('site_seq').notNull(),
    /** Hybrid logical clock: (ms since 2024-01-01) * 4096 + counter. */
    hlc: integer('hlc').notNull(),
    /** Wall time, for people. */
    at: text('at').notNull(),
    coderId: integer('coder_id').notNull(),
    kind: text('kind', { enum: ['do', 'undo', 'redo'] }).notNull(),
    labelKey: text('label_key').notNull(),
    labelArgs: text('label_args').notNull(),
    undoes: integer('undoes'),
    groupId: integer('group_id'),
    schemaVersion: integer('schema_version').notNull(),
    origin: text('origin').notNull(),
  },
  (table) => [
    uniqueIndex('command_site_seq').on(table.siteId, table.siteSeq),
    index('command_undoes').on(table.undoes),
  ],
);

export const change = sqliteTable(
  'change',
  {
    id: integer('id').primaryKey(),
    command: integer('command')
      .notNull()
      .references(() => command.seq),
    tbl: text('tbl').notNull(),
    op: text('op', { enum: ['insert', 'update', 'delete', 'bulk'] }).notNull(),
    /** The row; for `bulk` the first row. */
    rowId: integer('row_id').notNull(),
    n: integer('n').notNull().default(1),
    /** JSON of the changed columns; blobs as hex. */
    before: text('before'),
    after: text('after'),
    /** `bulk`: -1 where rows went, 1 where rows came. */
    sign: integer('sign'),
    /** `bulk`: the rows, compressed, with their SHA-256. */
    chunk: blob('chunk', { mode: 'buffer' }),
    checksum: blob('checksum', { mode: 'buffer' }),
  },
  (table) => [
    index('change_row').on(table.tbl, table.rowId),
    index('change_command').on(table.command),
  ],
);

export const tombstone = sqliteTable(
  'tombstone',
  {
    tbl: text('tbl').notNull(),
    id: integer('id').notNull(),
    uid: blob('uid', { mode: 'buffer' }).notNull().unique(),
    command: integer('command').notNull(),
  },
  (table) => [index('tombstone_row').on(table.tbl, table.id)],
);

/** Immutable bytes that rows and log entries point at: texts, packed turns, originals, column chunks. Named by their SHA-256. */
export const content = sqliteTable('content', {
  id: id(),
  sha256: blob('sha256', { mode: 'buffer' }).notNull().unique(),
  /** 0 as they are, 1 zstd. */
  encoding: integer('encoding').notNull(),
  /** Bytes before compression. */
  size: integer('size').notNull(),
  bytes: blob('bytes', { mode: 'buffer' }).notNull(),
});

// ---- what people make ------------------------------------------------------------------------

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

// ---- local to this copy ----------------------------------------------------------------------

export const localSetting = sqliteTable('local_setting', {
  key: text('key').primaryKey(),
  value: text('value').notNull(),
});

/** A run of the theme finder: derived, kept for convenience, not logged. */
export const themeRun = sqliteTable('theme_run', {
  id: id(),
  createdAt: text('created_at').notNull(),
  result: text('result').notNull(),
});
