import { matchRows } from '../../../core/metrics/row-filter.ts';
import type { NamedColumn } from '../../../core/metrics/prepared-measure.ts';
import type { RowFilter } from '../../../shared/domain/metric.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { loadColumn, type Table } from '../../tables/table-columns.ts';

/** The rows that meet all conditions, ascending; null, which stands for all, where there is no condition. */
export function chooseRows(table: Table, where: readonly RowFilter[]): Result<Uint32Array | null> {
  if (where.length === 0) return ok(null);
  const columns = new Map<string, NamedColumn>();
  for (const { column } of where) {
    const loaded = loadColumn(table, column);
    if (!loaded.ok) return loaded;
    columns.set(column, loaded.value);
  }
  const matched = matchRows(where, (name) => columns.get(name) ?? null, table.rows);
  if (!matched.ok) return matched;
  let count = 0;
  const rows = new Uint32Array(table.rows);
  for (let row = 0; row < table.rows; row += 1) {
    if (matched.value[row] === 1) {
      rows[count] = row;
      count += 1;
    }
  }
  if (count === 0) {
    return refuse('too_little_data', 'No row meets these conditions. Widen or remove a filter.');
  }
  return ok(rows.slice(0, count));
}
