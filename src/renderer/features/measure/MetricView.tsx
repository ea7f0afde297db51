import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DatasetSummary } from '../../../shared/domain/dataset.ts';
import type { Call } from '../../../shared/operations/operation-table.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { useOperation } from '../../state/engine.ts';
import { isWhole } from './CustomMeasureFields.tsx';
import { CutFields, listDateColumns } from './CutFields.tsx';
import { MetricControls } from './MetricControls.tsx';
import { MetricResultView } from './MetricResultView.tsx';
import { OptionFields } from './OptionFields.tsx';
import type { ShowResponses } from './response-filter.ts';
import type { MetricChoice } from './use-metric-choice.ts';

/** What is chosen, as the engine is asked for it. */
function requestOf(table: DatasetSummary, choice: MetricChoice): Call<'metrics.compute'> {
  const { metric, parts, by, cut, options } = choice;
  const { main, ...others } = Object.fromEntries(
    [...parts].flatMap(([part, column]) => (column ? [[part, column.name]] : [])),
  ) as Partial<Record<string, string>>;
  const segments = by ? [by.name, ...(cut.and ? [cut.and] : [])] : [];
  const dateColumn = cut.dateColumn ?? listDateColumns(table.columns)[0]?.name;
  return {
    from: { datasetId: table.id },
    metric,
    ...(main === undefined ? {} : { column: main }),
    ...(Object.keys(others).length > 0 ? { parts: others } : {}),
    ...(segments.length === 0 ? {} : { by: segments.length === 1 ? segments[0] : segments }),
    ...(cut.period && dateColumn ? { period: { unit: cut.period, column: dateColumn } } : {}),
    ...(cut.where.length > 0
      ? { where: cut.where.map((filter) => ({ ...filter, values: [...filter.values] })) }
      : {}),
    ...weightsOf(cut),
    options: options as Call<'metrics.compute'>['options'],
  };
}

/** A column of weights, or else known shares to weigh to. */
function weightsOf({
  weightColumn,
  margins,
}: MetricChoice['cut']): Pick<Call<'metrics.compute'>, 'weights'> {
  if (weightColumn !== null) return { weights: { column: weightColumn } };
  if (margins.length === 0) return {};
  return {
    weights: { margins: margins.map(({ column, shares }) => ({ column, shares: { ...shares } })) },
  };
}

/** Answers to questions are counted without any column being chosen. */
const hasSubject = ({ metric, parts }: MetricChoice): boolean =>
  parts.size > 0 || metric === 'response_rate';

/** One metric of a table: what is asked above, the answer below. */
export function MetricView({
  table,
  choice,
  onResponses,
}: Readonly<{
  table: DatasetSummary;
  choice: MetricChoice;
  onResponses: ShowResponses;
}>): ReactNode {
  const { t } = useTranslation('measure');
  const { metric, column, options } = choice;
  const isAsked =
    choice.isComplete && (metric === 'custom' ? isWhole(options.custom) : hasSubject(choice));
  const answer = useOperation('metrics.compute', requestOf(table, choice), {
    enabled: isAsked,
    keepPrevious: true,
  });
  // Another metric's figure is not shown under this one's name, not even while the answer is on its way.
  const report = answer.data?.metric === metric && isAsked ? answer.data : null;
  return (
    <div className="metric-view" data-scrolls>
      <div className="metric-head">
        <MetricControls columns={table.columns} choice={choice} />
        <OptionFields
          key={`${metric} ${column?.name ?? ''}`}
          table={table}
          column={column}
          metric={metric}
          options={options}
          onChange={choice.chooseOptions}
        />
        <CutFields table={table} choice={choice} />
      </div>
      {isAsked ? null : (
        <EmptyState
          sentence={
            metric === 'custom'
              ? t('customIncomplete')
              : t('noColumn', { metric: t(`metricLong.${metric}`) })
          }
        />
      )}
      {answer.error && isAsked ? (
        <div className="place-notice">
          <ErrorNotice error={answer.error.appError} />
        </div>
      ) : null}
      <div aria-live="polite" aria-busy={answer.isFetching}>
        {report && !answer.error ? (
          <MetricResultView
            table={table}
            report={report}
            choice={choice}
            onResponses={onResponses}
          />
        ) : null}
      </div>
    </div>
  );
}
