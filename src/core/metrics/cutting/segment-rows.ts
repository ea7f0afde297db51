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

/** How many rows (all of the column where null) fall under each number. */
function countNumbers(
  rows: Uint32Array | null,
  codes: Uint32Array,
  numberOf: Uint32Array,
  count: number,
): Uint32Array {
  const entries = new Uint32Array(numberOf.length);
  const length = rows ? rows.length : codes.length;
  for (let i = 0; i < length; i += 1) {
    const entry = codes[rows ? (rows[i] ?? 0) : i] ?? 0;
    entries[entry] = (entries[entry] ?? 0) + 1;
  }
  const sizes = new Uint32Array(count);
  entries.forEach((size, entry) => {
    const number = numberOf[entry] ?? 0;
    sizes[number] = (sizes[number] ?? 0) + size;
  });
  return sizes;
}

/**
 * Parts rows (all of the column where null) by a number from 0 to `count` - 1 that each dictionary entry has; `codes` are
 * the column's. Counted first, so that each part is filled in place.
 */
export function partRows(
  rows: Uint32Array | null,
  codes: Uint32Array,
  numberOf: Uint32Array,
  count: number,
): readonly Uint32Array[] {
  const sizes = countNumbers(rows, codes, numberOf, count);
  const ends = new Uint32Array(count + 1);
  for (let number = 0; number < count; number += 1) {
    ends[number + 1] = (ends[number] ?? 0) + (sizes[number] ?? 0);
  }
  const sorted = new Uint32Array(ends[count] ?? 0);
  const next = ends.slice(0, count);
  const length = sorted.length;
  for (let i = 0; i < length; i += 1) {
    const row = rows ? (rows[i] ?? 0) : i;
    const number = numberOf[codes[row] ?? 0] ?? 0;
    const at = next[number] ?? 0;
    sorted[at] = row;
    next[number] = at + 1;
  }
  return Array.from(sizes, (_, number) => sorted.subarray(ends[number], ends[number + 1]));
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
): readonly Segment[] {
  const [first, ...others] = by;
  if (!first) return [];
  const { names, of } = numberValues(first);
  const parts = partRows(rows, first.codes, of, names.length);
  return parts.flatMap((part, number) => {
    if (part.length === 0) return [];
    const name = names[number] ?? '';
    if (others.length === 0) return [{ parts: [name], rows: part }];
    return segmentRows(others, part).map((below) => ({
      parts: [name, ...below.parts],
      rows: below.rows,
    }));
  });
}
