import { blob, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { id, uid } from './columns.ts';

/**
 * The tables of a project file. Migrations are generated from this file; what it cannot say
 * (STRICT, change capture) is added when they are applied. What each table is to the change log
 * stands in `table-classes.ts`; a test fails on a table without a class.
 */

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
