import type { ReactNode } from 'react';
import type { Interval } from '../../../shared/domain/metric.ts';
import { axisShare, type IntervalAxis } from './interval-axis.ts';

export type IntervalMarkProps = Readonly<{
  axis: IntervalAxis;
  value: number;
  interval: Interval | null;
  /** The interval in words; also read out. */
  label: string;
  isWhole: boolean;
}>;

const percent = (share: number): string => `${(share * 100).toFixed(3)}%`;

/** A dot with its whisker, on the axis that the whole table shares. */
export function IntervalMark({
  axis,
  value,
  interval,
  label,
  isWhole,
}: IntervalMarkProps): ReactNode {
  const at = percent(axisShare(axis, value));
  return (
    <svg
      className={isWhole ? 'interval-mark interval-mark-whole' : 'interval-mark'}
      height={24}
      role="img"
      aria-label={label}
    >
      <title>{label}</title>
      {axis.ticks.map((tick) => {
        const x = percent(axisShare(axis, tick));
        return <line key={tick} className="interval-grid" x1={x} x2={x} y1={0} y2={24} />;
      })}
      {interval ? (
        <line
          className="interval-whisker"
          x1={percent(axisShare(axis, interval.low))}
          x2={percent(axisShare(axis, interval.high))}
          y1={12}
          y2={12}
        />
      ) : null}
      <circle className="interval-dot" cx={at} cy={12} r={isWhole ? 4.5 : 4} />
    </svg>
  );
}
