import type { ColumnValues } from '../../shared/domain/column-values.ts';
import type { KnownColumn } from './known-column.ts';

/** With more options than this nobody ranks them all. */
export const mostOptions = 31;

/** The rank that each dictionary entry holds, 0 where it holds none of 1 to `options`. */
export function readRanks({ dictionary }: ColumnValues, options: number): Uint8Array {
  return Uint8Array.from(dictionary, (cell) => {
    const text = cell.trim();
    const rank = /^\d{1,2}(?:\.0)?$/u.test(text) ? Math.trunc(Number(text)) : 0;
    return rank <= options ? rank : 0;
  });
}

/** What rows of ranks are: `repeats` marks those in which a rank stands twice. */
export type RankRows = Readonly<{ ranked: number; repeated: number; repeats: Uint8Array }>;

/** Looks for ranks that stand twice in a row: one pass over the rows, a bit for each rank. */
export function checkRanks(columns: readonly ColumnValues[]): RankRows {
  const rows = columns[0]?.codes.length ?? 0;
  const ranks = columns.map((values) => readRanks(values, columns.length));
  const repeats = new Uint8Array(rows);
  let [ranked, repeated] = [0, 0];
  for (let row = 0; row < rows; row += 1) {
    let seen = 0;
    let isRepeated = false;
    for (let at = 0; at < columns.length; at += 1) {
      const rank = ranks[at]?.[columns[at]?.codes[row] ?? 0] ?? 0;
      if (rank === 0) continue;
      const bit = 1 << (rank - 1);
      if ((seen & bit) !== 0) isRepeated = true;
      seen |= bit;
    }
    if (seen !== 0) ranked += 1;
    if (isRepeated) {
      repeated += 1;
      repeats[row] = 1;
    }
  }
  return { ranked, repeated, repeats };
}

const asksToRank =
  /(?<!\p{L})(?:rank(?:ed|ing)?|order of|in order|rang|reihenfolge|orden[ae]|classe[rz]|ordene|klasyfik|排序)/iu;
/** With fewer rows than this numbers without repetition may be chance. */
const enoughRows = 8;

/** Whether columns hold the ranks of their options: whole numbers from 1 to their count, no two alike in (almost) any row. */
export function isRanking(stem: string, parts: readonly KnownColumn[]): boolean {
  const options = parts.length;
  if (options < 2 || options > mostOptions) return false;
  const labels = parts.flatMap(({ facts }) => facts.answers.map(({ label }) => label));
  const areRanks = labels.every(
    (label) => /^[1-9]\d?(?:\.0)?$/u.test(label) && Number(label) <= options,
  );
  if (!areRanks || new Set(labels.map(Number)).size < 2) return false;
  const { ranked, repeated } = checkRanks(parts.map(({ column }) => column.values()));
  const isAsked = asksToRank.test(stem);
  return ranked >= (isAsked ? 1 : enoughRows) && repeated <= ranked * (isAsked ? 0.2 : 0.01);
}
