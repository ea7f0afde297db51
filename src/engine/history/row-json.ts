import type { Parameters } from '../project/database.ts';

/** A row or part of one as the log holds it: blobs as hex, reals as text. */
export type LoggedCells = Readonly<Record<string, string | number | null>>;

export type ColumnTypes = ReadonlyMap<string, string>;

/** Turns logged cells into what SQLite takes, by the columns' types. */
export function bindableCells(cells: LoggedCells, types: ColumnTypes): Parameters {
  return Object.fromEntries(
    Object.entries(cells).map(([name, value]) => [
      name,
      bindableCell(value, types.get(name) ?? ''),
    ]),
  );
}

/** A logged cell as SQLite takes it, by its column's type. */
export function bindableCell(
  value: string | number | null,
  type: string,
): string | number | null | Buffer {
  if (typeof value !== 'string') return value;
  if (type === 'BLOB') return Buffer.from(value, 'hex');
  return type === 'REAL' ? Number(value) : value;
}

type Cell = string | number | null | Uint8Array;
type LoggedCell = string | number | null;

/** Bytes as hex, turned into text together: one by one each costs more than all the rest of its row. */
function hexOfAll(cells: readonly Cell[]): readonly LoggedCell[] {
  const blobs = cells.filter((cell) => cell instanceof Uint8Array);
  const hex = Buffer.concat(blobs).toString('hex').toUpperCase();
  let at = 0;
  return cells.map((cell) =>
    cell instanceof Uint8Array ? hex.slice(at, (at += 2 * cell.length)) : cell,
  );
}

/** Cells of one column as the log holds them. */
function loggedColumn(cells: readonly Cell[], type: string): readonly LoggedCell[] {
  if (type === 'BLOB') return hexOfAll(cells);
  const isReal = type === 'REAL';
  // Only what goes into a column of bytes is bytes.
  return isReal
    ? cells.map((cell) => (typeof cell === 'number' ? String(cell) : (cell as LoggedCell)))
    : (cells as readonly LoggedCell[]);
}

/** The reverse, for rows that a bulk command logs by itself: each as its id and its cells, in the order of the types. */
export function loggedRows(
  ids: readonly number[],
  rows: readonly (readonly Cell[])[],
  types: readonly string[],
): LoggedCell[][] {
  const columns = types.map((type, c) =>
    loggedColumn(
      rows.map((row) => row[c] ?? null),
      type,
    ),
  );
  return rows.map((_, i) => {
    const logged: LoggedCell[] = [ids[i] ?? 0];
    for (const column of columns) logged.push(column[i] ?? null);
    return logged;
  });
}
