import type { CommandId } from '../../shared/ids.ts';
import type { SyncedTable } from '../project/table-classes.ts';
import { type Asked, standingOf } from './last-writer.ts';

/**
 * Cells that mean something only together: offsets count in the text of one version, and a chunk has as many rows as its
 * content. Where one of them was written later all of them stay, or a coding would come to stand on other words.
 */
const inseparable: Partial<Record<SyncedTable, readonly (readonly string[])[]>> = {
  coding: [['version_id', 'start_offset', 'end_offset']],
  link: [
    ['from_kind', 'from_id', 'from_start', 'from_end'],
    ['to_kind', 'to_id', 'to_start', 'to_end'],
  ],
  column_chunk: [['rows', 'content_id']],
};

/** The later command that wrote a cell which `column` belongs together with; null where there is none. */
export function writtenBeside(
  asked: Asked,
  table: SyncedTable,
  id: number,
  column: string,
): CommandId | null {
  for (const other of inseparable[table]?.find((cells) => cells.includes(column)) ?? []) {
    if (other === column) continue;
    const standing = standingOf(asked, table, id, other);
    if (standing.is === 'changed') return standing.by;
  }
  return null;
}
