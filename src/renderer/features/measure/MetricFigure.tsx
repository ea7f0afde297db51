import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MetricReport } from '../../../shared/domain/metric.ts';
import { ShareBar } from '../../components/ShareBar.tsx';
import { formatNumber, formatShare } from '../../state/format.ts';
import { bandsOf } from './bands.ts';
import { CopyResultButton } from './CopyResultButton.tsx';
import { formatFigure, formatInterval } from './metric-words.ts';

/** The figure with everything that is needed to defend it. */
export function MetricFigure({ report }: Readonly<{ report: MetricReport }>): ReactNode {
  const { t } = useTranslation('measure');
  const { interval, unit, n, missing, metric } = report;
  return (
    <section className="figure" aria-label={t(`metricLong.${metric}`)}>
      <header className="figure-head">
        <h2 className="figure-name">{t(`metricLong.${metric}`)}</h2>
        <CopyResultButton report={report} />
      </header>
      <p className="figure-value">
        {report.value === null ? t('noValue') : formatFigure(report.value, unit)}
        <span className="figure-unit">{t(`unit.${unit}`)}</span>
      </p>
      <p className="figure-interval">
        {interval
          ? t('intervalSentence', {
              level: formatShare(interval.level),
              range: formatInterval(t, interval, unit),
              method: interval.method,
            })
          : t('noInterval')}
      </p>
      <p className="figure-n">
        {t('nAnswers', { count: n, number: formatNumber(n) })}
        {' · '}
        {t('missingRows', { count: missing, number: formatNumber(missing) })}
      </p>
      <Bands report={report} />
    </section>
  );
}

function Bands({ report }: Readonly<{ report: MetricReport }>): ReactNode {
  const { t } = useTranslation('measure');
  const { n } = report;
  const share = (count: number): string => formatShare(n > 0 ? count / n : 0, 1);
  const parts = bandsOf(report).map((band) => ({ ...band, label: t(`band.${band.id}`) }));
  return (
    <div className="bands">
      <ShareBar
        label={t('answers')}
        parts={parts}
        height={12}
        describe={({ label, count }) => `${label} ${formatNumber(count)} (${share(count)})`}
      />
      <dl className="band-list">
        {parts.map(({ id, label, count, tone }) => (
          <div key={id}>
            <dt>
              <span className="tone-mark" data-tone={tone} /> {label}
            </dt>
            <dd>
              <strong>{share(count)}</strong> <span className="quiet">{formatNumber(count)}</span>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
