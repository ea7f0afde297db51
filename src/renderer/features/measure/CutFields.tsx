import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DatasetColumn, DatasetSummary } from '../../../shared/domain/dataset.ts';
import { periodUnits } from '../../../shared/domain/metric.ts';
import { Select } from '../../components/Select.tsx';
import { Margins } from './Margins.tsx';
import { toColumnOptions } from './MetricControls.tsx';
import { proposeSegmentColumns } from './propose-columns.ts';
import { RowFilters } from './RowFilters.tsx';
import type { MetricChoice } from './use-metric-choice.ts';

const none = '';

/** A column that may hold days. */
const isDated = ({ role, type, name }: DatasetColumn): boolean =>
  role === 'date' || type === 'date' || /date|time|day|month/iu.test(name);

/** The columns that a trend can be drawn along, the one with the role first. */
export function listDateColumns(columns: readonly DatasetColumn[]): readonly DatasetColumn[] {
  return columns.filter(isDated).toSorted((a, b) => rankDate(a) - rankDate(b));
}

const rankDate = ({ role, type }: DatasetColumn): number =>
  role === 'date' ? 0 : type === 'date' ? 1 : 2;

type Props = Readonly<{ table: DatasetSummary; choice: MetricChoice }>;

/** How the figure is cut: by segments, along time, over some rows only, weighted. */
export function CutFields({ table, choice }: Props): ReactNode {
  return (
    <div className="cut-fields">
      <SegmentFields table={table} choice={choice} />
      <PeriodFields table={table} choice={choice} />
      <DateOrderField choice={choice} />
      <WeightField table={table} choice={choice} />
      <Filters table={table} choice={choice} />
    </div>
  );
}

function SegmentFields({ table, choice }: Props): ReactNode {
  const { t } = useTranslation('measure');
  const { column, by, cut, chooseBy, chooseCut } = choice;
  const options = toColumnOptions(proposeSegmentColumns(table.columns, column?.name ?? null));
  return (
    <>
      <Select
        label={t('by')}
        options={[{ value: none, label: t('noSegments') }, ...options]}
        value={by?.name ?? none}
        onChange={(name) => chooseBy(name === none ? null : name)}
      />
      {by ? (
        <Select
          label={t('andBy')}
          options={[
            { value: none, label: t('noSecond') },
            ...options.filter(({ value }) => value !== by.name),
          ]}
          value={cut.and ?? none}
          onChange={(name) => chooseCut({ and: name === none ? null : name })}
        />
      ) : null}
    </>
  );
}

function PeriodFields({ table, choice }: Props): ReactNode {
  const { t } = useTranslation('measure');
  const { cut, chooseCut } = choice;
  const dated = listDateColumns(table.columns);
  if (dated.length === 0) return null;
  return (
    <>
      <Select
        label={t('trend')}
        options={[
          { value: none, label: t('noTrend') },
          ...periodUnits.map((unit) => ({ value: unit, label: t(`period.${unit}`) })),
        ]}
        value={cut.period ?? none}
        onChange={(unit) => chooseCut({ period: periodUnits.find((one) => one === unit) ?? null })}
      />
      {cut.period && dated.length > 1 ? (
        <Select
          label={t('dateColumn')}
          options={toColumnOptions({ proposed: dated, others: [] })}
          value={cut.dateColumn ?? dated[0]?.name ?? none}
          onChange={(dateColumn) => chooseCut({ dateColumn })}
        />
      ) : null}
    </>
  );
}

const datedParts = ['end', 'start', 'date'] as const;
const orders = ['day_first', 'month_first'] as const;

/** Offered where dates are read: which number of 3/4/2024 is the day, should their column not say it. */
function DateOrderField({ choice }: Pick<Props, 'choice'>): ReactNode {
  const { t } = useTranslation('measure');
  const { cut, parts, options, chooseOptions } = choice;
  const readsDates =
    cut.period !== null || options.lost === 'end' || datedParts.some((part) => parts.get(part));
  if (!readsDates) return null;
  return (
    <Select<string>
      label={t('option.dateOrder')}
      options={[
        { value: none, label: t('dateOrder.auto') },
        ...orders.map((order) => ({ value: order, label: t(`dateOrder.${order}`) })),
      ]}
      value={options.dateOrder ?? none}
      onChange={(chosen) =>
        chooseOptions({ ...options, dateOrder: orders.find((order) => order === chosen) })
      }
    />
  );
}

const isWeight = ({ type, name }: DatasetColumn): boolean =>
  type === 'number' && /weight|^wt|gewicht|poids|peso/iu.test(name);

/** Offered where a column speaks of weights, or one is in force. */
function WeightField({ table, choice }: Props): ReactNode {
  const { t } = useTranslation('measure');
  const { cut, chooseCut } = choice;
  const weights = table.columns.filter(isWeight);
  if (weights.length === 0 && cut.weightColumn === null) return null;
  return (
    <Select
      label={t('weight')}
      options={[
        { value: none, label: t('noWeight') },
        ...toColumnOptions({ proposed: weights, others: [] }),
      ]}
      value={cut.weightColumn ?? none}
      onChange={(name) => chooseCut({ weightColumn: name === none ? null : name })}
    />
  );
}

function Filters({ table, choice }: Props): ReactNode {
  return (
    <RowFilters
      table={table}
      where={choice.cut.where}
      onChange={(where) => choice.chooseCut({ where })}
    >
      <Margins table={table} choice={choice} />
    </RowFilters>
  );
}
