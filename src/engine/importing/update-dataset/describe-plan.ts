import { possibleIdentifiers } from '../../../core/survey-updates/choose-identifier.ts';
import type { ColumnValues } from '../../../shared/domain/column-values.ts';
import type { DatasetColumn } from '../../../shared/domain/dataset.ts';
import type {
  CarriedCounts,
  ChangedValue,
  DatasetUpdatePlan,
  NamedPosition,
  UpdateCounts,
} from '../../../shared/domain/dataset-update.ts';
import { asCandidate, listPaired } from './align-columns.ts';
import type { PlannedTexts } from './plan-texts.ts';
import { isSameSurvey, type PlannedTable } from './plan-update.ts';
import { warningsOf } from './update-warnings.ts';

/** Changed values that a plan shows. */
const changesShown = 20;
const shownLength = 300;

const cellAt = ({ dictionary, codes }: ColumnValues, row: number): string =>
  dictionary[codes[row] ?? 0] ?? '';

const cut = (cell: string): string =>
  cell.length > shownLength ? `${cell.slice(0, shownLength).trimEnd()}…`.toWellFormed() : cell;

const named = ({ position, name }: DatasetColumn): NamedPosition => ({ position, name });

export function countsOf({ rows, placed, changedRows }: PlannedTable): UpdateCounts {
  return {
    added: placed.after - placed.before,
    changed: changedRows.size,
    unchanged: rows.matched - changedRows.size,
    notInFile: placed.before - rows.matched,
  };
}

export function countChangedValues({ columns }: PlannedTable): number {
  return columns.reduce((sum, { merged }) => sum + merged.changed.length, 0);
}

/** The first values that change, by row, then by column. */
function listChanges({ columns, identifier, changedRows }: PlannedTable): ChangedValue[] {
  const rows = [...changedRows].sort((one, other) => one - other).slice(0, changesShown);
  const changes = rows.flatMap((row) =>
    columns
      .filter(({ merged }) => merged.changed.includes(row))
      .map(({ column, known, merged }) => ({
        row,
        response: (identifier && cellAt(identifier.known, row).trim()) || String(row + 1),
        column: column.question,
        before: cut(cellAt(known, row)),
        after: cut(cellAt(merged.values, row)),
      })),
  );
  return changes.slice(0, changesShown);
}

export function countCarried({ changed }: PlannedTexts): Omit<CarriedCounts, 'found'> {
  const all = changed.flatMap(({ carried }) => carried);
  return {
    kept: all.filter(({ isSame }) => isSame).length,
    followed: all.filter(({ to, isSame }) => to !== null && !isSame).length,
    lost: all.filter(({ to }) => to === null).length,
  };
}

/** What an update would do, as a person is shown it. */
export function describePlan(planned: PlannedTable, texts: PlannedTexts): DatasetUpdatePlan {
  const { dataset, columns, added, identifier } = planned;
  const candidates = listPaired(columns).map(asCandidate);
  const nameAt = new Map(columns.map(({ column }) => [column.position, column.name]));
  const isKnown = ({ given, isLeftOut }: (typeof columns)[number]): boolean =>
    given !== null || isLeftOut;
  return {
    datasetId: dataset.id,
    name: dataset.name,
    counts: countsOf(planned),
    changedValues: countChangedValues(planned),
    changes: listChanges(planned),
    matched: columns.filter(isKnown).map(({ column }) => named(column)),
    added: added.columns.map(({ info: { position, name } }) => ({ position, name })),
    missing: columns.filter((each) => !isKnown(each)).map(({ column }) => named(column)),
    leftOut: columns.filter(({ isLeftOut }) => isLeftOut).map(({ column }) => named(column)),
    identifier: identifier?.column.position ?? 'row',
    identifiers: possibleIdentifiers(candidates).map(({ position }) => ({
      position,
      name: nameAt.get(position) ?? '',
    })),
    isSameSurvey: isSameSurvey(planned),
    carried: { ...countCarried(texts), found: 0 },
    warnings: warningsOf(planned, texts),
  };
}
