import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DatasetSummary } from '../../../../shared/domain/dataset.ts';
import type { RowFilter } from '../../../../shared/domain/metric.ts';
import { formatNumber } from '../../../state/format.ts';
import { RowFilters } from '../RowFilters.tsx';

type Props = Readonly<{
  table: DatasetSummary;
  where: readonly RowFilter[];
  /** Responses that are mapped; null while that is not known. */
  mapped: number | null;
  onChange: (where: readonly RowFilter[]) => void;
}>;

/** Which responses are mapped: conditions on columns, each taken away by itself, and how many meet them. */
export function JourneyFilters({ table, where, mapped, onChange }: Props): ReactNode {
  const { t } = useTranslation('journey');
  return (
    <RowFilters table={table} where={where} onChange={onChange}>
      {mapped === null ? null : (
        <span className="quiet journey-mapped" role="status">
          {t('mapped', { number: formatNumber(mapped), total: formatNumber(table.rows) })}
        </span>
      )}
    </RowFilters>
  );
}
