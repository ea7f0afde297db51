import type { ColumnValues } from '../../shared/domain/column-values.ts';
import type { ColumnRole, ColumnType } from '../../shared/domain/dataset.ts';
import { countEntries } from '../metrics/score-tally.ts';
import { isNoOpinion } from './answer-words.ts';

/** A column of a survey; `values` are loaded when they are asked for. */
export type SurveyColumn = Readonly<{
  position: number;
  name: string;
  question: string;
  type: ColumnType;
  role: ColumnRole | null;
  values: () => ColumnValues;
}>;

/** What kinds of questions are told by: a column's different answers, each read once. */
export type ColumnFacts = Readonly<{
  /** Different answers that are opinions, most frequent first; the first of them only where there are more than `mostAnswers`. */
  answers: readonly Readonly<{ label: string; count: number }>[];
  distinct: number;
  /** Rows with an answer, without those that give no opinion, and rows that do not. */
  n: number;
  skipped: number;
  setAside: number;
  /** Mean number of words of an answer, each row counted; of the first answers only where there are very many. */
  words: number;
}>;

/** More different answers than this are not looked at one by one. */
const mostAnswers = 2000;

export function isBlank(cell: string): boolean {
  return cell.trim() === '';
}

/** Chinese, Japanese and Thai write no blanks between words. */
const isUnspaced = (code: number): boolean =>
  (code >= 0x0e01 && code <= 0x0e7f) ||
  (code >= 0x3041 && code <= 0x30ff) ||
  (code >= 0x3400 && code <= 0x9fff);

const isSpace = (code: number): boolean =>
  code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0 || code === 0x3000;

/** Words between blanks; of scripts without blanks two characters are taken for a word. One look at each character. */
export function countWords(text: string): number {
  let [words, dense] = [0, 0];
  let inWord = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const space = isSpace(code);
    if (!space && !inWord) words += 1;
    inWord = !space;
    if (code >= 0x0e01 && isUnspaced(code)) dense += 1;
  }
  return words + Math.floor(dense / 2);
}

/** The facts of a column: one pass over its rows, then one over its different cells. */
export function readColumnFacts(values: ColumnValues): ColumnFacts {
  const counts = countEntries(values);
  const found = new Map<string, number>();
  let [n, skipped, setAside, distinct] = [0, 0, 0, 0];
  let [words, worded] = [0, 0];
  values.dictionary.forEach((cell, entry) => {
    const count = counts[entry] ?? 0;
    if (count === 0) return;
    if (isBlank(cell)) skipped += count;
    else if (isNoOpinion(cell)) setAside += count;
    else {
      n += count;
      distinct += 1;
      if (distinct > mostAnswers) return;
      words += count * countWords(cell);
      worded += count;
      const label = cell.trim();
      found.set(label, (found.get(label) ?? 0) + count);
    }
  });
  const answers = [...found]
    .map(([label, count]) => ({ label, count }))
    .sort((one, other) => other.count - one.count);
  return { answers, distinct, n, skipped, setAside, words: worded > 0 ? words / worded : 0 };
}
