import { type SQL, sql } from 'drizzle-orm';
import { type AnySQLiteColumn, blob, integer } from 'drizzle-orm/sqlite-core';

/** AUTOINCREMENT, so that a deleted row's id is never given to another row. */
export const id = () => integer('id').primaryKey({ autoIncrement: true });
/** UUIDv7: the name of the row outside of this file. */
export const uid = () => blob('uid', { mode: 'buffer' }).notNull().unique();
/** A CHECK that a number lies within bounds, both included. */
export const within = (column: AnySQLiteColumn, low: number, high: number): SQL =>
  sql`${column} between ${sql.raw(String(low))} and ${sql.raw(String(high))}`;
