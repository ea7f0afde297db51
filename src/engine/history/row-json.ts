import type { Parameters } from '../project/database.ts';

/** A row or part of one as the log holds it: blobs as hex, reals as text. */
export type LoggedCells = Readonly<Record<string, string | number | null>>;

export type ColumnTypes = ReadonlyMap<string, string>;

/** Turns logged cells into what SQLite takes, by the columns' types. */
export function bindableCells(cells: LoggedCells, types: ColumnTypes): Parameters {
  return Object.fromEntries(
    Object.entries(cells).map(([name, value]) => [name, bindable(value, types.get(name) ?? '')]),
  );
}

function bindable(value: string | number | null, type: string): string | number | null | Buffer {
  if (typeof value !== 'string') return value;
  if (type === 'BLOB') return Buffer.from(value, 'hex');
  return type === 'REAL' ? Number(value) : value;
}

/** The reverse, for rows that a bulk command logs by itself. */
export function loggedCell(
  value: string | number | null | Uint8Array,
  type: string,
): string | number | null {
  if (value instanceof Uint8Array) {
    const { buffer, byteOffset, byteLength } = value;
    return Buffer.from(buffer, byteOffset, byteLength).toString('hex').toUpperCase();
  }
  return type === 'REAL' && typeof value === 'number' ? String(value) : value;
}
