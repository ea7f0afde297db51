import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DatasetSummary } from '../../../shared/domain/dataset.ts';
import type { RowFilter } from '../../../shared/domain/metric.ts';
import { Button } from '../../components/Button.tsx';
import { Chip } from '../../components/Chip.tsx';
import { FilterDialog } from './FilterDialog.tsx';

type Props = Readonly<{
  table: DatasetSummary;
  where: readonly RowFilter[];
  onChange: (where: readonly RowFilter[]) => void;
  /** Stands behind the button. */
  children: ReactNode;
}>;

/** Which rows count: conditions on columns, each taken away by itself. */
export function RowFilters({ table, where, onChange, children }: Props): ReactNode {
  const { t } = useTranslation('measure');
  const [isAdding, setAdding] = useState(false);
  return (
    <div className="filters" role="group" aria-label={t('filters')}>
      {where.map((filter, index) => (
        <Chip
          key={`${filter.column} ${String(index)}`}
          kind={`${filter.column}${filter.isNot ? ` ${t('isNot')}` : ''}`}
          label={filter.values.map((value) => (value === '' ? t('noSegment') : value)).join(', ')}
          onRemove={() => onChange(where.filter((_, at) => at !== index))}
        />
      ))}
      <Button look="quiet" onPress={() => setAdding(true)}>
        {t('addFilter')}
      </Button>
      {children}
      {isAdding ? (
        <FilterDialog
          table={table}
          onClose={() => setAdding(false)}
          onFilter={(filter) => {
            setAdding(false);
            onChange([...where, filter]);
          }}
        />
      ) : null}
    </div>
  );
}
