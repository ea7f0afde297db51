import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MetricReport } from '../../../shared/domain/metric.ts';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { copyText, toTabSeparated } from '../../state/copy-text.ts';
import { formatNumber } from '../../state/format.ts';
import { announce } from '../../state/last-action.ts';
import { Distribution } from './Distribution.tsx';
import { MetricFigure } from './MetricFigure.tsx';
import { formatFigure, resultRows } from './metric-words.ts';
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
      <Further report={report} />
      <Method report={report} />
      {report.by === null ? null : <Segments report={report} />}
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
            {formatFigure(value, unit)} <span className="quiet">{t(`unitShort.${unit}`)}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Method({ report }: Readonly<{ report: MetricReport }>): ReactNode {
  const { t } = useTranslation('measure');
  const copy = async (): Promise<void> => {
    const copied = await copyText(toTabSeparated(resultRows(t, report)));
    announce(t(copied ? 'copied' : 'notCopied', { what: t('result') }));
  };
  return (
    <section className="method" aria-label={t('method')}>
      {report.warnings.map((warning) => (
        <p className="warning" key={warning}>
          <Icon name="warning" size={16} />
          {warning}
        </p>
      ))}
      <p className="method-words">{report.method}</p>
      <Button onPress={() => void copy()}>{t('copyResult')}</Button>
    </section>
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
