import { sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { id } from './columns.ts';

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
