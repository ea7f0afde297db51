import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MetricReport } from '../../../shared/domain/metric.ts';
import { Icon } from '../../components/Icon.tsx';
import { formatNumber } from '../../state/format.ts';
import { Distribution } from './Distribution.tsx';
import { MetricFigure } from './MetricFigure.tsx';
import { formatFigure } from './metric-words.ts';
import { SavePictureButton } from './SavePictureButton.tsx';
import { SegmentTable } from './SegmentTable.tsx';

/** A computed metric: the figure, how the scores fall, how it was computed, and its segments. */
export function MetricResultView({
  report,
  reversed,
}: Readonly<{ report: MetricReport; reversed: boolean }>): ReactNode {
  return (
    <div className="result">
      <div className="result-top">
        <MetricFigure report={report} />
        <Distribution report={report} reversed={reversed} />
      </div>
      <Warnings warnings={report.warnings} />
      {report.by === null ? null : <Segments report={report} />}
      <Further report={report} />
      <p className="method-words">{report.method}</p>
    </div>
  );
}

function Further({ report }: Readonly<{ report: MetricReport }>): ReactNode {
  const { t } = useTranslation('measure');
  if (report.further.length === 0) return null;
  return (
    <dl className="further" aria-label={t('further')}>
      {report.further.map(({ name, value, unit }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {formatFigure(value, unit)}{' '}
            {unit === 'score' ? null : <span className="quiet">{t(`unitShort.${unit}`)}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Warnings({ warnings }: Readonly<{ warnings: readonly string[] }>): ReactNode {
  const { t } = useTranslation('measure');
  if (warnings.length === 0) return null;
  return (
    <ul className="warnings" aria-label={t('warnings')}>
      {warnings.map((warning) => (
        <li className="warning" key={warning}>
          <Icon name="warning" size={16} />
          {warning}
        </li>
      ))}
    </ul>
  );
}

function Segments({ report }: Readonly<{ report: MetricReport }>): ReactNode {
  const { t } = useTranslation('measure');
  return (
    <section className="segments-section" aria-labelledby="segments-title">
      <header className="section-head">
        <h3 id="segments-title">{t('byColumn', { by: report.by })}</h3>
        <span className="quiet">
          {t('segmentCount', {
            count: report.groups.length,
            number: formatNumber(report.groups.length),
          })}
        </span>
        <SavePictureButton report={report} />
      </header>
      <SegmentTable key={report.by} report={report} />
    </section>
  );
}
