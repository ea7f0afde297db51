import { unknownForm } from './unreadable-entry.ts';

type Cell = string | number | null;

/** The cells of one column of some rows in the log. */
export type PackedCells =
  | Readonly<{ same: Cell }>
  /** A whole number that counts on by one from row to row. */
  | Readonly<{ from: number }>
  /** Bytes as hex of which the last four count on by one: uids that were made together. */
  | Readonly<{ fromHex: string }>
  | Readonly<{ each: readonly Cell[] }>;

const countedDigits = 8;
const uidDigits = /^[0-9A-F]{32}$/u;

/** Tells the cell of each row from the first one, where they count on. */
function countOn(first: string): (at: number) => string {
  const kept = first.slice(0, -countedDigits);
  const from = Number.parseInt(first.slice(-countedDigits), 16);
  return (at) => kept + (from + at).toString(16).toUpperCase().padStart(countedDigits, '0');
}

/** Says cells as shortly as they can be said exactly. */
export function packCells(cells: readonly Cell[]): PackedCells {
  const [first = null] = cells;
  if (cells.every((cell) => cell === first)) return { same: first };
  if (typeof first === 'number' && Number.isSafeInteger(first)) {
    if (cells.every((cell, at) => cell === first + at)) return { from: first };
  } else if (typeof first === 'string' && uidDigits.test(first)) {
    const cellAt = countOn(first);
    if (cells.every((cell, at) => cell === cellAt(at))) return { fromHex: first };
  }
  return { each: cells };
}

/** The first of the cells. Throws where a rule says them that this program does not know. */
export function firstCell(packed: PackedCells): Cell {
  if ('each' in packed) return packed.each[0] ?? null;
  return unpackCells(packed, 1)[0] ?? null;
}

/** The cells, of which there are `n`. Throws where a rule says them that this program does not know. */
export function unpackCells(packed: PackedCells, n: number): readonly Cell[] {
  if ('each' in packed) {
    if (packed.each.length !== n) throw unknownForm(`${packed.each.length} cells for ${n} rows`);
    return packed.each;
  }
  if ('same' in packed) return new Array<Cell>(n).fill(packed.same);
  if ('from' in packed) return Array.from({ length: n }, (_, at) => packed.from + at);
  if (!('fromHex' in packed)) throw unknownForm(`the rule “${Object.keys(packed).join(' ')}”`);
  const cellAt = countOn(packed.fromHex);
  return Array.from({ length: n }, (_, at) => cellAt(at));
}
