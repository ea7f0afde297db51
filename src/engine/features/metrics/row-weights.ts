import { checkRepresentativeness } from '../../../core/weighting/check-representativeness.ts';
import { rakeWeights } from '../../../core/weighting/rake-weights.ts';
import type { Representativeness } from '../../../shared/domain/weighting.ts';
import type { Input } from '../../../shared/operations/operation-table.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { Services } from '../../session/handler.ts';
import { findTable, loadColumn, type Table } from '../../tables/table-columns.ts';

type Wanted = NonNullable<Input<'metrics.compute'>['weights']>;

/** A weight for every row, and what is to be said of them. */
export type RowWeights = Readonly<{ weights: Float64Array | null; warnings: readonly string[] }>;

function readWeights(table: Table, name: string): Result<RowWeights> {
  const column = loadColumn(table, name);
  if (!column.ok) return column;
  const { dictionary, codes } = column.value.values;
  const weightOf = dictionary.map((cell) => Number(cell.trim().replace(',', '.')));
  const wrong = weightOf.findIndex((weight) => !Number.isFinite(weight) || weight < 0);
  if (wrong >= 0) {
    const message = `Column "${column.value.name}" holds "${dictionary[wrong] ?? ''}", which is no weight. Choose a column of numbers of 0 or more.`;
    return refuse('invalid_input', message, { column: column.value.name });
  }
  const unweighted = codes.reduce((count, code) => count + Number((weightOf[code] ?? 0) === 0), 0);
  return ok({
    weights: Float64Array.from(codes, (code) => weightOf[code] ?? 0),
    warnings:
      unweighted === 0
        ? []
        : [`${unweighted} rows have no weight in column "${column.value.name}" and do not count.`],
  });
}

/** The weights that a request asks for: a column of them, or such that the rows meet known shares (raking). */
export function weighRows(table: Table, wanted: Wanted | undefined): Result<RowWeights> {
  if (!wanted) return ok({ weights: null, warnings: [] });
  if ('column' in wanted) return readWeights(table, wanted.column);
  const margins = [];
  for (const { column, shares } of wanted.margins) {
    const loaded = loadColumn(table, column);
    if (!loaded.ok) return loaded;
    margins.push({ ...loaded.value, shares });
  }
  return rakeWeights(margins, table.rows);
}

/** Holds a column against the known shares of its values; see `checkRepresentativeness`. */
export async function checkMargin(
  services: Services,
  { from, margin }: Input<'metrics.representativeness'>,
): Promise<Result<Representativeness>> {
  const table = await findTable(services, from);
  if (!table.ok) return table;
  const column = loadColumn(table.value, margin.column);
  if (!column.ok) return column;
  return checkRepresentativeness({ ...column.value, shares: margin.shares }, table.value.rows);
}
