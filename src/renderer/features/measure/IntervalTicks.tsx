import type { ReactNode } from 'react';
import { formatNumber } from '../../state/format.ts';
import { axisShare, type IntervalAxis } from './interval-axis.ts';

/** The numbers of the axis that stand above a column of intervals. */
export function IntervalTicks({ axis }: Readonly<{ axis: IntervalAxis }>): ReactNode {
  return (
    <svg className="interval-ticks" height={16} aria-hidden="true">
      {axis.ticks.map((tick) => (
        <text key={tick} x={`${axisShare(axis, tick) * 100}%`} y={12} textAnchor="middle">
          {formatNumber(tick)}
        </text>
      ))}
    </svg>
  );
}
