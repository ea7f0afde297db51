import type { ColumnValues } from '../../shared/domain/column-values.ts';
import { parseNumber } from '../cases/parse-number.ts';
import { countEntries } from '../metrics/score-tally.ts';
import { type ScoreCounts, sortCounts, totalCount } from '../statistics/score-counts.ts';
import { isNoOpinion } from './answer-words.ts';
import { binScores } from './bins.ts';
import { quantile } from './quantile.ts';
import { estimateMean } from './scale-answers.ts';
import {
  type KindSummary,
  type SummaryInput,
  tallyAnswers,
  warnAboutSize,
} from './summary-parts.ts';
import { isBlank } from './survey-column.ts';

const grouped = /^-?[1-9]\d{0,2}(?:,\d{3})+$/u;
const currency = /^\s*[\p{Sc}]\s*|\s*(?:\p{Sc}|%)\s*$/gu;

function numberOf(cell: string): number | null {
  const bare = cell.trim().replace(currency, '');
  const parsed = parseNumber(grouped.test(bare) ? bare.replaceAll(',', '') : bare);
  return parsed.fits ? Number(parsed.value) : null;
}

/** The numbers of a column, ascending, with the first cells that hold none. */
export function countNumbers(
  values: ColumnValues,
): Readonly<{ scores: ScoreCounts; strange: readonly string[] }> {
  const counts = countEntries(values);
  const found = new Map<number, number>();
  const strange: string[] = [];
  values.dictionary.forEach((cell, entry) => {
    const count = counts[entry] ?? 0;
    if (count === 0 || isBlank(cell) || isNoOpinion(cell)) return;
    const number = numberOf(cell);
    if (number === null) strange.push(cell.trim());
    else found.set(number, (found.get(number) ?? 0) + count);
  });
  return { scores: sortCounts(found), strange };
}

/** A question for an amount: mean with its interval, median, spread, quartiles, and how the numbers fall. */
export function summariseNumber({ columns: [column] }: SummaryInput): KindSummary {
  const values = column?.values ?? { dictionary: [''], codes: new Uint32Array() };
  const tally = tallyAnswers(values);
  const { scores, strange } = countNumbers(values);
  const n = totalCount(scores);
  const unread = tally.n - n;
  const [first, last] = [scores[0], scores.at(-1)];
  const [low, high] = [quantile(scores, 0.25), quantile(scores, 0.75)];
  return {
    n,
    skipped: tally.skipped,
    setAside:
      unread > 0 ? [...tally.setAside, { label: 'No number', count: unread }] : tally.setAside,
    figures: {
      type: 'number',
      mean: estimateMean(scores),
      median: quantile(scores, 0.5),
      quartiles: low === null || high === null ? null : [low, high],
      range: first && last ? [first.score, last.score] : null,
      bins: binScores(scores),
    },
    method:
      'Mean with its interval at 95 % (Student t), standard deviation with divisor n − 1, quartiles as R computes them (type 7).',
    warnings: [...warnAboutSize(n), ...warnAboutWords(unread, strange)],
  };
}

function warnAboutWords(rows: number, strange: readonly string[]): readonly string[] {
  if (rows === 0) return [];
  const examples = strange.slice(0, 3).map((cell) => `“${cell.slice(0, 40)}”`);
  return [
    `${rows} ${rows === 1 ? 'answer holds' : 'answers hold'} no number, such as ${examples.join(', ')}; set aside.`,
  ];
}
