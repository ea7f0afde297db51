import { parseBoolean } from '../../../core/cases/parse-boolean.ts';
import { computeDrivers, type NamedScores } from '../../../core/drivers/compute-drivers.ts';
import type { NamedColumn } from '../../../core/metrics/prepared-measure.ts';
import { readDictionary } from '../../../core/metrics/score-tally.ts';
import type { ColumnValues } from '../../../shared/domain/column-values.ts';
import type { DriverReport } from '../../../shared/domain/drivers.ts';
import type { Input } from '../../../shared/operations/operation-table.ts';
import type { Result } from '../../../shared/result.ts';
import type { Services } from '../../session/handler.ts';
import { findTable } from '../../tables/table-columns.ts';
import { chooseRows } from '../../tables/choose-rows.ts';
import { loadColumns } from './measure-request.ts';

/** The score of every dictionary entry; in a column without scores, yes and no count as 1 and 0. */
function readScores(values: ColumnValues): Float64Array {
  const scoreOf = readDictionary(values);
  if (scoreOf.some((score) => !Number.isNaN(score))) return scoreOf;
  return Float64Array.from(values.dictionary, (cell) => {
    const answer = parseBoolean(cell.trim());
    return answer.fits ? Number(answer.value === 'true') : Number.NaN;
  });
}

/** The scores of some rows (all where null), NaN where a cell holds none. */
function scoresOf({ name, values }: NamedColumn, rows: Uint32Array | null): NamedScores {
  const scoreOf = readScores(values);
  const { codes } = values;
  const length = rows ? rows.length : codes.length;
  const scores = new Float64Array(length);
  for (let i = 0; i < length; i += 1) {
    scores[i] = scoreOf[codes[rows ? (rows[i] ?? 0) : i] ?? 0] ?? Number.NaN;
  }
  return { name, values: scores };
}

/** How much several columns have to do with an outcome; see `computeDrivers`. */
export async function measureDrivers(
  services: Services,
  { from, outcome, predictors, where }: Input<'metrics.drivers'>,
): Promise<Result<DriverReport>> {
  const table = await findTable(services, from);
  if (!table.ok) return table;
  const columns = loadColumns(table.value, [outcome, ...predictors]);
  if (!columns.ok) return columns;
  const rows = chooseRows(table.value, where);
  if (!rows.ok) return rows;
  const [first, ...others] = columns.value.map((column) => scoresOf(column, rows.value));
  if (!first) throw new Error('an outcome was loaded');
  return computeDrivers({ outcome: first, predictors: others });
}
