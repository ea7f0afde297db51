import type { ReactNode } from 'react';
import type { ReportFigure } from '../../../shared/domain/report-document.ts';

/** The few figures that stand at the top of a section. */
export function ReportFigures({ items }: Readonly<{ items: readonly ReportFigure[] }>): ReactNode {
  return (
    <dl className="paper-figures">
      {items.map(({ label, value, note }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className="paper-value">{value}</dd>
          {note === '' ? null : <dd className="paper-figure-note">{note}</dd>}
        </div>
      ))}
    </dl>
  );
}
