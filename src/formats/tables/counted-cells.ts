import { isBlankCell, isMissingCell, mayBeginMissing } from './missing-cell.ts';
import { listOfTexts, type PackedTexts, type TextList } from './packed-texts.ts';

/** Different cells of a column with the rows in which each stands: there may be as many as there are rows. */
export type CountedCells = Readonly<{
  packed: PackedTexts;
  texts: TextList;
  /** By code. */
  counts: Uint32Array;
  /** Codes of cells that are none of them; the empty cell is always one. */
  leftOut: ReadonlySet<number>;
  /** How many are left. */
  distinct: number;
}>;

/** The cells that hold more than blanks, and those of them that do not say that there is no value. */
export function filledAndValued(
  packed: PackedTexts,
  counts: Uint32Array,
): readonly [filled: CountedCells, valued: CountedCells] {
  const { bytes, ends } = packed;
  const texts = listOfTexts(packed);
  const blank = new Set([0]);
  const missing = new Set([0]);
  for (let code = 1; code < ends.length; code += 1) {
    if (mayBeginMissing[bytes[ends[code - 1] ?? 0] ?? 0] === 0) continue;
    const cell = texts.at(code) ?? '';
    if (isBlankCell(cell)) blank.add(code);
    if (isMissingCell(cell)) missing.add(code);
  }
  const without = (leftOut: ReadonlySet<number>): CountedCells => {
    return { packed, texts, counts, leftOut, distinct: texts.length - leftOut.size };
  };
  return [without(blank), without(missing)];
}

/** Whether `test` says so of a code, asked in their order; stops there. */
export function someCode(
  { texts, leftOut }: CountedCells,
  test: (code: number) => boolean,
): boolean {
  for (let code = 1; code < texts.length; code += 1) {
    if (leftOut.size > 1 && leftOut.has(code)) continue;
    if (test(code)) return true;
  }
  return false;
}

/** The same of the cells as strings. */
export function someCell(cells: CountedCells, test: (cell: string) => boolean): boolean {
  return someCode(cells, (code) => test(cells.texts.at(code) ?? ''));
}

/** The first of them, at most so many. */
export function firstCells(cells: CountedCells, most: number): readonly string[] {
  const first: string[] = [];
  if (most > 0) someCell(cells, (cell) => first.push(cell) >= most);
  return first;
}

/** Rows in which one of them stands. */
export function countRows({ counts, leftOut }: CountedCells): number {
  let rows = 0;
  for (const count of counts) rows += count;
  for (const code of leftOut) rows -= counts[code] ?? 0;
  return rows;
}
