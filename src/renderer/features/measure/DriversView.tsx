import * as Plot from '@observablehq/plot';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DatasetColumn, DatasetSummary } from '../../../shared/domain/dataset.ts';
import type { DriverReport } from '../../../shared/domain/drivers.ts';
import { scoreMetricNames } from '../../../shared/domain/metric.ts';
import { Checkbox } from '../../components/Checkbox.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Icon } from '../../components/Icon.tsx';
import { Select } from '../../components/Select.tsx';
import { useOperation } from '../../state/engine.ts';
import { formatNumber, formatShare } from '../../state/format.ts';
import { useKept } from '../../state/navigation.ts';
import { Chart } from './Chart.tsx';
import { toColumnOptions } from './MetricControls.tsx';
import type { DrawChart } from './PlotFigure.tsx';

const mostPredictors = 15;
/** So many are ticked to begin with. */
const firstPredictors = 8;

type Choice = Readonly<{ outcome: string; predictors: readonly string[] }>;

const isScore = ({ role }: DatasetColumn): boolean =>
  scoreMetricNames.some((metric) => metric === role);
const isUsable = ({ role, type, distinct }: DatasetColumn): boolean =>
  role !== 'ignore' &&
  role !== 'respondent' &&
  (isScore({ role } as DatasetColumn) || type === 'number' || type === 'boolean') &&
  distinct > 1;

function propose(columns: readonly DatasetColumn[]): Choice {
  const outcome = columns.find(isScore) ?? columns[0];
  const others = columns.filter((column) => column !== outcome && column.distinct <= 20);
  return {
    outcome: outcome?.name ?? '',
    predictors: others.slice(0, firstPredictors).map(({ name }) => name),
  };
}

/** How much each of several columns has to do with an outcome. */
export function DriversView({ table }: Readonly<{ table: DatasetSummary }>): ReactNode {
  const { t } = useTranslation(['drivers', 'measure']);
  const columns = useMemo(() => table.columns.filter(isUsable), [table.columns]);
  const [kept, keep] = useKept(`drivers.${table.id}`);
  const [choice, setChoice] = useState(() => (kept as Choice | undefined) ?? propose(columns));
  const { outcome, predictors } = choice;
  const choose = (next: Choice): void => {
    setChoice(next);
    keep(next);
  };
  const chosen = predictors.filter((name) => name !== outcome);
  const answer = useOperation(
    'metrics.drivers',
    { from: { datasetId: table.id }, outcome, predictors: chosen },
    { enabled: columns.length > 1 && chosen.length > 0, keepPrevious: true },
  );
  if (columns.length < 2) return <EmptyState sentence={t('driversNone')} />;
  return (
    <div className="drivers-view" data-scrolls>
      <div className="drivers-choice">
        <Select
          label={t('outcome')}
          value={outcome}
          options={toColumnOptions({ proposed: columns, others: [] })}
          onChange={(name) => choose({ outcome: name, predictors })}
        />
        <fieldset className="predictors">
          <legend className="field-label">
            {t('predictors')} <span className="quiet">{t('predictorsHint')}</span>
          </legend>
          <div className="predictor-list" data-scrolls>
            {columns
              .filter(({ name }) => name !== outcome)
              .map(({ name, id }) => (
                <Checkbox
                  key={id}
                  label={name}
                  isSelected={chosen.includes(name)}
                  isDisabled={!chosen.includes(name) && chosen.length >= mostPredictors}
                  onChange={(isChosen) =>
                    choose({
                      outcome,
                      predictors: isChosen
                        ? [...chosen, name]
                        : chosen.filter((one) => one !== name),
                    })
                  }
                />
              ))}
          </div>
        </fieldset>
      </div>
      <div aria-live="polite" aria-busy={answer.isFetching}>
        {answer.error ? (
          <div className="place-notice">
            <ErrorNotice error={answer.error.appError} />
          </div>
        ) : null}
        {chosen.length === 0 ? <EmptyState sentence={t('driversEmpty')} /> : null}
        {answer.data && !answer.error && chosen.length > 0 ? (
          <DriverFigures report={answer.data} />
        ) : null}
      </div>
    </div>
  );
}

const rowHeight = 30;

function drawDrivers({ predictors }: DriverReport, label: string): DrawChart {
  return (width) =>
    Plot.plot({
      width,
      height: predictors.length * rowHeight + 56,
      marginLeft: Math.min(240, width / 3),
      marginRight: 56,
      marginBottom: 36,
      style: { background: 'transparent', fontFamily: 'inherit', fontSize: '12px' },
      x: {
        label,
        domain: [0, Math.max(10, ...predictors.map(({ share }) => share * 100))],
        grid: true,
        ticks: 5,
      },
      y: {
        type: 'band',
        domain: predictors.map(({ name }) => name),
        label: null,
        tickSize: 0,
        padding: 0.3,
      },
      marks: [
        Plot.barX(predictors, {
          x: ({ share }: DriverReport['predictors'][number]) => share * 100,
          y: 'name',
          fill: 'var(--accent)',
        }),
        Plot.text(predictors, {
          x: ({ share }: DriverReport['predictors'][number]) => share * 100,
          y: 'name',
          text: ({ share }: DriverReport['predictors'][number]) => formatShare(share, 1),
          textAnchor: 'start',
          dx: 6,
        }),
      ],
    });
}

function DriverFigures({ report }: Readonly<{ report: DriverReport }>): ReactNode {
  const { t } = useTranslation(['drivers', 'measure']);
  const draw = useMemo(() => drawDrivers(report, t('driversShare')), [report, t]);
  const { predictors, r2, adjustedR2, n, missing, method, warnings, outcome } = report;
  return (
    <div className="result">
      <Chart
        title={t('driversTitle', { outcome })}
        label={t('driversLabel', {
          shares: predictors
            .map(({ name, share }) => `${name} ${formatShare(share, 1)}`)
            .join(', '),
        })}
        draw={draw}
        numbers={[
          [t('driverColumn'), t('lmg'), t('relativeWeight'), t('correlation'), t('standardised')],
          ...predictors.map(({ name, lmg, relativeWeight, correlation, standardised }) => [
            name,
            formatNumber(lmg, 3),
            formatNumber(relativeWeight, 3),
            formatNumber(correlation, 2),
            formatNumber(standardised, 2),
          ]),
        ]}
      />
      <p>
        {t('driversFit', {
          r2: formatNumber(r2, 3),
          adjusted: formatNumber(adjustedR2, 3),
          n: formatNumber(n),
          missing: formatNumber(missing),
        })}
      </p>
      {warnings.length > 0 ? (
        <ul className="warnings" aria-label={t('measure:warnings')}>
          {warnings.map((warning) => (
            <li className="warning" key={warning}>
              <Icon name="warning" size={16} />
              {warning}
            </li>
          ))}
        </ul>
      ) : null}
      <p className="method-words">{method}</p>
    </div>
  );
}
