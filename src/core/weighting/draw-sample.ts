import { ok, refuse, type Result } from '../../shared/result.ts';
import { segmentRows } from '../metrics/cutting/segment-rows.ts';
import type { NamedColumn } from '../metrics/prepared-measure.ts';
import { createRandom, drawSample as drawNumbers } from '../themes/random.ts';

export type SamplePlan = Readonly<{
  /** Rows to draw. */
  size: number;
  /** The same seed draws the same rows of the same table. */
  seed: number;
  /** Rows are drawn from every value of this column; from all together where there is none. */
  strata?: NamedColumn | undefined;
  /** Drawn from a stratum: by its share of the rows (default), or equally many from each. */
  allocation?: 'proportional' | 'equal' | undefined;
}>;

export type DrawnStratum = Readonly<{ stratum: string; rows: number; drawn: number }>;

export type DrawnSample = Readonly<{
  /** 0-based, ascending. */
  rows: Uint32Array;
  /** In the order of the column; one without a name where none was told. Rows without a value are a stratum of their own. */
  strata: readonly DrawnStratum[];
  method: string;
  warnings: readonly string[];
}>;

/** Largest remainders: whole numbers that add up to the size and are as near to the exact shares as can be. */
function allocateByShare(sizes: readonly number[], size: number): readonly number[] {
  const all = sizes.reduce((sum, each) => sum + each, 0);
  const exact = sizes.map((each) => (size * each) / all);
  const drawn = exact.map(Math.floor);
  const left = size - drawn.reduce((sum, each) => sum + each, 0);
  const byRemainder = exact
    .map((each, index) => ({ index, remainder: each - Math.floor(each) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, left)) drawn[index] = (drawn[index] ?? 0) + 1;
  return drawn;
}

/** Equally many of each; what a small stratum cannot give is shared out among the larger ones. */
function allocateEqually(sizes: readonly number[], size: number): readonly number[] {
  const drawn = sizes.map(() => 0);
  const bySize = sizes.map((rows, index) => ({ rows, index })).sort((a, b) => a.rows - b.rows);
  let left = size;
  bySize.forEach(({ rows, index }, passed) => {
    const fair = Math.floor(left / (bySize.length - passed));
    drawn[index] = Math.min(rows, fair);
    left -= drawn[index];
  });
  return drawn;
}

function describeDraw({ size, seed, strata, allocation }: SamplePlan): string {
  const how =
    allocation === 'equal' ? 'equally many from each' : 'from each in proportion to its rows';
  return strata
    ? `Random sample of ${size} rows without replacement, stratified by column "${strata.name}" (${how}), seed ${seed}.`
    : `Simple random sample of ${size} rows without replacement, seed ${seed}.`;
}

function warnAboutStrata(strata: readonly DrawnStratum[], isEqual: boolean, column: string) {
  const most = Math.max(...strata.map(({ drawn }) => drawn));
  const list = (some: readonly DrawnStratum[]): string =>
    some.map(({ stratum }) => `"${stratum}"`).join(', ');
  const none = strata.filter(({ drawn }) => drawn === 0);
  const small = strata.filter(({ rows, drawn }) => isEqual && drawn === rows && drawn < most);
  return [
    ...(none.length > 0
      ? [
          `No row was drawn from ${list(none)} of column "${column}". Draw more rows, or equally many from each.`,
        ]
      : []),
    ...(small.length > 0
      ? [`All rows of ${list(small)} of column "${column}" were drawn: there are no more of them.`]
      : []),
  ];
}

/**
 * Draws rows of a table by chance, all together or from the values of a column. Refuses a size that is not a whole number
 * from 1 to the number of rows. Source of the allocations: Cochran (1977), Sampling Techniques, 3rd ed., p. 89-91.
 */
export function drawSample(rowCount: number, plan: SamplePlan): Result<DrawnSample> {
  const { size, seed, strata: column, allocation = 'proportional' } = plan;
  if (!(Number.isInteger(size) && size >= 1 && size <= rowCount)) {
    const message = `${size} rows cannot be drawn from a table of ${rowCount}. Choose a whole number from 1 to ${rowCount}.`;
    return refuse('invalid_input', message, { rows: rowCount });
  }
  const everything = { parts: [''], rows: Uint32Array.from({ length: rowCount }, (_, row) => row) };
  const segments = column ? segmentRows([column.values], null) : [everything];
  const sizes = segments.map(({ rows }) => rows.length);
  const isEqual = allocation === 'equal';
  const numbers = isEqual ? allocateEqually(sizes, size) : allocateByShare(sizes, size);
  const random = createRandom(seed);
  const drawn = segments.map(({ rows }, index) => {
    const picked = drawNumbers(rows.length, numbers[index] ?? 0, random);
    return Uint32Array.from(picked, (at) => rows[at] ?? 0);
  });
  const strata = segments.map(({ parts, rows }, index) => ({
    stratum: parts[0] ?? '',
    rows: rows.length,
    drawn: numbers[index] ?? 0,
  }));
  return ok({
    rows: Uint32Array.from(drawn.flatMap((part) => [...part])).sort(),
    strata,
    method: describeDraw(plan),
    warnings: column ? warnAboutStrata(strata, isEqual, column.name) : [],
  });
}
