import { bandOfScore, bandsOfColumn } from '../../../core/metrics/band-of-score.ts';
import { detectScale, type Scale } from '../../../core/metrics/scale.ts';
import { readDictionary, tallyRows } from '../../../core/metrics/score-tally.ts';
import type { ColumnValues } from '../../../shared/domain/column-values.ts';
import {
  type CallMetric,
  type CandidateKind,
  type CandidatePage,
  isClosed,
} from '../../../shared/domain/follow-up.ts';
import type { Input } from '../../../shared/operations/operation-table.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { Database } from '../../project/database.ts';
import { findDataset } from '../../project/queries/dataset-queries.ts';
import { listFollowedRows } from '../../project/queries/follow-up-queries.ts';
import { notFound } from '../not-found.ts';
import { customerReader } from './describe-customers.ts';
import { holdColumn } from './held-columns.ts';
import { chooseScore } from './score-choice.ts';

/** The band of each metric that a kind of customer is in, as the metric itself counts it. */
const bands: Readonly<Record<CallMetric, Readonly<Record<CandidateKind, string>>>> = {
  nps: { detractor: 'detractors', at_risk: 'passives', delighted: 'promoters' },
  csat: { detractor: 'dissatisfied', at_risk: 'neutral', delighted: 'satisfied' },
  ces: { detractor: 'struggling', at_risk: 'neutral', delighted: 'easy' },
};

type Options = Input<'followUps.candidates'>['options'];

/** The scale that the whole column is read on. */
function settleScale(metric: CallMetric, values: ColumnValues, options: Options): Scale {
  if (options.scale) return options.scale;
  return detectScale(metric, tallyRows(readDictionary(values), values, null).scores);
}

/** Rows whose score lies in a band: the lowest scores first or last, rows of one score in the order of the table. */
function listRows(
  values: ColumnValues,
  isIn: readonly boolean[],
  scoreOf: Float64Array,
  lowFirst: boolean,
): number[] {
  const byEntry = new Map<number, number[]>();
  values.codes.forEach((code, row) => {
    if (isIn[code] !== true) return;
    const rows = byEntry.get(code);
    if (rows) rows.push(row);
    else byEntry.set(code, [row]);
  });
  const byScore = Map.groupBy(byEntry.keys(), (entry) => scoreOf[entry] ?? 0);
  const scores = [...byScore.keys()].sort((one, other) => (lowFirst ? one - other : other - one));
  return scores.flatMap((score) => {
    const entries = byScore.get(score) ?? [];
    const rows = entries.flatMap((entry) => byEntry.get(entry) ?? []);
    return entries.length > 1 ? rows.sort((one, other) => one - other) : rows;
  });
}

/** Who is listed, in words: the band with the answers of the scale that lie in it. */
function sayRule(metric: CallMetric, band: string, scale: Scale, options: Options): string {
  const steps = Array.from(
    { length: Math.min(101, Math.floor(scale.max - scale.min) + 1) },
    (_, step) => scale.min + step,
  );
  const inBand = steps.filter((score) => bandOfScore(metric, score, scale, options) === band);
  const low = inBand[0];
  const high = inBand.at(-1);
  const range = low === undefined ? 'no answer' : low === high ? `${low}` : `${low} to ${high}`;
  const direction = options.reversed === true ? '; a low answer is the good one' : '';
  return `${band}: ${range} on the scale from ${scale.min} to ${scale.max}${direction}`;
}

/** Customers whose score asks for a call, or for thanks. See `followUps.candidates`. */
export function listCandidates(
  db: Database,
  input: Input<'followUps.candidates'>,
): Result<CandidatePage> {
  const { kind, options, offset, limit } = input;
  const dataset = findDataset(db, input.datasetId);
  if (!dataset) return notFound('This table');
  const chosen = chooseScore(dataset, input);
  if (!chosen.ok) return chosen;
  const { column, metric } = chosen.value;
  const values = holdColumn(db, dataset.id, column.id);
  const scoreOf = readDictionary(values);
  if (!scoreOf.some((score) => !Number.isNaN(score)))
    return refuse(
      'column_not_numeric',
      `“${column.question}” holds no scores. Choose the column with the numbers.`,
    );
  const band = bands[metric][kind];
  const scale = settleScale(metric, values, options);
  const isIn = bandsOfColumn(metric, values, { ...options, scale }).map((found) => found === band);
  const worstIsLow = options.reversed !== true;
  const rows = listRows(values, isIn, scoreOf, worstIsLow === (kind !== 'delighted'));
  const followed = listFollowedRows(db, dataset.id);
  const read = customerReader(db, dataset, column);
  const isOpen = (row: number): boolean => {
    const status = followed.get(row);
    return status !== undefined && !isClosed(status);
  };
  return ok({
    total: rows.length,
    followedUp: followed.size === 0 ? 0 : rows.filter(isOpen).length,
    rows: rows
      .slice(offset, offset + limit)
      .map((row) => ({ ...read(row), followUp: followed.get(row) ?? null })),
    column: column.question,
    metric,
    rule: sayRule(metric, band, scale, options),
  });
}
