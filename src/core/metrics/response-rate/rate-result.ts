import {
  responseRates,
  type MetricResult,
  type ResponseRate,
} from '../../../shared/domain/metric.ts';
import { countOf, recordResult } from '../records/record-result.ts';
import { shareInterval } from '../records/share-result.ts';
import { effectiveSize } from '../records/share-tally.ts';
import { outcome } from './read-outcomes.ts';

/** Rows by outcome: how many, and the sums of their weights and of the squares. */
export type OutcomeTally = Readonly<{
  counts: readonly number[];
  sums: readonly number[];
  squares: readonly number[];
}>;

/** Counts some rows (all where null) by outcome. `weights` holds one weight per row of the table. */
export function countOutcomes(
  outcomes: Uint8Array,
  rows: Uint32Array | null,
  weights: Float64Array | null,
): OutcomeTally {
  const counts = [0, 0, 0, 0, 0, 0];
  const sums = [0, 0, 0, 0, 0, 0];
  const squares = [0, 0, 0, 0, 0, 0];
  const length = rows ? rows.length : outcomes.length;
  for (let i = 0; i < length; i += 1) {
    const row = rows ? (rows[i] ?? 0) : i;
    const at = outcomes[row] ?? outcome.unknown;
    counts[at] = (counts[at] ?? 0) + 1;
    if (!weights) continue;
    const weight = weights[row] ?? 0;
    sums[at] = (sums[at] ?? 0) + weight;
    squares[at] = (squares[at] ?? 0) + weight * weight;
  }
  return weights ? { counts, sums, squares } : { counts, sums: counts, squares: counts };
}

export type RateTexts = Readonly<{ chosen: ResponseRate; method: string }>;

const source = 'Definitions: AAPOR (2023), Standard Definitions, 10th ed.';

const names: Readonly<Record<ResponseRate, string>> = {
  rr1: 'Complete, of all invited (RR1)',
  rr2: 'Complete and partial, of all invited (RR2)',
  rr5: 'Complete, of those reached (RR5)',
  rr6: 'Complete and partial, of those reached (RR6)',
};

type Rate = Readonly<{ share: number | null; effectiveN: number }>;

const answersOf = (rate: ResponseRate): readonly number[] =>
  rate === 'rr1' || rate === 'rr5' ? [outcome.complete] : [outcome.complete, outcome.partial];

const baseOf = (rate: ResponseRate): readonly number[] => [
  outcome.complete,
  outcome.partial,
  outcome.unanswered,
  ...(rate === 'rr1' || rate === 'rr2' ? [outcome.undelivered] : []),
];

const total = (of: readonly number[], outcomes: readonly number[]): number =>
  outcomes.reduce((sum, at) => sum + (of[at] ?? 0), 0);

function rateOf({ sums, squares }: OutcomeTally, rate: ResponseRate): Rate {
  const base = total(sums, baseOf(rate));
  return {
    share: base > 0 ? total(sums, answersOf(rate)) / base : null,
    effectiveN: effectiveSize(base, total(squares, baseOf(rate))),
  };
}

function tellSetAside(undelivered: number, ineligible: number): readonly string[] {
  const told: string[] = [];
  if (undelivered > 0)
    told.push(
      `${countOf(undelivered, 'invitation')} could not be delivered and ${undelivered === 1 ? 'is' : 'are'} not in the base.`,
    );
  if (ineligible > 0)
    told.push(
      `${countOf(ineligible, 'row')} ${ineligible === 1 ? 'is' : 'are'} not eligible (screened out, or over a quota) and in no base.`,
    );
  return told;
}

type Added = Readonly<{ warnings?: readonly string[]; isWeighted?: boolean; missing?: number }>;

/** The chosen rate with its counts, the other rates beside it. No figure without a tally. */
export function rateResult(
  { chosen, method }: RateTexts,
  tally: OutcomeTally | null,
  { warnings = [], isWeighted = false, missing = 0 }: Added,
): MetricResult {
  const told = `${method} ${source} Interval at 95%: Wilson score.`;
  if (!tally) {
    return {
      metric: 'response_rate',
      value: null,
      unit: 'percent',
      n: 0,
      missing,
      interval: null,
      counts: {},
      distribution: [],
      further: [],
      method: told,
      warnings,
    };
  }
  const [complete = 0, partial = 0, unanswered = 0, undelivered = 0, ineligible = 0, unknown = 0] =
    tally.counts;
  const keepsUndelivered = chosen === 'rr1' || chosen === 'rr2';
  const aside = keepsUndelivered ? 0 : undelivered;
  const { share, effectiveN } = rateOf(tally, chosen);
  const further = responseRates
    .filter((rate) => rate !== chosen)
    .flatMap((rate) => {
      const { share: value } = rateOf(tally, rate);
      return value === null
        ? []
        : [{ name: names[rate], value: 100 * value, unit: 'percent' as const }];
    });
  return recordResult('response_rate', {
    one: 'invitation',
    value: share === null ? null : 100 * share,
    unit: 'percent',
    n: total(tally.counts, baseOf(chosen)),
    missing: unknown + ineligible + aside,
    interval: share === null ? null : shareInterval(share, effectiveN),
    counts: {
      complete,
      partial,
      'not answered': unanswered,
      ...(keepsUndelivered ? { undelivered } : {}),
    },
    further,
    method: told,
    warnings: [...warnings, ...tellSetAside(aside, ineligible)],
    isWeighted,
    ...(isWeighted ? { effectiveN } : {}),
  });
}
