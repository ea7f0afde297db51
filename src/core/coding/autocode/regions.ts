import type { Span } from '../text-units.ts';

/** Stretches of a text that may be searched: in order, apart from each other, none empty. */
export type Regions = Readonly<{ starts: Int32Array; ends: Int32Array }>;

export function regionsOf(spans: readonly Span[]): Regions {
  return {
    starts: Int32Array.from(spans, ({ start }) => start),
    ends: Int32Array.from(spans, ({ end }) => end),
  };
}

/** The region that holds all of `[start, end)`, as a position in `regions`, or -1. Takes log n steps. */
export function findRegion({ starts, ends }: Regions, start: number, end: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return low > 0 && end <= (ends[low - 1] ?? 0) ? low - 1 : -1;
}

export function regionAround(regions: Regions, start: number, end: number): Span | null {
  const at = findRegion(regions, start, end);
  return at < 0 ? null : { start: regions.starts[at] ?? 0, end: regions.ends[at] ?? 0 };
}
