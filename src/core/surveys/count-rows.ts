import { isNoOpinion, isUntickedWord } from './answer-words.ts';
import type { ColumnValues } from '../../shared/domain/column-values.ts';
import { isBlank } from './survey-column.ts';

/** What the cells of one row say together, as bits. */
export const rowBits = { answered: 1, aside: 2, unticked: 4 } as const;

/** What each dictionary entry says: an answer, no opinion, nothing. */
export function bitsOfAnswers({ dictionary }: ColumnValues): Uint8Array {
  return Uint8Array.from(dictionary, (cell) => {
    if (isBlank(cell)) return 0;
    return isNoOpinion(cell) ? rowBits.aside : rowBits.answered;
  });
}

/** The same of an option's column: chosen (or, of an option such as "Don't know", set aside), or outright not chosen. */
export function bitsOfTicks({ dictionary }: ColumnValues, label: string): Uint8Array {
  const chosen = isNoOpinion(label) ? rowBits.aside : rowBits.answered;
  return Uint8Array.from(dictionary, (cell) => {
    if (isBlank(cell)) return 0;
    return isUntickedWord(cell) ? rowBits.unticked : chosen;
  });
}

/** The bits of every row over all columns: one pass over each. */
export function joinRows(
  columns: readonly ColumnValues[],
  bits: readonly Uint8Array[],
): Uint8Array {
  const rows = new Uint8Array(columns[0]?.codes.length ?? 0);
  columns.forEach(({ codes }, at) => {
    const of = bits[at] ?? new Uint8Array();
    for (let row = 0; row < rows.length; row += 1) {
      rows[row] = (rows[row] ?? 0) | (of[codes[row] ?? 0] ?? 0);
    }
  });
  return rows;
}

export type RowCounts = Readonly<{ n: number; skipped: number; setAside: number }>;

/**
 * Rows that answered, that gave no opinion and nothing else, and that skipped. A row in which every option was left
 * unticked outright did answer: it chose none.
 */
export function countRows(rows: Uint8Array): RowCounts {
  const counts = new Uint32Array(8);
  for (const bits of rows) counts[bits & 7] = (counts[bits & 7] ?? 0) + 1;
  let [n, setAside] = [0, 0];
  counts.forEach((count, bits) => {
    if ((bits & rowBits.answered) !== 0) n += count;
    else if ((bits & rowBits.aside) !== 0) setAside += count;
    else if ((bits & rowBits.unticked) !== 0) n += count;
  });
  return { n, setAside, skipped: rows.length - n - setAside };
}
