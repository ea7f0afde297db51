import { all, type Database, insertRow, isSqliteError, type Parameters, run } from '../database.ts';

/** What belongs to one copy of a study only: which coder works on it, and the last runs of the theme finder. */
export type Locals = readonly Readonly<{ table: string; key: string; row: Parameters }>[];

const keys = { local_setting: 'key', theme_run: 'id' } as const;

/** As far as it can be read; all of it can be chosen or made again. */
export function readLocals(db: Database): Locals {
  return Object.entries(keys).flatMap(([table, key]) => {
    try {
      return all<Parameters>(db, `select * from ${table}`).map((row) => ({ table, key, row }));
    } catch (error) {
      if (isSqliteError(error)) return [];
      throw error;
    }
  });
}

/** Writes them, the last of each key. What a damaged page made of them is left out. */
export function writeLocals(db: Database, locals: Locals): void {
  for (const { table, key, row } of locals) {
    try {
      run(db, `delete from ${table} where ${key} = @value`, { value: row[key] ?? null });
      insertRow(db, table, row);
    } catch (error) {
      if (!isSqliteError(error)) throw error;
    }
  }
}
