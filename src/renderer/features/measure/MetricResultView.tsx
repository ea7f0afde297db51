import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DatasetSummary } from '../../../shared/domain/dataset.ts';
import type { MetricReport } from '../../../shared/domain/metric.ts';
import { Icon } from '../../components/Icon.tsx';
import { formatNumber } from '../../state/format.ts';
import { Comparison } from './Comparison.tsx';
import { Distribution } from './Distribution.tsx';
import { Benchmarks } from './kept/Benchmarks.tsx';
import { MetricFigure } from './MetricFigure.tsx';
import { formatFigure, unitOf } from './metric-words.ts';
import type { ShowResponses } from './response-filter.ts';
import { SavePictureButton } from './SavePictureButton.tsx';
import { SegmentTable } from './SegmentTable.tsx';
import { Survival } from './Survival.tsx';
import { Trend } from './Trend.tsx';
import type { MetricChoice } from './use-metric-choice.ts';

type Props = Readonly<{
  table: DatasetSummary;
  report: MetricReport;
  choice: MetricChoice;
  onResponses: ShowResponses;
}>;

/** A computed metric: the figure, how the scores fall, how it was computed, its course, and its segments. */
export function MetricResultView(props: Props): ReactNode {
  const { report, choice } = props;
  const hasScores = report.distribution.length > 0;
  const hasSurvival = (report.survival?.length ?? 0) > 0;
  return (
    <div className="result">
      <div className={hasScores || hasSurvival ? 'result-top' : 'result-top result-alone'}>
        <MetricFigure {...props} />
        {hasScores ? (
          <Distribution report={report} reversed={choice.options.reversed ?? false} />
        ) : null}
        {hasSurvival ? <Survival report={report} /> : null}
      </div>
      <Warnings warnings={report.warnings} />
      {report.trend.length > 0 ? <Trend report={report} /> : null}
      {report.by === null ? null : <Segments {...props} />}
      {report.metric === 'custom' ? null : (
        <Benchmarks datasetId={props.table.id} report={report} />
      )}
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
            {unit === 'score' ? null : <span className="quiet">{unitOf(t, unit)}</span>}
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

function Segments(props: Props): ReactNode {
  const { t } = useTranslation('measure');
  const { report, choice, table } = props;
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
      <SegmentTable key={report.by} {...props} />
      {choice.cut.and === null ? <Comparison table={table} choice={choice} /> : null}
    </section>
  );
}
