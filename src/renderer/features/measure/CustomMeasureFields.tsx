import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { customAggregates, type CustomMeasure } from '../../../shared/domain/metric.ts';
import { Button } from '../../components/Button.tsx';
import { Chip } from '../../components/Chip.tsx';
import { Select } from '../../components/Select.tsx';
import { TextField } from '../../components/TextField.tsx';
import { FilterDialog } from './FilterDialog.tsx';
import { KeepMeasure } from './kept/KeepMeasure.tsx';
import type { OptionFieldsProps } from './option-fields-props.ts';

const none = '';

const empty: CustomMeasure = { name: '', aggregate: 'share' };

const takesColumn = ({ aggregate }: CustomMeasure): boolean =>
  aggregate !== 'count' && aggregate !== 'share';

/** Whether a measure of one's own says enough to be computed. */
export function isWhole(measure: CustomMeasure | undefined): boolean {
  if (!measure || measure.name.trim() === '') return false;
  if (takesColumn(measure) && !measure.column) return false;
  return measure.aggregate !== 'ratio' || Boolean(measure.over);
}

/** How a measure of the analyst's own is made up: its name, what is taken of which column, over which rows. */
export function CustomMeasureFields({ table, options, onChange }: OptionFieldsProps): ReactNode {
  const { t } = useTranslation('measure');
  const [isAdding, setAdding] = useState(false);
  const measure = options.custom ?? empty;
  const where = measure.where ?? [];
  const change = (next: Partial<CustomMeasure>): void =>
    onChange({ ...options, custom: { ...measure, ...next } });
  const columns = [
    { value: none, label: t('chooseColumn') },
    ...table.columns.map(({ name }) => ({ value: name, label: name })),
  ];
  return (
    <>
      <div className="custom-name">
        <TextField
          label={t('custom.name')}
          value={measure.name}
          onChange={(name) => change({ name })}
        />
      </div>
      <Select
        label={t('custom.aggregate')}
        value={measure.aggregate}
        options={customAggregates.map((value) => ({ value, label: t(`custom.${value}`) }))}
        onChange={(aggregate) => change({ aggregate })}
      />
      {takesColumn(measure) ? (
        <Select
          label={t('custom.of')}
          value={measure.column ?? none}
          options={columns}
          onChange={(column) => change({ column: column === none ? undefined : column })}
        />
      ) : null}
      {measure.aggregate === 'ratio' ? (
        <Select
          label={t('custom.over')}
          value={measure.over ?? none}
          options={columns}
          onChange={(over) => change({ over: over === none ? undefined : over })}
        />
      ) : null}
      <div className="custom-name">
        <TextField
          label={t('custom.unit')}
          value={measure.unit ?? ''}
          onChange={(unit) => change({ unit: unit === '' ? undefined : unit })}
        />
      </div>
      <div className="filters" role="group" aria-label={t('custom.where')}>
        <span className="field-label">{t('custom.where')}</span>
        {where.map((filter, index) => (
          <Chip
            key={`${filter.column} ${String(index)}`}
            kind={`${filter.column}${filter.isNot ? ` ${t('isNot')}` : ''}`}
            label={filter.values.map((value) => (value === '' ? t('noSegment') : value)).join(', ')}
            onRemove={() => change({ where: where.filter((_, at) => at !== index) })}
          />
        ))}
        <Button look="quiet" onPress={() => setAdding(true)}>
          {t('custom.add')}
        </Button>
      </div>
      <KeepMeasure
        datasetId={table.id}
        measure={measure}
        isWhole={isWhole(measure)}
        onChoose={(custom) => onChange({ ...options, custom })}
      />
      {isAdding ? (
        <FilterDialog
          table={table}
          onClose={() => setAdding(false)}
          onFilter={(filter) => {
            setAdding(false);
            change({ where: [...where, filter] });
          }}
        />
      ) : null}
    </>
  );
}
