import { type ReactNode, useState } from 'react';
import { Button as PressButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { smallSample } from '../../../core/metrics/metric-warnings.ts';
import type {
  MetricGroup,
  MetricReport,
  MetricResult,
  RowFilter,
} from '../../../shared/domain/metric.ts';
import { Button } from '../../components/Button.tsx';
import { ShareBar } from '../../components/ShareBar.tsx';
import { formatNumber, formatShare } from '../../state/format.ts';
import { bandsOf } from './bands.ts';
import { type IntervalAxis, makeIntervalAxis } from './interval-axis.ts';
import { IntervalMark } from './IntervalMark.tsx';
import { IntervalTicks } from './IntervalTicks.tsx';
import { formatFigure, formatInterval } from './metric-words.ts';
import type { ShowResponses } from './response-filter.ts';
import type { MetricChoice } from './use-metric-choice.ts';

const firstShown = 50;

export type SegmentTableProps = Readonly<{
  report: MetricReport;
  choice: MetricChoice;
  onResponses: ShowResponses;
}>;

/** The rows of a segment, within what is filtered already. */
function filterOf({ parts }: MetricGroup, { by, cut }: MetricChoice): readonly RowFilter[] {
  const columns = [by?.name, cut.and].filter((name) => typeof name === 'string');
  return [
    ...cut.where,
    ...columns.map((column, index) => ({ column, values: [parts[index] ?? ''] })),
  ];
}

/** A metric segment by segment, the whole on top, all intervals on one scale. */
export function SegmentTable({ report, choice, onResponses }: SegmentTableProps): ReactNode {
  const { t } = useTranslation('measure');
  const [showsAll, setShowsAll] = useState(false);
  const hasBands = bandsOf(report).length > 0;
  const title = report.metric === 'custom' ? report.column : t(`metric.${report.metric}`);
  const axis = makeIntervalAxis([report, ...report.groups], report.unit);
  const shown = showsAll ? report.groups : report.groups.slice(0, firstShown);
  return (
    <div className="segments">
      <table className="plain-table segment-table">
        <caption className="visually-hidden">
          {t('segmentsCaption', { metric: title, by: report.by })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{report.by}</th>
            <th scope="col" className="numeric">
              {t('n')}
            </th>
            <th scope="col" className="numeric">
              {title}
            </th>
            <th scope="col" className="interval-column">
              <span className="visually-hidden">{t('interval')}</span>
              <IntervalTicks axis={axis} />
            </th>
            {hasBands ? (
              <th scope="col" className="bands-column">
                {t('answers')}
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          <SegmentRow name={t('all')} figure={report} axis={axis} isWhole />
          {shown.map((group) => (
            <SegmentRow
              key={group.group}
              name={group.group === '' ? t('noSegment') : group.group}
              figure={group}
              axis={axis}
              onRead={() => onResponses({ where: filterOf(group, choice) })}
            />
          ))}
        </tbody>
      </table>
      {shown.length < report.groups.length ? (
        <Button look="quiet" onPress={() => setShowsAll(true)}>
          {t('allSegments', { number: formatNumber(report.groups.length) })}
        </Button>
      ) : null}
    </div>
  );
}

type SegmentRowProps = Readonly<{
  name: string;
  figure: MetricResult;
  axis: IntervalAxis;
  isWhole?: boolean;
  /** Goes to the responses of the segment. */
  onRead?: () => void;
}>;

function SegmentRow({ name, figure, axis, isWhole = false, onRead }: SegmentRowProps): ReactNode {
  const { t } = useTranslation('measure');
  const bands = bandsOf(figure);
  const isSmall = figure.n > 0 && figure.n < smallSample;
  return (
    <tr className={isWhole ? 'segment-whole' : undefined}>
      <th scope="row" title={name}>
        {onRead ? (
          <PressButton
            className="link-button"
            aria-label={t('readSegment', { name })}
            onPress={onRead}
          >
            {name}
          </PressButton>
        ) : (
          name
        )}
      </th>
      <td className="numeric">
        {isSmall ? (
          <span className="small-mark" title={t('smallSample', { count: smallSample })}>
            {t('small')}
          </span>
        ) : null}
        {formatNumber(figure.n)}
      </td>
      <td className="numeric segment-value">
        {figure.value === null ? t('noValue') : formatFigure(figure.value, figure.unit)}
      </td>
      <td className="interval-column">
        {figure.value === null ? null : (
          <IntervalMark
            axis={axis}
            value={figure.value}
            interval={figure.interval}
            isWhole={isWhole}
            label={
              figure.interval ? formatInterval(t, figure.interval, figure.unit) : t('noInterval')
            }
          />
        )}
      </td>
      {bands.length === 0 ? null : (
        <td className="bands-column">
          <ShareBar
            label={name}
            parts={bands.map((band) => ({ ...band, label: t(`band.${band.id}`) }))}
            describe={({ label, count }) =>
              `${label} ${formatNumber(count)} (${formatShare(figure.n > 0 ? count / figure.n : 0)})`
            }
          />
        </td>
      )}
    </tr>
  );
}
