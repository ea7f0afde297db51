import { systemicShare } from '../../shared/domain/follow-up.ts';
import type { Interval } from '../../shared/domain/metric.ts';

export type Touch = Readonly<{
  /** 95% interval of the share of respondents who are touched, 0 to 1. */
  share: Pick<Interval, 'low'>;
  /** 95% interval of the score of those touched minus that of the others; null where there are too few answers. */
  difference: Pick<Interval, 'low' | 'high'> | null;
  /** Whether a lower score is the better one. */
  isLowGood: boolean;
}>;

/**
 * Whether what touches respondents is a systemic problem: it is common (the lower end of its share is above
 * `systemicShare`) and it hurts (the whole interval of the difference lies on the bad side of 0). A common theme that goes
 * with good scores, or of which nothing is shown, is none.
 */
export function isSystemic({ share, difference, isLowGood }: Touch): boolean {
  if (!(100 * share.low > systemicShare) || !difference) return false;
  return isLowGood ? difference.low > 0 : difference.high < 0;
}
