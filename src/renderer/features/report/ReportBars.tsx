import type { ReactNode } from 'react';
import type { ReportBlock } from '../../../shared/domain/report-document.ts';
import { formatNumber } from '../../state/format.ts';

type BarsBlock = Extract<ReportBlock, Readonly<{ type: 'bars' }>>;

/** Values side by side; the numbers stand beside their bars, so the bars themselves are decoration. */
export function ReportBars({ block }: Readonly<{ block: BarsBlock }>): ReactNode {
  const { caption, max, unit, items } = block;
  return (
    <figure className="paper-bars">
      <figcaption>{caption}</figcaption>
      <dl>
        {items.map(({ label, value, note }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="paper-bar" aria-hidden="true">
              <span
                style={{
                  width: `${max > 0 ? Math.min(100, (Math.max(0, value) / max) * 100) : 0}%`,
                }}
              />
            </dd>
            <dd className="paper-bar-value">
              {formatNumber(value)} <span className="visually-hidden">{unit}</span>
              {note === '' ? null : <span className="quiet"> {note}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </figure>
  );
}
