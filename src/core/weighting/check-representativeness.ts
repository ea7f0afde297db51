import type { RepresentedCategory, Representativeness } from '../../shared/domain/weighting.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { chiSquareGoodness, type ChiSquareGoodness } from '../statistics/chi-square-goodness.ts';
import { wilsonInterval } from '../statistics/wilson-interval.ts';
import { settleMargin, type ColumnMargin } from './margin.ts';

/** Below this expected count the chi-square approximation is rough. */
const leastExpectedCount = 5;

function compareCategory(
  category: string,
  count: number,
  n: number,
  knownShare: number,
): RepresentedCategory {
  const sampleShare = count / n;
  const interval = wilsonInterval(count, n);
  const isUnder = knownShare > interval.high;
  const verdict = knownShare < interval.low ? 'over' : isUnder ? 'under' : 'as_known';
  const difference = sampleShare - knownShare;
  return { category, count, sampleShare, knownShare, difference, interval, verdict };
}

function warnAboutTest(test: ChiSquareGoodness | null, missing: number, name: string) {
  const warnings = [];
  if (missing > 0) {
    warnings.push(
      `${missing === 1 ? '1 row has' : `${missing} rows have`} no value in column "${name}" whose share is known, and ${missing === 1 ? 'was' : 'were'} left out.`,
    );
  }
  if (test === null) {
    warnings.push(
      `The known shares of column "${name}" cannot be tested: fewer than two categories have a share, or one without a share was met.`,
    );
  } else if (test.leastExpected < leastExpectedCount) {
    warnings.push(
      `A category is expected fewer than ${leastExpectedCount} times, so the p value is rough.`,
    );
  }
  return warnings;
}

/**
 * Does a sample fall into the categories of a column as the population is known to do? Refuses shares that cannot be
 * right, and a column without any of the categories (`too_little_data`).
 */
export function checkRepresentativeness(
  margin: ColumnMargin,
  rowCount: number,
): Result<Representativeness> {
  const settled = settleMargin(margin, rowCount);
  if (!settled.ok) return settled;
  const { name, categories, shares, counts, known: n } = settled.value;
  if (n === 0) {
    const message = `No row of column "${name}" has any of the categories whose shares are known. Check the column and the spelling.`;
    return refuse('too_little_data', message, { column: name });
  }
  const test = chiSquareGoodness(counts, shares);
  const missing = rowCount - n;
  return ok({
    column: name,
    n,
    missing,
    categories: categories.map((category, index) =>
      compareCategory(category, counts[index] ?? 0, n, shares[index] ?? 0),
    ),
    test,
    method:
      'Share of each category in the sample with its 95% Wilson interval against the known share; Pearson chi-square test of goodness of fit over all categories.',
    warnings: warnAboutTest(test, missing, name),
  });
}
