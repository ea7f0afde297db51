import type { Bin } from '../../shared/domain/survey.ts';
import { type ScoreCounts, totalCount } from '../statistics/score-counts.ts';

const mostBins = 24;

/** The least of 1, 2, 5, 10, 20, ... (or their fractions) that parts a span into at most `parts`. */
function roundStep(span: number, parts: number): number {
  const power = 10 ** Math.floor(Math.log10(span / parts));
  return ([1, 2, 5, 10].find((step) => step * power * parts >= span * (1 - 1e-9)) ?? 10) * power;
}

/**
 * Numbers in bins of equal, round width, as many as Sturges' rule asks for (at most 24); one bin per whole number where there
 * are few. `scores` ascending; empty without scores. Source: Sturges (1926), JASA 21:65-66.
 */
export function binScores(scores: ScoreCounts): readonly Bin[] {
  const [first] = scores;
  const last = scores.at(-1);
  if (!first || !last) return [];
  const span = last.score - first.score;
  const isWhole = scores.every(({ score }) => Number.isInteger(score));
  if (span === 0) return [{ from: first.score, to: first.score, count: first.count }];
  const wanted = Math.min(mostBins, Math.ceil(Math.log2(totalCount(scores))) + 1);
  const isEach = isWhole && span < mostBins;
  const step = isEach ? 1 : Math.max(roundStep(span, Math.max(5, wanted)), isWhole ? 1 : 0);
  const start = Math.floor(first.score / step + 1e-9) * step;
  const bins = Math.max(1, Math.floor((last.score - start) / step + 1e-9) + 1);
  const counts = Array.from({ length: bins }, () => 0);
  for (const { score, count } of scores) {
    const at = Math.min(bins - 1, Math.floor((score - start) / step + 1e-9));
    counts[at] = (counts[at] ?? 0) + count;
  }
  const edge = (at: number): number => Number((start + at * step).toPrecision(12));
  return counts.map((count, at) => ({ from: edge(at), to: edge(at + 1), count }));
}
