import type { Result } from '../../../shared/result.ts';
import type { NamedColumn } from '../prepared-measure.ts';
import { acceptCells, type ReadCells } from './read-cells.ts';

const yesWords = 'yes y true t 1 x ✓ ☑ ja j oui sí si sim tak ya 是'.split(' ');
const noWords = 'no n false f 0 ☐ nein nej non não nao nie tidak 否'.split(' ');

/** Words that mean yes or no to one measure only, such as `churned` and `active`. */
export type FlagWords = Readonly<{ yes: readonly string[]; no: readonly string[] }>;

export const fold = (cell: string): string => cell.trim().toLowerCase();

const usualYes = new Set(yesWords);
const usualNo = new Set(noWords);

/** 1 for one of the usual words for yes, 0 for one of those for no, NaN for neither. */
export function flagOfWord(cell: string): number {
  const folded = fold(cell);
  if (usualYes.has(folded) || numberOf(folded) === 1) return 1;
  return usualNo.has(folded) || numberOf(folded) === 0 ? 0 : Number.NaN;
}

/** Cells that say there is no value: they are neither yes nor no, whatever counts as yes. */
const noAnswer = new Set(['n/a', 'na', 'nan', 'null', '-', '--', '–', '—', '?', 'unknown']);

function numberOf(cell: string): number {
  return /^[+]?\d+(?:\.0+)?$/u.test(cell) ? Number(cell) : Number.NaN;
}

/**
 * 1 for yes, 0 for no, NaN for neither. Where `yes` names cells, every other filled cell is a no; else the usual words
 * for both count, in several languages, with those of the measure. Capitals and blanks around a cell do not matter.
 */
export function readFlags(
  column: NamedColumn,
  words: FlagWords,
  yes?: readonly string[],
): Result<ReadCells> {
  const named = yes && yes.length > 0 ? new Set(yes.map(fold)) : null;
  const isYes = new Set(words.yes);
  const isNo = new Set(words.no);
  const flagOf = (cell: string): number => {
    const folded = fold(cell);
    if (named?.has(folded)) return 1;
    if (folded === '' || noAnswer.has(folded)) return Number.NaN;
    if (named) return 0;
    if (isYes.has(folded)) return 1;
    return isNo.has(folded) ? 0 : flagOfWord(folded);
  };
  const entryValues = Float64Array.from(column.values.dictionary, flagOf);
  return acceptCells(column, entryValues, 'yes or no');
}
