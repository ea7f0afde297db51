import type { ColumnValues } from '../../shared/domain/column-values.ts';

export type MergedColumn = Readonly<{
  values: ColumnValues;
  /** Rows that were there and have another cell now, ascending. */
  changed: readonly number[];
  /** Rows in which both sides say something, and those of them in which they say different things. */
  compared: number;
  contradicted: number;
}>;

/** Where the rows of a file go in a table: each has a row of its own. */
export type RowTargets = Readonly<{
  /** For each row of the file. */
  targets: Uint32Array;
  /** Rows of the table before and after. */
  before: number;
  after: number;
}>;

/** Gives each row of a file its place: the row in which it was found, else one behind the last, in the order of the file. */
export function placeRows(rowOf: Int32Array, before: number): RowTargets {
  let after = before;
  const targets = Uint32Array.from(rowOf, (row) => {
    if (row >= 0) return row;
    after += 1;
    return after - 1;
  });
  return { targets, before, after };
}

/** The same cells with a dictionary of only what is in use, in the order of its first use. */
function compact({ dictionary, codes }: ColumnValues): ColumnValues {
  const used: string[] = [''];
  const codeOf = new Map<string, number>([['', 0]]);
  const mapped = new Map<number, number>();
  const compacted = codes.map((code) => {
    const known = mapped.get(code);
    if (known !== undefined) return known;
    const cell = dictionary[code] ?? '';
    const next = codeOf.get(cell) ?? used.push(cell) - 1;
    codeOf.set(cell, next);
    mapped.set(code, next);
    return next;
  });
  return { dictionary: used, codes: compacted };
}

/**
 * The cells of a column after an update: those of the file where it has the row, those of the table elsewhere, nothing in new
 * rows of which the file says nothing. `given` null: the file does not have the column; `known` null: the table does not.
 */
export function mergeColumn(
  known: ColumnValues | null,
  given: ColumnValues | null,
  { targets, before, after }: RowTargets,
): MergedColumn {
  const dictionary = [...(known?.dictionary ?? [''])];
  const codeOf = new Map(dictionary.map((cell, code) => [cell, code]));
  const codes = new Uint32Array(after);
  if (known) codes.set(known.codes.subarray(0, before));
  const mapped = new Map<number, number>();
  const codeHere = (code: number): number => {
    const known = mapped.get(code);
    if (known !== undefined) return known;
    const cell = given?.dictionary[code] ?? '';
    const here = codeOf.get(cell) ?? dictionary.push(cell) - 1;
    codeOf.set(cell, here);
    mapped.set(code, here);
    return here;
  };
  const changed: number[] = [];
  let [compared, contradicted] = [0, 0];
  given?.codes.forEach((code, row) => {
    const target = targets[row] ?? 0;
    const here = codeHere(code);
    const old = codes[target] ?? 0;
    codes[target] = here;
    if (target >= before) return;
    if (old !== here) changed.push(target);
    if (old === 0 || here === 0) return;
    compared += 1;
    if (old !== here) contradicted += 1;
  });
  changed.sort((one, other) => one - other);
  return { values: compact({ dictionary, codes }), changed, compared, contradicted };
}
