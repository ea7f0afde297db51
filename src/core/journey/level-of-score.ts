import type { ScoreMetricName } from '../../shared/domain/metric.ts';
import type { Scale } from '../metrics/scale.ts';

const within = (level: number): number => Math.max(-1, Math.min(1, level));

/** A single score between -1 (as bad as its scale allows) and 1; 0 is the middle of the scale. */
export function levelOfScore(score: number, { min, max }: Scale, reversed = false): number {
  const level = within((2 * (score - min)) / (max - min) - 1);
  return level === 0 ? 0 : reversed ? -level : level;
}

/**
 * A figure between -1 and 1, for comparison by colour: NPS over 100 points, CSAT from 0 to 100 percent with 50 in the
 * middle, means of scores on their scale. `reversed`: a low answer is the good one; NPS and CSAT have it accounted for.
 */
export function levelOfFigure(
  metric: ScoreMetricName,
  value: number,
  scale: Scale,
  reversed: boolean,
): number {
  if (metric === 'nps') return within(value / 100);
  if (metric === 'csat') return within(value / 50 - 1);
  return levelOfScore(value, scale, reversed);
}
