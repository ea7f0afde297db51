import type { RankedOption } from '../../shared/domain/survey.ts';
import { shareOf, wilsonWords } from './answer-share.ts';
import { bitsOfAnswers, countRows, joinRows } from './count-rows.ts';
import { checkRanks, readRanks } from './ranks.ts';
import { estimateMean } from './scale-answers.ts';
import {
  type KindSummary,
  type LabelledColumn,
  type SummaryInput,
  warnAboutSize,
} from './summary-parts.ts';

function describeOption(
  { label, values }: LabelledColumn,
  options: number,
  repeats: Uint8Array,
): RankedOption {
  const rankOf = readRanks(values, options);
  const ranks = Array.from({ length: options }, () => 0);
  for (let row = 0; row < values.codes.length; row += 1) {
    const rank = rankOf[values.codes[row] ?? 0] ?? 0;
    if (rank > 0 && repeats[row] === 0) ranks[rank - 1] = (ranks[rank - 1] ?? 0) + 1;
  }
  const n = ranks.reduce((sum, count) => sum + count, 0);
  const mean = estimateMean(ranks.map((count, at) => ({ score: at + 1, count })));
  return { label, n, mean, first: shareOf(label, ranks[0] ?? 0, n), ranks };
}

/** Options put in order: mean rank with its interval (1 is best) and share of first places, best first. */
export function summariseRanking({ columns, rows }: SummaryInput): KindSummary {
  const values = columns.map((column) => column.values);
  const { ranked, repeated, repeats } = checkRanks(values);
  const options = columns
    .map((column) => describeOption(column, columns.length, repeats))
    .sort((one, other) => (one.mean?.value ?? Infinity) - (other.mean?.value ?? Infinity));
  const { skipped } = countRows(joinRows(values, values.map(bitsOfAnswers)));
  const n = ranked - repeated;
  const aside = rows - skipped - n;
  return {
    n,
    skipped,
    setAside: aside > 0 ? [{ label: 'Ranks that cannot be used', count: aside }] : [],
    figures: { type: 'ranking', options },
    method: `Mean rank, 1 being the best, over those who ranked the option; interval at 95 %: Student t. Share of those who ranked it that put it first. ${wilsonWords}`,
    warnings: [
      ...warnAboutSize(n),
      ...(repeated > 0
        ? [
            `${repeated} ${repeated === 1 ? 'row gives' : 'rows give'} the same rank twice and ${repeated === 1 ? 'was' : 'were'} left out.`,
          ]
        : []),
    ],
  };
}
