import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { scoreMetricNames, type MetricReport } from '../../../shared/domain/metric.ts';
import { ShareBar } from '../../components/ShareBar.tsx';
import { formatNumber, formatShare } from '../../state/format.ts';
import { bandsOf } from './bands.ts';
import { CopyResultButton } from './CopyResultButton.tsx';
import { formatFigure, formatInterval } from './metric-words.ts';
import type { ShowResponses } from './response-filter.ts';
import type { MetricChoice } from './use-metric-choice.ts';

type Props = Readonly<{ report: MetricReport; choice: MetricChoice; onResponses: ShowResponses }>;

/** The figure with everything that is needed to defend it. */
export function MetricFigure({ report, choice, onResponses }: Props): ReactNode {
  const { t } = useTranslation('measure');
  const { interval, unit, n, missing, metric, effectiveN } = report;
  const isOwn = metric === 'custom';
  const isScore = scoreMetricNames.some((one) => one === metric);
  const name = isOwn ? report.column : t(`metricLong.${metric}`);
  // A measure of one's own has the unit that the analyst gave it, or none.
  const ownUnit = choice.options.custom?.unit ?? (unit === 'percent' ? t('unit.percent') : '');
  return (
    <section className="figure" aria-label={name}>
      <header className="figure-head">
        <h2 className="figure-name">{name}</h2>
        <CopyResultButton report={report} />
      </header>
      <p className="figure-value">
        {report.value === null ? t('noValue') : formatFigure(report.value, unit)}
        <span className="figure-unit">{isOwn ? ownUnit : t(`unit.${unit}`)}</span>
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
        {t(isScore ? 'nAnswers' : 'nCounted', { count: n, number: formatNumber(n) })}
        {' · '}
        {t(isScore ? 'missingRows' : 'missingCounted', {
          count: missing,
          number: formatNumber(missing),
        })}
        {effectiveN === undefined
          ? null
          : ` · ${t('effectiveN', { number: formatNumber(effectiveN, 1) })}`}
      </p>
      <Bands report={report} choice={choice} onResponses={onResponses} />
    </section>
  );
}

function Bands({ report, choice, onResponses }: Props): ReactNode {
  const { t } = useTranslation('measure');
  const { n } = report;
  const share = (count: number): string => formatShare(n > 0 ? count / n : 0, 1);
  const parts = bandsOf(report).map((band) => ({ ...band, label: t(`band.${band.id}`) }));
  const metric = scoreMetricNames.find((name) => name === report.metric);
  const { column, options, cut } = choice;
  if (parts.length === 0) return null;
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
              <span className="tone-mark" data-tone={tone} />{' '}
              {metric && column ? (
                <Button
                  className="link-button"
                  aria-label={t('readBand', { band: label })}
                  onPress={() =>
                    onResponses({
                      where: cut.where,
                      band: { metric, column: column.name, name: id, options },
                    })
                  }
                >
                  {label}
                </Button>
              ) : (
                label
              )}
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
