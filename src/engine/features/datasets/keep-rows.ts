import type { ColumnValues } from '../../../shared/domain/column-values.ts';

/** Capitals and composed accents make no difference. */
const fold = (text: string): string => text.normalize('NFC').toLowerCase();

/** Leaves in `kept` the rows whose cell of a column passes; `passes` is told by dictionary entry. */
export function keepEntries(
  kept: Uint8Array,
  { codes }: ColumnValues,
  passes: readonly boolean[],
): void {
  for (let row = 0; row < kept.length; row += 1) {
    if (passes[codes[row] ?? 0] !== true) kept[row] = 0;
  }
}

/** Leaves in `kept` the rows that have the words in any cell, whatever their case. Without words all stay. */
export function keepWords(kept: Uint8Array, columns: readonly ColumnValues[], words: string): void {
  const sought = fold(words.trim());
  if (sought === '') return;
  const seen = new Uint8Array(kept.length);
  for (const { dictionary, codes } of columns) {
    const has = Uint8Array.from(dictionary, (cell) => Number(fold(cell).includes(sought)));
    if (!has.includes(1)) continue;
    for (let row = 0; row < seen.length; row += 1) {
      if (has[codes[row] ?? 0] === 1) seen[row] = 1;
    }
  }
  for (let row = 0; row < kept.length; row += 1) if (seen[row] !== 1) kept[row] = 0;
}
