import type { ColumnValues } from '../../../shared/domain/column-values.ts';

/** The rows (0-based, ascending) that share a value in every segment column. */
export type Segment = Readonly<{ parts: readonly string[]; rows: Uint32Array }>;

type Numbered = Readonly<{ names: readonly string[]; of: Uint32Array }>;

/** Values that differ only in blanks around them are one. */
function numberValues({ dictionary }: ColumnValues): Numbered {
  const numbers = new Map<string, number>();
  const of = Uint32Array.from(dictionary, (cell) => {
    const name = cell.trim();
    const known = numbers.get(name) ?? numbers.size;
    numbers.set(name, known);
    return known;
  });
  return { names: [...numbers.keys()], of };
}

/** Parts rows by a number from 0 to `count` - 1 in two passes; null stands for the rows from 0 to `length`. */
export function partRows(
  rows: Uint32Array | null,
  length: number,
  count: number,
  numberOf: (row: number) => number,
): readonly Uint32Array[] {
  const size = rows ? rows.length : length;
  const sizes = new Uint32Array(count);
  const numbers = new Uint32Array(size);
  for (let i = 0; i < size; i += 1) {
    const number = numberOf(rows ? (rows[i] ?? 0) : i);
    numbers[i] = number;
    sizes[number] = (sizes[number] ?? 0) + 1;
  }
  const parts = Array.from(sizes, (each) => new Uint32Array(each));
  const filled = new Uint32Array(count);
  for (let i = 0; i < size; i += 1) {
    const number = numbers[i] ?? 0;
    const at = filled[number] ?? 0;
    const part = parts[number];
    if (part) part[at] = rows ? (rows[i] ?? 0) : i;
    filled[number] = at + 1;
  }
  return parts;
}

/** How many different segments a column holds, the empty one not counted. */
export function countSegments({ dictionary }: ColumnValues): number {
  const names = new Set(dictionary.map((cell) => cell.trim()));
  names.delete('');
  return names.size;
}

/**
 * Parts the rows (all where null) by the values of one or more columns. Segments without any row are left out; rows
 * without a value stand under the empty string. In the order of the dictionaries.
 */
export function segmentRows(
  by: readonly ColumnValues[],
  rows: Uint32Array | null,
  length: number,
): readonly Segment[] {
  const [first, ...others] = by;
  if (!first) return [];
  const { names, of } = numberValues(first);
  const parts = partRows(rows, length, names.length, (row) => of[first.codes[row] ?? 0] ?? 0);
  return parts.flatMap((part, number) => {
    if (part.length === 0) return [];
    const name = names[number] ?? '';
    if (others.length === 0) return [{ parts: [name], rows: part }];
    return segmentRows(others, part, length).map((below) => ({
      parts: [name, ...below.parts],
      rows: below.rows,
    }));
  });
}
