import type { MetricOptions, MetricResult } from '../../shared/domain/metric.ts';
import { computeCes } from '../metrics/compute-ces.ts';
import { computeCsat } from '../metrics/compute-csat.ts';
import { computeNps } from '../metrics/compute-nps.ts';
import { parseScore } from '../metrics/parse-score.ts';
import type { ScoreTally } from '../metrics/score-tally.ts';
import { tallyScores } from '../metrics/score-tally.ts';
import {
  type AnswerTally,
  type KindSummary,
  type SummaryInput,
  tallyAnswers,
} from './summary-parts.ts';

type ScoreKind = 'nps' | 'csat' | 'ces';

const compute: Readonly<
  Record<ScoreKind, (tally: ScoreTally, options?: MetricOptions) => MetricResult>
> = { nps: computeNps, csat: computeCsat, ces: computeCes };

/** Answers without a score; those on no point of the scale count together. */
function setAsideOf({ answers, setAside }: AnswerTally, outside: number): KindSummary['setAside'] {
  const words = answers.filter(({ label }) => parseScore(label) === null).slice(0, 10);
  const rest = outside - words.reduce((sum, { count }) => sum + count, 0);
  return [...setAside, ...words, ...(rest > 0 ? [{ label: 'Not on the scale', count: rest }] : [])];
}

/** A question of a customer metric: its figure as Measure computes it, with the scores that it is made of. */
export function summariseScore(kind: ScoreKind, { columns: [column] }: SummaryInput): KindSummary {
  const values = column?.values ?? { dictionary: [''], codes: new Uint32Array() };
  const answers = tallyAnswers(values);
  const result = compute[kind](tallyScores(values));
  return {
    n: result.n,
    skipped: answers.skipped,
    setAside: setAsideOf(answers, answers.n - result.n),
    figures: { type: 'score', result },
    method: result.method,
    warnings: result.warnings,
  };
}
