import type { CodeId } from '../../../shared/ids.ts';

/** A code; those below it stand behind it. */
export type MatrixColumn = Readonly<{ id: CodeId; parentId: CodeId | null }>;

/** How often each code stands with each thing, a case or a source: a row of numbers for each thing, one for each code. */
export type CodeCounts<Id extends number> = Readonly<{
  count: (thing: Id, code: CodeId) => void;
  /** The row of a thing and the column of a code, from 0; -1 where it has none. */
  rowOf: (thing: Id) => number;
  columnOf: (code: CodeId) => number;
  /** Counts where a row and a column are known already; nothing where one of them is -1. */
  add: (row: number, column: number) => void;
  /** The numbers, row after row. To be called once. */
  finish: () => Int32Array;
}>;

/** The rows are in the order of `things`. With `withBelow` a coding counts for the codes above its own, too. */
export function codeCounts<Id extends number>(
  things: readonly Id[],
  codes: readonly MatrixColumn[],
  withBelow: boolean,
): CodeCounts<Id> {
  const rows = new Map(things.map((id, row) => [id, row]));
  const columns = new Map(codes.map(({ id }, column) => [id, column]));
  const rowOf = (thing: Id): number => rows.get(thing) ?? -1;
  const columnOf = (code: CodeId): number => columns.get(code) ?? -1;
  const counts = new Int32Array(things.length * codes.length);
  const add = (row: number, column: number): void => {
    if (row < 0 || column < 0) return;
    const at = row * codes.length + column;
    counts[at] = (counts[at] ?? 0) + 1;
  };
  return {
    rowOf,
    columnOf,
    add,
    count: (thing, code) => add(rowOf(thing), columnOf(code)),
    finish: () => {
      if (withBelow) addBelow(counts, codes, columns);
      return counts;
    },
  };
}

/** A code stands before those below it: from the last to the first, each is whole when it goes into the one above. */
function addBelow(
  counts: Int32Array,
  codes: readonly MatrixColumn[],
  columnOf: ReadonlyMap<CodeId, number>,
): void {
  for (let column = codes.length - 1; column >= 0; column -= 1) {
    const parentId = codes[column]?.parentId ?? null;
    const above = parentId === null ? undefined : columnOf.get(parentId);
    if (above === undefined) continue;
    for (let row = 0; row < counts.length; row += codes.length) {
      counts[row + above] = (counts[row + above] ?? 0) + (counts[row + column] ?? 0);
    }
  }
}
