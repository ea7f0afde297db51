import { useState } from 'react';
import type { DatasetColumn, DatasetSummary } from '../../../../shared/domain/dataset.ts';
import { type RowFilter, scoreMetricNames } from '../../../../shared/domain/metric.ts';
import type { Call } from '../../../../shared/operations/operation-table.ts';
import { useKept } from '../../../state/navigation.ts';
import type { JourneyMeasure } from './cell-figure.ts';
import type { CellPlace } from './journey-table.ts';

type Kept = Readonly<{
  /** Null: none; undefined: by role. */
  stage?: string | null;
  touchpoint?: string | null;
  measure?: JourneyMeasure;
  order?: readonly string[];
  lowIsGood?: readonly string[];
  showsNumbers?: boolean;
  where?: readonly RowFilter[];
  /** The cell whose responses are open. */
  cell?: CellPlace | null;
}>;

export type JourneyChoice = Readonly<{
  stage: DatasetColumn | null;
  touchpoint: DatasetColumn | null;
  /** Null: nothing chosen, so what fits the table best. */
  measure: JourneyMeasure | null;
  /** As the analyst set the stages; null where nobody did. */
  order: readonly string[] | null;
  lowIsGood: readonly string[];
  showsNumbers: boolean;
  /** Only responses that meet all of this. */
  where: readonly RowFilter[];
  cell: CellPlace | null;
  /** What the engine is asked; null where neither stages nor touchpoints are there. */
  request: Call<'journey.map'> | null;
  change: (next: Kept) => void;
  /** Forgets the analyst's own order. */
  resetOrder: () => void;
}>;

/** What is mapped, and how: kept with the visit. */
export function useJourneyChoice(table: DatasetSummary): JourneyChoice {
  const [before, keep] = useKept(`journey.${table.id}`);
  const [kept, setKept] = useState((): Kept => (before as Kept | undefined) ?? {});
  const save = (next: Kept): void => {
    setKept(next);
    keep(next);
  };
  const settle = (
    wanted: string | null | undefined,
    roles: readonly DatasetColumn['role'][],
  ): DatasetColumn | null => {
    if (wanted === null) return null;
    const named = table.columns.find(({ name }) => name === wanted);
    if (named) return named;
    return (
      roles.flatMap((role) => table.columns.find((column) => column.role === role) ?? [])[0] ?? null
    );
  };
  const stage = settle(kept.stage, ['journey_stage']);
  const touchpoint = settle(kept.touchpoint, ['touchpoint', 'channel']);
  const lowIsGood = kept.lowIsGood ?? [];
  const where = kept.where ?? [];
  const scores = table.columns.flatMap(({ name, role }) => {
    const metric = scoreMetricNames.find((each) => each === role);
    return metric ? [{ column: name, metric, reversed: lowIsGood.includes(name) }] : [];
  });
  return {
    ...{ stage, touchpoint, lowIsGood },
    measure: kept.measure ?? null,
    order: kept.order ?? null,
    showsNumbers: kept.showsNumbers ?? false,
    cell: kept.cell ?? null,
    where,
    request:
      stage || touchpoint
        ? {
            datasetId: table.id,
            stage: stage?.name ?? null,
            touchpoint: touchpoint?.name ?? null,
            scores: scores.slice(0, 20),
            ...(where.length > 0
              ? { where: where.map((filter) => ({ ...filter, values: [...filter.values] })) }
              : {}),
          }
        : null,
    change: (next) => save({ ...kept, ...next }),
    resetOrder: () => {
      const { order: _, ...rest } = kept;
      save(rest);
    },
  };
}
