import type { ColumnValues } from '../../shared/domain/column-values.ts';

/** A column of the table beside the same column of the file. */
export type ColumnPair = Readonly<{ known: ColumnValues; given: ColumnValues }>;

export type MatchedRows = Readonly<{
  /** For each row of the file its row of the table, -1 where the table does not have it. */
  rowOf: Int32Array;
  /** Rows of the table that the file has. */
  matched: number;
  /** Identifiers that stand for several rows of the file, with these rows, from 0. */
  repeated: readonly Readonly<{ id: string; rows: readonly number[] }>[];
  /** Rows of the file in which the identifying column is empty. */
  withoutId: number;
}>;

type Side = 'known' | 'given';

/** Equal cells of both sides get equal numbers. */
function numberCells({ known, given }: ColumnPair): Readonly<Record<Side, Uint32Array>> {
  const numbers = new Map<string, number>();
  const numberOf = ({ dictionary, codes }: ColumnValues): Uint32Array => {
    const mapped = dictionary.map((cell) => {
      const number = numbers.get(cell) ?? numbers.size;
      numbers.set(cell, number);
      return number;
    });
    return codes.map((code) => mapped[code] ?? 0);
  };
  return { known: numberOf(known), given: numberOf(given) };
}

/** What stands in a whole row, as one string; equal rows of both sides have equal ones. */
function rowContents(pairs: readonly ColumnPair[]): (side: Side, row: number) => string {
  const columns = pairs.map(numberCells);
  return (side, row) => columns.map((column) => column[side][row]).join(' ');
}

const cellAt = ({ dictionary, codes }: ColumnValues, row: number): string =>
  dictionary[codes[row] ?? 0] ?? '';

const rowsOf = (pairs: readonly ColumnPair[], side: Side): number =>
  pairs[0]?.[side].codes.length ?? 0;

/** Rows of one side by their key, in order. */
function groupRows(rows: number, keyOf: (row: number) => string): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (let row = 0; row < rows; row += 1) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

/** Rows under one key: equal ones belong together, the others in the order in which they stand. */
function pairGroup(
  known: readonly number[],
  given: readonly number[],
  contentOf: (side: Side, row: number) => string,
  rowOf: Int32Array,
): void {
  if (known.length === 1 && given.length === 1) {
    rowOf[given[0] ?? 0] = known[0] ?? -1;
    return;
  }
  const waiting = groupRows(known.length, (at) => contentOf('known', known[at] ?? 0));
  const taken = new Set<number>();
  const rest: number[] = [];
  for (const row of given) {
    const at = waiting.get(contentOf('given', row))?.shift();
    if (at === undefined) rest.push(row);
    else {
      rowOf[row] = known[at] ?? -1;
      taken.add(at);
    }
  }
  const free = known.filter((_, at) => !taken.has(at));
  rest.slice(0, free.length).forEach((row, at) => {
    rowOf[row] = free[at] ?? -1;
  });
}

/**
 * Finds the rows of a file in a table. `identifier` is the column that says whose a row is; null where only the whole row does.
 * Rows whose identifying cell is empty are found by the whole row.
 *
 * An identifier that stands for several rows loses none of them: rows that are equal belong together, then the first left
 * belongs to the first left, and what is too many in the file is new.
 * @param pairs the columns that both have, all of them; they say which rows are equal.
 */
export function matchRows(
  pairs: readonly ColumnPair[],
  identifier: ColumnPair | null,
): MatchedRows {
  const contentOf = rowContents(pairs);
  const idAt = (side: Side, row: number): string =>
    identifier ? cellAt(identifier[side], row).trim() : '';
  const keyOf = (side: Side) => (row: number) => {
    const id = idAt(side, row);
    return id === '' ? `row ${contentOf(side, row)}` : `id ${id}`;
  };
  const known = groupRows(rowsOf(pairs, 'known'), keyOf('known'));
  const given = groupRows(rowsOf(pairs, 'given'), keyOf('given'));
  const rowOf = new Int32Array(rowsOf(pairs, 'given')).fill(-1);
  const repeated: { id: string; rows: readonly number[] }[] = [];
  let withoutId = 0;
  for (const [key, rows] of given) {
    const id = identifier ? idAt('given', rows[0] ?? 0) : '';
    if (identifier && id === '') withoutId += rows.length;
    if (id !== '' && rows.length > 1) repeated.push({ id, rows });
    pairGroup(known.get(key) ?? [], rows, contentOf, rowOf);
  }
  const matched = rowOf.reduce((count, row) => count + (row >= 0 ? 1 : 0), 0);
  return { rowOf, matched, repeated, withoutId };
}
