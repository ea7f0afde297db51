import type { NamedColumn } from '../../../core/metrics/prepared-measure.ts';
import { matchRows } from '../../../core/metrics/row-filter.ts';
import type { ColumnRole } from '../../../shared/domain/dataset.ts';
import {
  scoreMetricNames,
  type RowFilter,
  type ScoreMetricName,
} from '../../../shared/domain/metric.ts';
import type { Input } from '../../../shared/operations/operation-table.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { resolveColumn } from '../../tables/resolve-column.ts';
import { type ColumnFacts, loadColumn, type Table } from '../../tables/table-columns.ts';

export type ScoreChoice = Readonly<{
  facts: ColumnFacts;
  metric: ScoreMetricName;
  reversed: boolean;
}>;

/** The columns of a journey, their cells loaded where rows are parted by them. */
export type JourneyColumns = Readonly<{
  stage: NamedColumn | null;
  touchpoint: NamedColumn | null;
  scores: readonly ScoreChoice[];
  /** Rows that meet the conditions, ascending; null where there are none. */
  rows: Uint32Array | null;
}>;

type Request = Pick<Input<'journey.map'>, 'stage' | 'touchpoint' | 'scores' | 'where'>;

/** The column asked for; by the first of the roles that a column has where nothing was asked; null where none is wanted. */
function chooseColumn(
  table: Table,
  wanted: string | null | undefined,
  roles: readonly ColumnRole[],
): Result<NamedColumn | null> {
  if (wanted === null) return ok(null);
  const byRole = roles.flatMap(
    (role) => table.columns.find((column) => column.role === role) ?? [],
  );
  const name = wanted ?? byRole[0]?.name;
  return name === undefined ? ok(null) : loadColumn(table, name);
}

export function metricOfRole(role: ColumnRole | null): ScoreMetricName | null {
  return scoreMetricNames.find((metric) => metric === role) ?? null;
}

function chooseScores(
  { columns }: Table,
  wanted: Request['scores'],
): Result<readonly ScoreChoice[]> {
  if (!wanted)
    return ok(
      columns.flatMap((facts) => {
        const metric = metricOfRole(facts.role);
        return metric ? [{ facts, metric, reversed: false }] : [];
      }),
    );
  const chosen: ScoreChoice[] = [];
  for (const { column, metric, reversed } of wanted) {
    const found = resolveColumn(columns, column);
    if (!found.ok) return found;
    chosen.push({ facts: found.value, metric, reversed });
  }
  return ok(chosen);
}

/** The rows that meet the conditions, ascending; null for all where there are none. Refuses where no row does. */
export function chooseRows(table: Table, where: readonly RowFilter[]): Result<Uint32Array | null> {
  if (where.length === 0) return ok(null);
  const find = (name: string): NamedColumn | null => {
    const column = loadColumn(table, name);
    return column.ok ? column.value : null;
  };
  const matches = matchRows(where, find, table.rows);
  if (!matches.ok) return matches;
  const rows = new Uint32Array(matches.value.reduce((sum, one) => sum + one, 0));
  let count = 0;
  for (let row = 0; row < table.rows; row += 1) {
    if (matches.value[row] === 1) {
      rows[count] = row;
      count += 1;
    }
  }
  if (count > 0) return ok(rows);
  return refuse('too_little_data', 'No row meets these conditions. Widen or remove a filter.');
}

/** Settles which columns a journey is made of. Refuses where neither stages nor touchpoints are there. */
export function chooseColumns(table: Table, request: Request): Result<JourneyColumns> {
  const stage = chooseColumn(table, request.stage, ['journey_stage']);
  if (!stage.ok) return stage;
  const touchpoint = chooseColumn(table, request.touchpoint, ['touchpoint', 'channel']);
  if (!touchpoint.ok) return touchpoint;
  if (!stage.value && !touchpoint.value)
    return refuse(
      'invalid_input',
      'A journey needs a column of stages or of touchpoints. Give one the role “Journey stage”, “Touchpoint” or “Channel”, or choose it.',
    );
  const scores = chooseScores(table, request.scores);
  if (!scores.ok) return scores;
  const rows = chooseRows(table, request.where);
  if (!rows.ok) return rows;
  return ok({
    stage: stage.value,
    touchpoint: touchpoint.value,
    scores: scores.value,
    rows: rows.value,
  });
}
