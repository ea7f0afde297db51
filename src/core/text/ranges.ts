/** A half-open stretch `[start, end)` of a text, in UTF-16 units. */
export type OffsetRange<Offset extends number = number> = Readonly<{ start: Offset; end: Offset }>;

/**
 * The union of ranges: in order, apart from each other, none empty. Ranges that touch become one.
 * The given ranges may overlap and come in any order.
 */
export function mergeRanges<Offset extends number>(
  ranges: readonly OffsetRange<Offset>[],
): OffsetRange<Offset>[] {
  const sorted = ranges
    .filter((range) => range.end > range.start)
    .sort((left, right) => left.start - right.start);
  const merged: { start: Offset; end: Offset }[] = [];
  for (const { start, end } of sorted) {
    const last = merged.at(-1);
    if (!last || start > last.end) merged.push({ start, end });
    else if (end > last.end) last.end = end;
  }
  return merged;
}

/** Characters (UTF-16 units) that lie under at least one of the ranges, each counted once. */
export function coveredLength(ranges: readonly OffsetRange[]): number {
  return mergeRanges(ranges).reduce((sum, range) => sum + range.end - range.start, 0);
}
