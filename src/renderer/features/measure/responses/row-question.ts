import type { DatasetSummary } from '../../../../shared/domain/dataset.ts';
import type { Call } from '../../../../shared/operations/operation-table.ts';
import type { DataSort } from '../../../components/DataTable.tsx';
import type { ResponseFilter } from '../response-filter.ts';

/** Which rows, in which order, as the engine is asked. */
export type RowQuestion = Omit<Call<'datasets.find'>, 'offset' | 'limit'>;

export function toQuestion(
  table: DatasetSummary,
  { where, band, sample }: ResponseFilter,
  text: string,
  sort: DataSort | null,
): RowQuestion {
  const sorted = table.columns.find(({ position }) => String(position) === sort?.id);
  return {
    datasetId: table.id,
    where: where.map((one) => ({ ...one, values: [...one.values] })),
    ...(band ? { band: band as NonNullable<RowQuestion['band']> } : {}),
    ...(sample ? { sample: { ...sample } } : {}),
    ...(text.trim() === '' ? {} : { text: text.trim().slice(0, 500) }),
    ...(sort && sorted ? { sort: { column: sorted.name, descending: sort.descending } } : {}),
  };
}
