import { answeredShares } from '../../../core/metrics/response-rate/answered-shares.ts';
import { prepareResponseRate } from '../../../core/metrics/response-rate/response-rate.ts';
import { findQuestions } from '../../../core/surveys/find-questions.ts';
import { prepareCustom } from '../../../core/metrics/records/custom.ts';
import { preparationOf } from '../../../core/metrics/prepare-measure.ts';
import type {
  MeasureColumns,
  NamedColumn,
  PreparedMeasure,
} from '../../../core/metrics/prepared-measure.ts';
import type { ColumnRole } from '../../../shared/domain/dataset.ts';
import type { ColumnPart } from '../../../shared/domain/metric.ts';
import type { Input } from '../../../shared/operations/operation-table.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { loadColumn, type Table } from '../../tables/table-columns.ts';

type Request = Input<'metrics.compute'>;

/** Every column that is named, or the first refusal. */
export function loadColumns(
  table: Table,
  names: readonly string[],
): Result<readonly NamedColumn[]> {
  const loaded: NamedColumn[] = [];
  for (const name of names) {
    const column = loadColumn(table, name);
    if (!column.ok) return column;
    loaded.push(column.value);
  }
  return ok(loaded);
}

function loadParts(table: Table, { column, parts }: Request): Result<MeasureColumns> {
  const wanted = { ...parts, ...(column === undefined ? {} : { main: column }) };
  const loaded: Partial<Record<ColumnPart, NamedColumn>> = {};
  for (const [part, name] of Object.entries(wanted) as [ColumnPart, string | undefined][]) {
    if (name === undefined) continue;
    const found = loadColumn(table, name);
    if (!found.ok) return found;
    loaded[part] = found.value;
  }
  return ok(loaded);
}

/** A metric with the columns that it was asked of, settled on the whole table. `column` names what it is made of. */
export type AskedMeasure = Readonly<{ measure: PreparedMeasure; column: string }>;

/** The share of the survey's questions that each row answers; technical columns and those of a person are no questions. */
function shareOfQuestions(table: Table): Float64Array {
  const columns = table.columns.map((column) => ({
    ...column,
    values: () => table.load(column.position),
  }));
  const noQuestion = new Set<ColumnRole | null>([
    'respondent',
    'personal',
    'ignore',
    'date',
    'time',
  ]);
  const roleAt = new Map(columns.map(({ position, role }) => [position, role]));
  const questions = findQuestions(columns).filter(
    ({ kind, parts: [first] }) =>
      kind !== 'other' &&
      kind !== 'date' &&
      !noQuestion.has(roleAt.get(first?.position ?? -1) ?? null),
  );
  return answeredShares(
    questions.map(({ parts }) => parts.map(({ position }) => table.load(position))),
    table.rows,
  );
}

/** Settles the metric that a request asks for. */
export async function prepareRequest(
  table: Table,
  request: Request,
): Promise<Result<AskedMeasure>> {
  const { metric, options } = request;
  if (metric === 'custom') {
    if (!options.custom) return refuse('invalid_input', 'Say how the measure is made up.');
    const find = (name: string): NamedColumn | null => {
      const column = loadColumn(table, name);
      return column.ok ? column.value : null;
    };
    const measure = prepareCustom(options.custom, find, table.rows);
    return measure.ok ? ok({ measure: measure.value, column: options.custom.name }) : measure;
  }
  const columns = loadParts(table, request);
  if (!columns.ok) return columns;
  const measure =
    metric === 'response_rate' && options.completeBy === 'answered'
      ? prepareResponseRate({}, table.rows, options, shareOfQuestions(table))
      : (await preparationOf(metric))(columns.value, table.rows, options);
  if (!measure.ok) return measure;
  const { main, customer, date, amount } = columns.value;
  const named = [main, date, customer, amount].find((column) => column !== undefined);
  return ok({ measure: measure.value, column: named?.name ?? '' });
}
