import type { ColumnValues } from '../../shared/domain/column-values.ts';
import { totalCount } from '../statistics/score-counts.ts';
import { readDictionary, tallyRows, type ScoreTally } from './score-tally.ts';

export type SegmentTally = Readonly<{ group: string; tally: ScoreTally }>;

/** Rows of each segment: segment names that differ only in blanks around them are one segment. */
function rowsBySegment(by: ColumnValues, rowCount: number): ReadonlyMap<string, Uint32Array> {
  const numbers = new Map<string, number>();
  const segmentOf = Uint32Array.from(by.dictionary, (cell) => {
    const name = cell.trim();
    const known = numbers.get(name) ?? numbers.size;
    numbers.set(name, known);
    return known;
  });
  const sizes = new Uint32Array(numbers.size);
  const empty = numbers.get('') ?? 0;
  const segmentAt = (row: number): number => segmentOf[by.codes[row] ?? 0] ?? empty;
  for (let row = 0; row < rowCount; row += 1) {
    const segment = segmentAt(row);
    sizes[segment] = (sizes[segment] ?? 0) + 1;
  }
  const rows = Array.from(sizes, (size) => new Uint32Array(size));
  const filled = new Uint32Array(numbers.size);
  for (let row = 0; row < rowCount; row += 1) {
    const segment = segmentAt(row);
    const at = filled[segment] ?? 0;
    const list = rows[segment];
    if (list) list[at] = row;
    filled[segment] = at + 1;
  }
  return new Map([...numbers].map(([name, i]) => [name, rows[i] ?? new Uint32Array()]));
}

/** How many different segments a column holds, the empty one not counted. */
export function countSegments(by: ColumnValues): number {
  const names = new Set(by.dictionary.map((cell) => cell.trim()));
  names.delete('');
  return names.size;
}

/**
 * The answers of each segment: most scored answers first, then by name; rows without a segment stand last as ''.
 * Both columns belong to the same rows; `scoreOf` spares reading the dictionary again. Segments without any row are left out.
 */
export function tallySegments(
  values: ColumnValues,
  by: ColumnValues,
  scoreOf = readDictionary(values),
): readonly SegmentTally[] {
  const tallies = [...rowsBySegment(by, values.codes.length)]
    .filter(([, rows]) => rows.length > 0)
    .map(([group, rows]) => ({ group, tally: tallyRows(scoreOf, values, rows) }));
  const size = ({ tally }: SegmentTally): number => totalCount(tally.scores);
  return tallies.sort(
    (a, b) =>
      Number(a.group === '') - Number(b.group === '') ||
      size(b) - size(a) ||
      (a.group < b.group ? -1 : 1),
  );
}
