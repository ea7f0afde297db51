import type { MetricName, MetricOptions } from '../../../shared/domain/metric.ts';

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

/** Scales that questions for a metric are customarily asked on. The Net Promoter Score is defined for two only. */
export function scalesFor(metric: MetricName): readonly Scale[] {
  return metric === 'nps' ? customary.slice(0, 2) : customary;
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
