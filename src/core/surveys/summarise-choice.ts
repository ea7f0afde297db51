import type { AnswerShare } from '../../shared/domain/survey.ts';
import { orderAnswers, orderRanges } from './answer-order.ts';
import { shareOf, wilsonWords } from './answer-share.ts';
import {
  type CountedAnswer,
  type KindSummary,
  type SummaryInput,
  tallyAnswers,
  warnAboutSize,
} from './summary-parts.ts';

/** More different answers than this are not listed one by one. */
export const mostListed = 100;

/** Answers in the order that they have by themselves ("18-29" before "30-44"), else the most frequent first. */
function inOrder(answers: readonly CountedAnswer[]): readonly CountedAnswer[] {
  const labels = answers.map(({ label }) => label);
  const order = labels.length <= 30 ? (orderAnswers(labels)?.order ?? orderRanges(labels)) : null;
  return order ? order.flatMap((at) => answers[at] ?? []) : answers;
}

/** A question with one answer out of several: how often each was given, as a share of those who answered. */
export function summariseChoice({ columns }: SummaryInput): KindSummary {
  const [column] = columns;
  const { answers, n, setAside, skipped } = tallyAnswers(column?.values ?? emptyColumn);
  const listed = inOrder(answers.slice(0, mostListed));
  const left = answers.slice(mostListed);
  const shares = listed.map(({ label, count }): AnswerShare => shareOf(label, count, n));
  const rest =
    left.length === 0
      ? null
      : { answers: left.length, count: left.reduce((sum, { count }) => sum + count, 0) };
  return {
    n,
    skipped,
    setAside,
    figures: { type: 'choice', answers: shares, rest },
    method: `Shares of those who answered. ${wilsonWords}`,
    warnings: [...warnAboutSize(n), ...warnAboutMany(answers.length, n)],
  };
}

function warnAboutMany(different: number, n: number): readonly string[] {
  if (different <= 50 || different * 2 < n) return [];
  return [
    `${different} different answers among ${n}: this looks like free text rather than a choice. If so, set the kind to open-ended.`,
  ];
}

const emptyColumn = { dictionary: [''], codes: new Uint32Array() };
