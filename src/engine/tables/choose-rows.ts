import type { NamedColumn } from '../../core/metrics/prepared-measure.ts';
import { matchRows } from '../../core/metrics/row-filter.ts';
import type { RowFilter } from '../../shared/domain/metric.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { loadColumn, type Table } from './table-columns.ts';

/** The rows that meet all filters, ascending; null, which stands for all, without filters. Refuses where none is left. */
export function chooseRows(table: Table, where: readonly RowFilter[]): Result<Uint32Array | null> {
  if (where.length === 0) return ok(null);
  const loaded = new Map<string, NamedColumn>();
  for (const { column: name } of where) {
    const column = loadColumn(table, name);
    if (!column.ok) return column;
    loaded.set(name, column.value);
  }
  const matched = matchRows(where, (name) => loaded.get(name) ?? null, table.rows);
  if (!matched.ok) return matched;
  const rows = new Uint32Array(matched.value.reduce((sum, meets) => sum + meets, 0));
  let at = 0;
  matched.value.forEach((meets, row) => {
    if (meets === 1) rows[at++] = row;
  });
  return rows.length > 0
    ? ok(rows)
    : refuse('too_little_data', 'No row meets these filters. Widen or remove one of them.');
}
