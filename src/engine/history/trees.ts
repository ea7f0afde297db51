import { refuse, type Result } from '../../shared/result.ts';
import { first, type Database } from '../project/database.ts';
import type { SyncedTable } from '../project/table-classes.ts';

/** What lies in another of its kind. */
const inside: readonly SyncedTable[] = ['code', 'source_folder'];

/**
 * Whether a row, put into this one, would lie in itself over others. Each step of its own was fine when it was done; taken back
 * or done again after what came between, two of them can close a ring.
 */
export function closesRing(
  db: Database,
  table: SyncedTable,
  id: number,
  column: string,
  value: unknown,
): boolean {
  if (column !== 'parent_id' || typeof value !== 'number' || !inside.includes(table)) return false;
  const above = `with recursive above(id) as (
      select @value union select parent_id from ${table} join above using (id) where parent_id is not null
    ) select 1 from above where id = @id`;
  return first(db, above, { value, id }) !== undefined;
}

const crossed = [
  // Two were merged into each other, and both would be gone.
  ...['code', 'study_case'].map(
    (table) => `with recursive onward(start, id) as (
        select id, merged_into from ${table} where merged_into is not null
        union select start, merged_into from onward join ${table} using (id) where merged_into is not null
      ) select 1 from onward where id = start`,
  ),
  // Codings would stand on a code that nobody sees.
  `select 1 from code where merged_into is not null
     and exists (select 1 from coding where coding.code_id = code.id)`,
];

/** Refuses what a step under way has made of merged codes and cases where that cannot be; else null. */
export function refuseCrossedMerges(db: Database): Result<never> | null {
  if (crossed.every((sql) => first(db, sql) === undefined)) return null;
  return refuse(
    'conflict',
    'This cannot be done as it is: what this step merged has been merged the other way round since. Nothing was changed. Undo the later step first; the history shows it.',
  );
}
