import type { ReactNode } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { partsOf } from '../../../core/metrics/metric-parts.ts';
import type { DatasetColumn } from '../../../shared/domain/dataset.ts';
import {
  recordMetricNames,
  scoreMetricNames,
  type ColumnPart,
} from '../../../shared/domain/metric.ts';
import { Select, type SelectOption } from '../../components/Select.tsx';
import type { ColumnProposal } from './propose-columns.ts';
import { proposePartColumns } from './propose-parts.ts';
import type { MetricChoice } from './use-metric-choice.ts';

const none = '';

/** The name of a column, with its question where that says more. */
export function describeColumn({ name, question }: DatasetColumn): string {
  return question === name ? name : `${name} · ${question}`;
}

/** Columns to choose from, the likely ones first. */
export function toColumnOptions({
  proposed,
  others,
}: ColumnProposal): readonly SelectOption<string>[] {
  return [...proposed, ...others].map((column) => ({
    value: column.name,
    label: describeColumn(column),
  }));
}

type Props = Readonly<{ columns: readonly DatasetColumn[]; choice: MetricChoice }>;

/** Which metric, and the columns that it is made of. */
export function MetricControls({ columns, choice }: Props): ReactNode {
  return (
    <div className="metric-controls">
      <MetricPicker choice={choice} />
      {partsOf(choice.metric, choice.options).map(({ part, isNeeded }) => (
        <PartField key={part} columns={columns} choice={choice} part={part} isNeeded={isNeeded} />
      ))}
    </div>
  );
}

function MetricPicker({ choice }: Readonly<{ choice: MetricChoice }>): ReactNode {
  const { t } = useTranslation('measure');
  const { metric, chooseMetric } = choice;
  const isScore = scoreMetricNames.some((name) => name === metric);
  return (
    <div className="metric-picker">
      <ToggleButtonGroup
        className="segmented"
        aria-label={t('metric')}
        selectionMode="single"
        selectedKeys={isScore ? [metric] : []}
        onSelectionChange={(keys) => {
          const chosen = scoreMetricNames.find((name) => keys.has(name));
          if (chosen) chooseMetric(chosen);
        }}
      >
        {scoreMetricNames.map((name) => (
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
      <Select
        label={t('moreMetrics')}
        hideLabel
        value={isScore ? none : metric}
        options={[
          ...(isScore ? [{ value: none, label: t('moreMetrics') }] : []),
          ...recordMetricNames.map((name) => ({ value: name, label: t(`metricLong.${name}`) })),
        ]}
        onChange={(name) => {
          const chosen = recordMetricNames.find((one) => one === name);
          if (chosen) chooseMetric(chosen);
        }}
      />
    </div>
  );
}

type PartFieldProps = Props & Readonly<{ part: ColumnPart; isNeeded: boolean }>;

function PartField({ columns, choice, part, isNeeded }: PartFieldProps): ReactNode {
  const { t } = useTranslation('measure');
  const { metric, parts, choosePart } = choice;
  const column = parts.get(part) ?? null;
  const empty = t(isNeeded ? 'chooseColumn' : 'withoutColumn');
  return (
    <div className="metric-column">
      <Select
        label={part === 'main' ? t(`mainColumn.${metric}`) : t(`part.${part}`)}
        options={[
          ...(column && isNeeded ? [] : [{ value: none, label: empty }]),
          ...toColumnOptions(proposePartColumns(columns, metric, part)),
        ]}
        value={column?.name ?? none}
        onChange={(name) => choosePart(part, name === none ? null : name)}
      />
    </div>
  );
}
