import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DatasetSummary } from '../../../shared/domain/dataset.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { useOperation } from '../../state/engine.ts';
import { MetricControls } from './MetricControls.tsx';
import { MetricResultView } from './MetricResultView.tsx';
import { OptionFields } from './OptionFields.tsx';
import type { MetricChoice } from './use-metric-choice.ts';

/** One metric of a table: what is asked above, the answer below. */
export function MetricView({
  table,
  choice,
}: Readonly<{ table: DatasetSummary; choice: MetricChoice }>): ReactNode {
  const { t } = useTranslation('measure');
  const { metric, column, by, options } = choice;
  const answer = useOperation(
    'metrics.compute',
    {
      from: { datasetId: table.id },
      metric,
      column: column?.name ?? '',
      ...(by ? { by: by.name } : {}),
      options,
    },
    { enabled: column !== null, keepPrevious: true },
  );
  // Another metric's figure is not shown under this one's name, not even while the answer is on its way.
  const report = answer.data?.metric === metric && column ? answer.data : null;
  return (
    <div className="metric-view" data-scrolls>
      <div className="metric-head">
        <MetricControls
          columns={table.columns}
          metric={metric}
          column={column}
          by={by}
          onMetric={choice.chooseMetric}
          onColumn={choice.chooseColumn}
          onBy={choice.chooseBy}
        />
        <OptionFields
          key={`${metric} ${column?.name ?? ''}`}
          metric={metric}
          options={options}
          onChange={choice.chooseOptions}
        />
      </div>
      {column === null ? (
        <EmptyState sentence={t('noColumn', { metric: t(`metricLong.${metric}`) })} />
      ) : null}
      {answer.error ? (
        <div className="place-notice">
          <ErrorNotice error={answer.error.appError} />
        </div>
      ) : null}
      <div aria-live="polite" aria-busy={answer.isFetching}>
        {report && !answer.error ? (
          <MetricResultView report={report} reversed={options.reversed ?? false} />
        ) : null}
      </div>
    </div>
  );
}
