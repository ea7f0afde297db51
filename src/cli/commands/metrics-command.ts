import { resolve } from 'node:path';
import { metricNames, periodUnits } from '../../shared/domain/metric.ts';
import { ok } from '../../shared/result.ts';
import { type Command, type CommandLine, misuse, type Outcome, type Answer } from '../command.ts';
import { recordWithJsonNames } from '../json-names.ts';
import { metricLines } from '../metric-lines.ts';
import { conventionOptions, partOptions, readMetricRequest } from '../metric-request.ts';
import { readOrders } from '../read-orders.ts';
import { findTableTarget } from '../table-target.ts';
import type { Ask } from '../workbench.ts';

type Margins = { column: string; shares: Record<string, number> }[];

async function computeMetric(ask: Ask, line: CommandLine): Promise<Outcome<Answer>> {
  const request = readMetricRequest(line);
  if (!request.ok) return request;
  const { metric, column, parts } = request.value;
  const hasColumn =
    column !== undefined ||
    metric === 'custom' ||
    metric === 'response_rate' ||
    Object.keys(parts ?? {}).length > 0;
  if (!hasColumn) return misuse('Name the column with --column.');
  const from = await findTableTarget(ask, line.operands[0] ?? '', line.options['dataset']);
  if (!from.ok) return from;
  const margins = await readMargins(ask, line.options['weight-to']);
  if (!margins.ok) return margins;
  const report = await ask('metrics.compute', {
    from: from.value,
    ...request.value,
    ...(margins.value ? { weights: { margins: margins.value } } : {}),
  });
  if (!report.ok) return report;
  return ok({ json: recordWithJsonNames(report.value), text: metricLines(report.value) });
}

/** The known shares that a file holds; none without a file. */
async function readMargins(ask: Ask, path: string | undefined): Promise<Outcome<Margins | null>> {
  if (path === undefined) return ok(null);
  const staged = await ask('import.stagePath', { path: resolve(path) });
  if (!staged.ok) return staged;
  const margins = await ask('metrics.readMargins', { file: staged.value });
  if (!margins.ok) return margins;
  return ok(margins.value.map(({ column, shares }) => ({ column, shares: { ...shares } })));
}

export const metricsCommand: Command = {
  name: 'metrics',
  usage:
    'metrics FILE|STUDY --metric M --column C [--dataset D] [--by C2 [--and C3]] [--period month [--date C]] [--where C=V] [--weight C | --weight-to FILE.csv] [--scale 0-10] [--reversed]',
  summary: 'compute a metric with its interval, of everybody, by segment and by period',
  details: [
    `--metric is one of ${metricNames.join(', ')}, rfm.`,
    'A column is a name, a question, a position from 0, or a part of a question that only one column has.',
    '--scale gives the least and the greatest possible answer; --reversed says that a low answer is the good one.',
    `--period is one of ${periodUnits.join(', ')}; --date names the column that says when.`,
    '--where COLUMN=VALUE|VALUE (or !=) keeps some rows only; several conditions are parted by ;.',
    '--weight names a column of weights; the interval then rests on the effective number of answers.',
    '--weight-to names a file with the columns column, value and share: the rows are weighted until every column has its known shares (raking).',
    'Churn and retention: --column is the flag (--yes says what counts), a contract end (--lost end --until DAY), with --start C --since DAY of those who had joined by then, or orders (--lost inactive --customer C --date C --days 90); --tenure C adds who stays how long.',
    'Durations: --column is the hours, or the moment of opening with --end C; --status C --open WORDS tells open cases; --statistic mean, median or p90.',
    'Durations may also be written as mm:ss or h:mm:ss.',
    'response_rate: --invited N [--undelivered N] of whom the rows have answered, or --column C of all invited; --yes says what is complete, or --complete-by answered --complete-at 0.8; --rate rr1, rr2, rr5 or rr6 (AAPOR).',
    '--date-order day-first or month-first says how dates such as 3/4/2024 are read where nothing in their column does.',
    'First contact: --status C, --denominator resolved or all. Calls: --wait C, --short-seconds N.',
    'lifetime_value: --customer C --date C --amount C, --lifetime simple, historic or retention, --years, --margin, --retention, --discount, --first-margin now or later.',
    'rfm: --customer C --date C [--amount C] [--until DAY] [--unit week]: frequency, recency and age of each customer.',
    'custom: --aggregate count, sum, mean, median, share or ratio, --column C, --over C, --rows C=V, --name N.',
  ],
  operands: { least: 1, most: 1 },
  options: [
    'metric',
    'column',
    'dataset',
    'by',
    'and',
    'period',
    'where',
    'weight',
    'weight-to',
    'scale',
    'unit',
    'name',
    'aggregate',
    'over',
    'rows',
    ...partOptions,
    ...conventionOptions,
  ],
  required: ['metric'],
  flags: ['reversed'],
  run: ({ ask }, line) =>
    line.options['metric'] === 'rfm' ? readOrders(ask, line) : computeMetric(ask, line),
};
