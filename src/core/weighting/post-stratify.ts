import { ok, type Result } from '../../shared/result.ts';
import { settleFilledMargin, type ColumnMargin } from './margin.ts';
import { reportWeights, type Weighting } from './weighting-report.ts';

/**
 * Weights that give every category of one column its known share: (Nₕ / N) / (nₕ / n). Rows without a known category
 * weigh 1. Refuses what `settleFilledMargin` refuses. Source: Kish (1965), Survey Sampling, p. 90-92.
 */
export function postStratify(margin: ColumnMargin, rowCount: number): Result<Weighting> {
  const settled = settleFilledMargin(margin, rowCount);
  if (!settled.ok) return settled;
  const { shares, counts, known, categoryOf, warnings } = settled.value;
  const weightOf = shares.map((share, category) => {
    const count = counts[category] ?? 0;
    return count > 0 ? (share * known) / count : 0;
  });
  const weights = new Float64Array(rowCount);
  for (let row = 0; row < rowCount; row += 1) {
    const category = categoryOf(row);
    weights[row] = category < 0 ? 1 : (weightOf[category] ?? 1);
  }
  return ok(reportWeights(weights, warnings));
}
