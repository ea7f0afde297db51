import { parseScore } from '../../core/metrics/parse-score.ts';
import type { ColumnValues } from '../../shared/domain/column-values.ts';
import { isMissingCell } from './missing-cell.ts';

/** By the cell without blanks around it: the number that it stands for. */
export type ScaleNumbers = Readonly<Record<string, number>>;

/**
 * The cells of a rating question with the numbers that a person gave to its words. “Strongly agree” becomes
 * “10 - Strongly agree”: the number is what measures read, the word stays to be read by people.
 */
export function applyScaleNumbers(values: ColumnValues, numbers: ScaleNumbers): ColumnValues {
  const dictionary: string[] = [''];
  const codeOf = new Map<string, number>([['', 0]]);
  const codes = values.dictionary.map((cell) => {
    const number = Object.hasOwn(numbers, cell.trim()) ? numbers[cell.trim()] : undefined;
    const kept = number === undefined ? cell : numbered(cell.trim(), number);
    const code = codeOf.get(kept) ?? dictionary.push(kept) - 1;
    codeOf.set(kept, code);
    return code;
  });
  return { dictionary, codes: values.codes.map((code) => codes[code] ?? 0) };
}

/** A word that would be taken for part of the number is put in quotation marks. */
function numbered(word: string, number: number): string {
  const plain = `${number} - ${word}`;
  return parseScore(plain) === number ? plain : `${number} - “${word}”`;
}

/** Whether every filled cell holds a score, so that the column is one of numbers. */
export function isScored({ dictionary }: ColumnValues): boolean {
  return dictionary.every((cell) => isMissingCell(cell) || parseScore(cell) !== null);
}
