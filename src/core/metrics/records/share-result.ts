import type { Interval, MetricName, MetricResult } from '../../../shared/domain/metric.ts';
import { wilsonInterval } from '../../statistics/wilson-interval.ts';
import { scaleInterval } from '../interval-scaling.ts';
import { recordResult } from './record-result.ts';
import type { ShareTally } from './share-tally.ts';

/** How a share of rows or customers is told. */
export type ShareTexts = Readonly<{
  metric: MetricName;
  /** Names of the two counts, such as `lost` and `kept`. */
  yes: string;
  no: string;
  /** The value is the share of the no: retention is 1 - churn. */
  isComplement?: boolean;
  one: string;
  /** Definition; the interval is named behind it. */
  method: string;
}>;

type Added = Partial<Pick<MetricResult, 'further' | 'warnings' | 'survival'>> &
  Readonly<{ isWeighted: boolean; missing?: number }>;

/** Wilson's interval of a share of so many, in percent; null where there is nothing or no weight. */
export function shareInterval(share: number, effectiveN: number): Interval | null {
  if (!(effectiveN > 0)) return null;
  return scaleInterval(wilsonInterval(share * effectiveN, effectiveN), 100);
}

/** Yes (or no) of n in percent with Wilson's score interval. Rows set aside count as missing. */
export function shareResult(texts: ShareTexts, tally: ShareTally, added: Added): MetricResult {
  const { yes, no, share, effectiveN } = tally;
  const told = share === null ? null : texts.isComplement ? 1 - share : share;
  const { isWeighted, missing, ...rest } = added;
  return recordResult(texts.metric, {
    one: texts.one,
    value: told === null ? null : 100 * told,
    unit: 'percent',
    n: yes + no,
    missing: missing ?? tally.missing + tally.aside,
    interval: told === null ? null : shareInterval(told, effectiveN),
    counts: texts.isComplement
      ? { [texts.no]: no, [texts.yes]: yes }
      : { [texts.yes]: yes, [texts.no]: no },
    method: `${texts.method} Interval at 95%: Wilson score.`,
    isWeighted,
    ...(isWeighted ? { effectiveN } : {}),
    ...rest,
  });
}
