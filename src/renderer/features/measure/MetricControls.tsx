import type { ReactNode } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { DatasetColumn } from '../../../shared/domain/dataset.ts';
import { metricNames, type MetricName } from '../../../shared/domain/metric.ts';
import { Select, type SelectOption } from '../../components/Select.tsx';
import {
  type ColumnProposal,
  proposeScoreColumns,
  proposeSegmentColumns,
} from './propose-columns.ts';

export type MetricControlsProps = Readonly<{
  columns: readonly DatasetColumn[];
  metric: MetricName;
  column: DatasetColumn | null;
  by: DatasetColumn | null;
  onMetric: (metric: MetricName) => void;
  onColumn: (name: string) => void;
  onBy: (name: string | null) => void;
}>;

const none = '';

function describe({ name, question }: DatasetColumn): string {
  return question === name ? name : `${name} · ${question}`;
}

function toOptions({ proposed, others }: ColumnProposal): readonly SelectOption<string>[] {
  return [...proposed, ...others].map((column) => ({
    value: column.name,
    label: describe(column),
  }));
}

/** What is measured, in which column, and by which segments. */
export function MetricControls(props: MetricControlsProps): ReactNode {
  const { columns, metric, column, by, onMetric, onColumn, onBy } = props;
  const { t } = useTranslation('measure');
  return (
    <div className="metric-controls">
      <ToggleButtonGroup
        className="segmented"
        aria-label={t('metric')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[metric]}
        onSelectionChange={(keys) => {
          const chosen = metricNames.find((name) => keys.has(name));
          if (chosen) onMetric(chosen);
        }}
      >
        {metricNames.map((name) => (
          <ToggleButton
            className="segmented-choice"
            key={name}
            id={name}
            aria-label={t(`metricLong.${name}`)}
          >
            {t(`metric.${name}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <div className="metric-column">
        <Select
          label={t('column')}
          options={[
            ...(column ? [] : [{ value: none, label: t('chooseColumn') }]),
            ...toOptions(proposeScoreColumns(columns, metric)),
          ]}
          value={column?.name ?? none}
          onChange={onColumn}
        />
      </div>
      <div className="metric-by">
        <Select
          label={t('by')}
          options={[
            { value: none, label: t('noSegments') },
            ...toOptions(proposeSegmentColumns(columns, column?.name ?? null)),
          ]}
          value={by?.name ?? none}
          onChange={(name) => onBy(name === none ? null : name)}
        />
      </div>
    </div>
  );
}
