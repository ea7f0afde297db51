import type { MetricOptions, ResponseRate } from '../../../shared/domain/metric.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { MeasureColumns, PrepareMeasure } from '../prepared-measure.ts';
import { countOf } from '../records/record-result.ts';
import { outcome, outcomeOfShare, readOutcomes, thresholdsOf } from './read-outcomes.ts';
import { countOutcomes, rateResult, type RateTexts } from './rate-result.ts';

/** What became of each row, and what makes an answer complete. */
type RowOutcomes = Readonly<{ rows: Uint8Array; rule: string; warnings: readonly string[] }>;

function outcomesOfShares(answered: Float64Array, { completeAt }: MetricOptions): RowOutcomes {
  const thresholds = thresholdsOf(completeAt);
  const rows = Uint8Array.from(answered, (share) => outcomeOfShare(share, thresholds));
  const rule = `at least ${Math.round(100 * thresholds.complete)}% of the questions are answered (partial from ${Math.round(100 * thresholds.partial)}% on; a question that was rightly skipped counts as not answered)`;
  return { rows, rule, warnings: [] };
}

function outcomesOfRows(
  { main }: MeasureColumns,
  rowCount: number,
  options: MetricOptions,
  answered: Float64Array | null,
): Result<RowOutcomes> {
  if (answered) return ok(outcomesOfShares(answered, options));
  const isList = options.invited === undefined;
  if (!main) {
    if (isList) {
      const message =
        'Enter how many were invited, or choose the column that says who of those invited has answered.';
      return refuse('column_missing', message, { part: 'main' });
    }
    const warnings = [
      'Every row counts as a complete answer; choose the column that says who has finished.',
    ];
    return ok({ rows: new Uint8Array(rowCount), rule: 'it is a row of the table', warnings });
  }
  const read = readOutcomes(main, {
    isList,
    yes: options.yes,
    thresholds: thresholdsOf(options.completeAt),
  });
  if (!read.ok) return read;
  const { entries, rule, warnings } = read.value;
  const rows = new Uint8Array(rowCount).map(
    (_, row) => entries[main.values.codes[row] ?? 0] ?? outcome.unknown,
  );
  return ok({ rows, rule, warnings });
}

const definitions: Readonly<Record<ResponseRate, string>> = {
  rr1: 'complete answers of all who were invited',
  rr2: 'complete and partial answers of all who were invited',
  rr5: 'complete answers of those whose invitation was delivered',
  rr6: 'complete and partial answers of those whose invitation was delivered',
};

function textsOf(chosen: ResponseRate, rule: string, base: string): RateTexts {
  return {
    chosen,
    method: `Response rate ${chosen.slice(2)} (AAPOR ${chosen.toUpperCase()}): ${definitions[chosen]}; who is not eligible is in no base. An answer is complete where ${rule}. ${base}`,
  };
}

/** Answers and undelivered invitations cannot be more than there were invitations. */
function refuseTooMany(answers: number, undelivered: number, invited: number): Result<never> {
  const lost = undelivered > 0 ? ` and ${undelivered} invitations could not be delivered` : '';
  const message = `The table has ${countOf(answers, 'answer')}${lost}, but only ${invited} were invited. Check the number of those invited.`;
  return refuse('invalid_input', message, { answers, undelivered, invited });
}

const notWeighted =
  'The weights were not used: they are of those who answered, and those who did not have none.';
const wholeOnly =
  'How many were invited is known for the whole table only, so a part of it has no response rate. Choose a table of all who were invited, with a column that says who has answered.';

/** The rows are those who answered; how many were invited was entered. */
function ofNumber(
  { rows, rule, warnings }: RowOutcomes,
  options: MetricOptions & Readonly<{ invited: number }>,
): ReturnType<PrepareMeasure> {
  const { invited, undelivered = 0, responseRate = 'rr1' } = options;
  const found = countOutcomes(rows, null, null);
  const [complete = 0, partial = 0, broken = 0, bounced = 0, ineligible = 0, unknown = 0] =
    found.counts;
  const lost = undelivered + bounced;
  const unanswered = invited - complete - partial - lost - ineligible;
  if (unanswered < broken + unknown)
    return refuseTooMany(complete + partial + broken + ineligible + unknown, lost, invited);
  const counts = [complete, partial, unanswered, lost, ineligible, 0];
  const tally = { counts, sums: counts, squares: counts };
  const base = `${invited} were invited, as entered${undelivered > 0 ? `, ${undelivered} of them not reached` : ''}.`;
  const texts = textsOf(responseRate, rule, base);
  const told = [
    ...warnings,
    ...(unknown > 0
      ? [`${countOf(unknown, 'row')} say nothing of how far they came and count as not answered.`]
      : []),
  ];
  return ok({
    of: (part, weights) => {
      if (part) return rateResult(texts, null, { missing: part.length, warnings: [wholeOnly] });
      return rateResult(texts, tally, { warnings: weights ? [notWeighted] : [] });
    },
    warnings: told,
  });
}

/** Every row is one who was invited. */
function ofList(
  { rows, rule, warnings }: RowOutcomes,
  { responseRate = 'rr1', undelivered }: MetricOptions,
): ReturnType<PrepareMeasure> {
  const { counts } = countOutcomes(rows, null, null);
  const silent = (counts[outcome.unanswered] ?? 0) + (counts[outcome.undelivered] ?? 0);
  const texts = textsOf(responseRate, rule, 'Every row of the table is one who was invited.');
  const told = [...warnings];
  if (silent === 0 && rows.length > 0)
    told.push(
      'Everybody in the table has answered, so the rows are probably not all who were invited. Enter how many were.',
    );
  if (undelivered !== undefined)
    told.push(
      'The number of invitations that were not delivered counts only beside the number invited; here the rows say it.',
    );
  return ok({
    of: (part, weights) =>
      rateResult(texts, countOutcomes(rows, part, weights), { isWeighted: weights !== null }),
    warnings: told,
  });
}

/**
 * Response rate in percent with Wilson's interval: answers of those who were invited. Who was invited is a number
 * (`options.invited`, with `undelivered`), the rows being the answers, or every row of the table. `main` says what became
 * of each: see `readOutcomes`; `answered` holds instead the share of the questions that each row answers. The other three
 * rates stand in `further`. Source: AAPOR (2023), Standard Definitions: Final Dispositions of Case Codes and Outcome Rates
 * for Surveys, 10th ed.: RR1, RR2, and RR5, RR6 with undelivered invitations (unknown eligibility) left out.
 */
export function prepareResponseRate(
  columns: MeasureColumns,
  rowCount: number,
  options: MetricOptions,
  answered: Float64Array | null = null,
): ReturnType<PrepareMeasure> {
  const outcomes = outcomesOfRows(columns, rowCount, options, answered);
  if (!outcomes.ok) return outcomes;
  const { invited } = options;
  return invited === undefined
    ? ofList(outcomes.value, options)
    : ofNumber(outcomes.value, { ...options, invited });
}
