import { computeMetricReport } from '../../../core/metrics/compute-metric-report.ts';
import type { NamedColumn } from '../../../core/metrics/prepared-measure.ts';
import type { MetricReport, PeriodUnit } from '../../../shared/domain/metric.ts';
import type { Input, OperationTable } from '../../../shared/operations/operation-table.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { type Handlers, readsAnywhere, type Services } from '../../session/handler.ts';
import { findTable, loadColumn, type Table } from '../../tables/table-columns.ts';
import { chooseRows } from '../../tables/choose-rows.ts';
import { compareSegments } from './compare-segments.ts';
import { loadMargins } from './load-margins.ts';
import { loadColumns, prepareRequest } from './measure-request.ts';
import { listOrderingCustomers } from './ordering-customers.ts';
import { measureDrivers } from './score-drivers.ts';
import { checkMargin, weighRows } from './row-weights.ts';

type Names = Extract<keyof OperationTable, `metrics.${string}`>;
type Request = Input<'metrics.compute'>;
type Period = Readonly<{ column: NamedColumn; unit: PeriodUnit }>;

/** The column of dates that is named, else the one with the role, else the first that holds dates. */
function loadPeriod(table: Table, wanted: NonNullable<Request['period']>): Result<Period> {
  const dated =
    table.columns.find(({ role }) => role === 'date') ??
    table.columns.find(({ type }) => type === 'date');
  const name = wanted.column ?? dated?.name;
  if (name === undefined) {
    return refuse(
      'column_missing',
      'This table has no column of dates. Name the one that says when.',
    );
  }
  const column = loadColumn(table, name);
  return column.ok ? ok({ column: column.value, unit: wanted.unit }) : column;
}

async function compute(services: Services, request: Request): Promise<Result<MetricReport>> {
  const table = await findTable(services, request.from);
  if (!table.ok) return table;
  const asked = await prepareRequest(table.value, request);
  if (!asked.ok) return asked;
  const names = request.by === undefined ? [] : [request.by].flat();
  const by = loadColumns(table.value, names);
  if (!by.ok) return by;
  const period = request.period ? loadPeriod(table.value, request.period) : ok(null);
  if (!period.ok) return period;
  const rows = chooseRows(table.value, request.where);
  if (!rows.ok) return rows;
  const weighted = weighRows(table.value, request.weights);
  if (!weighted.ok) return weighted;
  const { measure, column } = asked.value;
  const report = computeMetricReport(measure, column, {
    by: by.value,
    period: period.value && { ...period.value, dateOrder: request.options.dateOrder },
    rows: rows.value,
    weights: weighted.value.weights,
  });
  if (!report.ok) return report;
  const warnings = [...report.value.warnings, ...weighted.value.warnings];
  return ok({ ...report.value, warnings });
}

export const metricHandlers: Handlers<Names> = {
  'metrics.compute': readsAnywhere(compute),
  'metrics.compareGroups': readsAnywhere(compareSegments),
  'metrics.representativeness': readsAnywhere(checkMargin),
  'metrics.readMargins': readsAnywhere(loadMargins),
  'metrics.drivers': readsAnywhere(measureDrivers),
  'metrics.orders': readsAnywhere(listOrderingCustomers),
};
