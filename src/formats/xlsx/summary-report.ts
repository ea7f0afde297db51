import { isSummary } from '../tables/summary-table.ts';
import type { Sheet } from './read-sheet.ts';

/** Whether a sheet is a report of counts, as survey tools write them, instead of a table of answers. */
export function isSummarySheet({ rows }: Sheet): boolean {
  return isSummary(rows.map(({ cells }) => [...cells.values()]));
}
