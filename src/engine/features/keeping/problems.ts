import { compareMany } from '../../../core/metrics/compare-many.ts';
import type { MentionComparison } from '../../../core/metrics/compare-mentioners.ts';
import { isSystemic } from '../../../core/metrics/is-systemic.ts';
import { detectScale } from '../../../core/metrics/scale.ts';
import {
  readDictionary,
  type ScoreTally,
  subtractTally,
  tallyRows,
} from '../../../core/metrics/score-tally.ts';
import { wilsonInterval } from '../../../core/statistics/wilson-interval.ts';
import type { ColumnValues } from '../../../shared/domain/column-values.ts';
import {
  type CallMetric,
  type Problem,
  type ProblemReport,
  systemicShare,
} from '../../../shared/domain/follow-up.ts';
import type { MetricOptions, MetricUnit } from '../../../shared/domain/metric.ts';
import type { Input } from '../../../shared/operations/operation-table.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { Database } from '../../project/database.ts';
import { findDataset } from '../../project/queries/dataset-queries.ts';
import { notFound } from '../not-found.ts';
import { holdColumn } from './held-columns.ts';
import { chooseScore } from './score-choice.ts';
import { listTouchedRows, type Touching } from './touched-rows.ts';

const units: Readonly<Record<CallMetric, MetricUnit>> = {
  nps: 'points',
  csat: 'percent',
  ces: 'score',
};

const inOrder = (rows: ReadonlySet<number>): Uint32Array => Uint32Array.from(rows).sort();

function toProblem(
  { kind, id, name, rows }: Touching,
  asked: number,
  { mention, others, difference, interval, pAdjusted }: MentionComparison,
  isLowGood: boolean,
): Problem {
  const share = wilsonInterval(rows.size, asked);
  return {
    kind,
    id,
    name,
    touched: rows.size,
    share: (100 * rows.size) / asked,
    low: 100 * share.low,
    high: 100 * share.high,
    withIt: mention.value,
    withoutIt: others.value,
    nWith: mention.n,
    nWithout: others.n,
    difference,
    differenceLow: interval?.low ?? null,
    differenceHigh: interval?.high ?? null,
    pAdjusted,
    isSystemic: isSystemic({ share, difference: interval, isLowGood }),
  };
}

type Scores = Readonly<{
  scoreOf: Float64Array;
  values: ColumnValues;
  everybody: ScoreTally;
  metric: CallMetric;
  options: MetricOptions;
}>;

function compare(touching: readonly Touching[], asked: number, scores: Scores): Problem[] {
  const { scoreOf, values, everybody, metric, options } = scores;
  const tallies = touching.map(({ rows }) => {
    const mention = tallyRows(scoreOf, values, inOrder(rows));
    return { mention, others: subtractTally(everybody, mention) };
  });
  const compared = compareMany(tallies, metric, options);
  // NPS and CSAT are turned round with a reversed scale; CES stays on its own, where a low answer may mean ease.
  const isLowGood = metric === 'ces' && options.reversed === true;
  return touching.flatMap((each, index) => {
    const comparison = compared[index];
    return comparison ? [toProblem(each, asked, comparison, isLowGood)] : [];
  });
}

const method =
  'Share: respondents whose answers bear the code (or one below it) or belong to the theme, of all who answered an open-ended ' +
  'question, with the Wilson interval at 95%. Difference: the score of those touched minus that of the others, with its 95% ' +
  'interval from five answers on a side on; p of the Mann-Whitney test, adjusted for all codes or all themes together ' +
  `(Benjamini-Hochberg). Systemic: the lower end of the share's interval is above ${systemicShare}% and the whole interval of the difference lies on the bad side of 0; all else is told as single.`;

/** Which codes and themes touch how many respondents, and how those score. See `followUps.problems`. */
export function listProblems(
  db: Database,
  input: Input<'followUps.problems'>,
): Result<ProblemReport> {
  const dataset = findDataset(db, input.datasetId);
  if (!dataset) return notFound('This table');
  const chosen = chooseScore(dataset, input);
  if (!chosen.ok) return chosen;
  const { column, metric } = chosen.value;
  const values = holdColumn(db, dataset.id, column.id);
  const scoreOf = readDictionary(values);
  const whole = tallyRows(scoreOf, values, null);
  if (whole.scores.length === 0)
    return refuse(
      'column_not_numeric',
      `“${column.question}” holds no scores. Choose the column with the numbers.`,
    );
  const { asked, questions, codes, themes } = listTouchedRows(db, dataset.id);
  const options = {
    ...input.options,
    scale: input.options.scale ?? detectScale(metric, whole.scores),
  };
  const everybody = tallyRows(scoreOf, values, inOrder(asked));
  const scores = { scoreOf, values, everybody, metric, options };
  const problems = [
    ...compare(codes, asked.size, scores),
    ...compare(themes, asked.size, scores),
  ].sort((one, other) => other.touched - one.touched || one.name.localeCompare(other.name));
  const warnings =
    everybody.missing > 0
      ? [
          `${everybody.missing} of ${asked.size} who answered gave no score in “${column.question}” and count for the share alone.`,
        ]
      : [];
  return ok({
    metric,
    unit: units[metric],
    column: column.question,
    asked: asked.size,
    problems,
    questions,
    method,
    warnings,
  });
}
