import type { CodeId, CodingId, TextOffset } from '../../shared/ids.ts';
import type { CodedRange } from './coded-range.ts';

/** More codes than this on one character are no longer told apart by colour. */
export const deepestTint = 3;

/** A stretch on which the same codings lie, or neighbouring stretches with more codes than colour can tell apart. */
export type FlatRun = Readonly<{
  start: TextOffset;
  end: TextOffset;
  codingIds: readonly CodingId[];
  /** Each code once, in the order in which its coding begins. */
  codeIds: readonly CodeId[];
  /** Most codes on any one character of the run, at least 1. */
  depth: number;
}>;

/**
 * Cuts overlapping codings into runs that do not overlap, clipped to `[from, to)` and in order.
 * Neighbouring runs of more than `deepestTint` codes are joined, since they look the same.
 * Sweep over the sorted ends: `O(k log k + k d)` for `k` codings in the window and depth `d`.
 */
export function flattenCodings(
  codings: readonly CodedRange[],
  from: number,
  to: number,
): readonly FlatRun[] {
  const inside = codings
    .filter(({ start, end }) => start < to && end > from && start < end)
    .sort((a, b) => a.start - b.start || b.end - a.end || a.id - b.id);
  const borders = listBorders(inside, from, to);
  const runs: FlatRun[] = [];
  let active: CodedRange[] = [];
  let next = 0;
  for (let index = 0; index + 1 < borders.length; index += 1) {
    const start = borders[index] as TextOffset;
    const end = borders[index + 1] as TextOffset;
    active = active.filter((coding) => coding.end > start);
    for (let coding = inside[next]; coding && coding.start <= start; coding = inside[next]) {
      active.push(coding);
      next += 1;
    }
    if (active.length > 0) append(runs, toRun(active, start, end));
  }
  return runs;
}

function listBorders(codings: readonly CodedRange[], from: number, to: number): readonly number[] {
  const borders = new Set<number>();
  for (const { start, end } of codings) {
    borders.add(Math.max(start, from));
    borders.add(Math.min(end, to));
  }
  return [...borders].sort((a, b) => a - b);
}

function toRun(active: readonly CodedRange[], start: TextOffset, end: TextOffset): FlatRun {
  const codeIds = [...new Set(active.map(({ codeId }) => codeId))];
  return { start, end, codingIds: active.map(({ id }) => id), codeIds, depth: codeIds.length };
}

function append(runs: FlatRun[], run: FlatRun): void {
  const last = runs.at(-1);
  if (last?.end !== run.start || last.depth <= deepestTint || run.depth <= deepestTint) {
    runs.push(run);
    return;
  }
  runs[runs.length - 1] = {
    start: last.start,
    end: run.end,
    codingIds: [...new Set([...last.codingIds, ...run.codingIds])],
    codeIds: [...new Set([...last.codeIds, ...run.codeIds])],
    depth: Math.max(last.depth, run.depth),
  };
}
