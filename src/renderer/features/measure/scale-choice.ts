import type { ScoreMetricName, MetricOptions } from '../../../shared/domain/metric.ts';

export type Scale = NonNullable<MetricOptions['scale']>;

const customary = [
  { min: 0, max: 10 },
  { min: 1, max: 10 },
  { min: 1, max: 7 },
  { min: 1, max: 5 },
  { min: 0, max: 5 },
  { min: 1, max: 4 },
  { min: 0, max: 100 },
] as const satisfies readonly Scale[];

/** Scales to choose from. The Net Promoter Score is defined for 0 to 10, which it takes anyway, and 1 to 10. */
export function scalesFor(metric: ScoreMetricName): readonly Scale[] {
  return metric === 'nps' ? customary.slice(1, 2) : customary;
}

export const scaleKey = ({ min, max }: Scale): string => `${min}-${max}`;

/** The scale that two fields spell, or null where they are no numbers or do not ascend. */
export function parseScale(min: string, max: string): Scale | null {
  if (min.trim() === '' || max.trim() === '') return null;
  const scale = { min: Number(min.replace(',', '.')), max: Number(max.replace(',', '.')) };
  return Number.isFinite(scale.min) && Number.isFinite(scale.max) && scale.min < scale.max
    ? scale
    : null;
}
