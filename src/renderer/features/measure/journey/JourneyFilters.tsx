import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DatasetSummary } from '../../../../shared/domain/dataset.ts';
import type { RowFilter } from '../../../../shared/domain/metric.ts';
import { Button } from '../../../components/Button.tsx';
import { Chip } from '../../../components/Chip.tsx';
import { formatNumber } from '../../../state/format.ts';
import { FilterDialog } from '../FilterDialog.tsx';

type Props = Readonly<{
  table: DatasetSummary;
  where: readonly RowFilter[];
  /** Responses that are mapped; null while that is not known. */
  mapped: number | null;
  onChange: (where: readonly RowFilter[]) => void;
}>;

/** Which responses are mapped: conditions on columns, each taken away by itself, and how many meet them. */
export function JourneyFilters({ table, where, mapped, onChange }: Props): ReactNode {
  const { t } = useTranslation('measure');
  const { t: journey } = useTranslation('journey');
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
      {mapped === null ? null : (
        <span className="quiet journey-mapped" role="status">
          {journey('mapped', { number: formatNumber(mapped), total: formatNumber(table.rows) })}
        </span>
      )}
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
