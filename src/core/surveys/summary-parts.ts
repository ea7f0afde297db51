import type { ColumnValues } from '../../shared/domain/column-values.ts';
import type { QuestionFigures, QuestionKind, SetAside } from '../../shared/domain/survey.ts';
import { smallSample } from '../metrics/metric-warnings.ts';
import { countEntries } from '../metrics/score-tally.ts';
import { isNoOpinion } from './answer-words.ts';
import { isBlank } from './survey-column.ts';

/** One column of a question, with what tells it from the others. */
export type LabelledColumn = Readonly<{ label: string; values: ColumnValues }>;

/** What a summary is made of: the columns of one question, seen as one kind, cut to the rows that are looked at. */
export type SummaryInput = Readonly<{
  kind: QuestionKind;
  question: string;
  columns: readonly LabelledColumn[];
  rows: number;
}>;

/** The part of a summary that its kind decides. */
export type KindSummary = Readonly<{
  n: number;
  skipped: number;
  setAside: readonly SetAside[];
  figures: QuestionFigures;
  method: string;
  warnings: readonly string[];
}>;

export type CountedAnswer = Readonly<{ label: string; count: number }>;

/** The rows of one column: answers by their words, most frequent first; those that give no opinion; those without anything. */
export type AnswerTally = Readonly<{
  answers: readonly CountedAnswer[];
  n: number;
  setAside: readonly SetAside[];
  skipped: number;
}>;

const byCount = (one: CountedAnswer, other: CountedAnswer): number => other.count - one.count;

function toList(counts: ReadonlyMap<string, number>): readonly CountedAnswer[] {
  return [...counts].map(([label, count]) => ({ label, count })).sort(byCount);
}

function add(counts: Map<string, number>, label: string, count: number): void {
  counts.set(label, (counts.get(label) ?? 0) + count);
}

/** Counts the answers of a column: one pass over its rows, then each different cell once. */
export function tallyAnswers(values: ColumnValues): AnswerTally {
  const counts = countEntries(values);
  const answers = new Map<string, number>();
  const aside = new Map<string, number>();
  let [n, skipped] = [0, 0];
  values.dictionary.forEach((cell, entry) => {
    const count = counts[entry] ?? 0;
    if (count === 0) return;
    if (isBlank(cell)) skipped += count;
    else if (isNoOpinion(cell)) add(aside, cell.trim(), count);
    else {
      n += count;
      add(answers, cell.trim(), count);
    }
  });
  return { answers: toList(answers), n, setAside: toList(aside), skipped };
}

/** Adds up what was set aside in several columns. */
export function joinSetAside(lists: readonly (readonly SetAside[])[]): readonly SetAside[] {
  const counts = new Map<string, number>();
  for (const { label, count } of lists.flat()) add(counts, label, count);
  return toList(counts);
}

const answersOf = (n: number): string => (n === 1 ? '1 answer' : `${n} answers`);

/** What anyone should know who reads shares or means of so few answers. */
export function warnAboutSize(n: number): readonly string[] {
  if (n === 0) return ['There is no usable answer, so nothing was computed.'];
  if (n >= smallSample) return [];
  return [
    `Only ${answersOf(n)}: below ${smallSample} the figures are unsteady and should be read with their intervals.`,
  ];
}
