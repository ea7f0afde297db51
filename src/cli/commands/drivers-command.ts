import { ok } from '../../shared/result.ts';
import type { DriverReport } from '../../shared/domain/drivers.ts';
import { misuse, type Command } from '../command.ts';
import { formatCount } from '../format-number.ts';
import { formatTable } from '../format-table.ts';
import { harmless } from '../harmless.ts';
import { recordWithJsonNames } from '../json-names.ts';
import { readFilters } from '../metric-request.ts';
import { listOf, refuseWeights } from '../option-values.ts';
import { findTableTarget } from '../table-target.ts';

const three = (value: number): string => value.toFixed(3);

function driverLines({
  outcome,
  r2,
  n,
  missing,
  predictors,
  method,
  warnings,
}: DriverReport): string[] {
  return [
    harmless(`Outcome: ${outcome}`),
    `R² ${three(r2)}, n = ${formatCount(n)}, ${formatCount(missing)} rows left out`,
    method,
    ...warnings.map((warning) => harmless(`Note: ${warning}`)),
    '',
    ...formatTable(predictors, [
      { name: 'driver', cell: ({ name }) => name },
      { name: 'share', cell: ({ share }) => `${(100 * share).toFixed(1)}%`, right: true },
      { name: 'LMG', cell: ({ lmg }) => three(lmg), right: true },
      { name: 'rel. weight', cell: ({ relativeWeight }) => three(relativeWeight), right: true },
      { name: 'r', cell: ({ correlation }) => three(correlation), right: true },
    ]),
  ];
}

export const driversCommand: Command = {
  name: 'drivers',
  usage: 'drivers FILE|STUDY --outcome C --predictors C1,C2,... [--dataset D] [--where C=V]',
  summary: 'tell how much each of several columns has to do with an outcome',
  details: [
    'Columns whose names hold a comma are named by their position from 0.',
    'Every row counts once: drivers take no weights.',
  ],
  operands: { least: 1, most: 1 },
  options: ['outcome', 'predictors', 'dataset', 'where', 'weight', 'weight-to'],
  required: ['outcome', 'predictors'],
  run: async ({ ask }, { operands, options }) => {
    const unweighted = refuseWeights(options, 'drivers counts');
    if (!unweighted.ok) return unweighted;
    const predictors = listOf(options, 'predictors');
    if (!predictors.ok) return predictors;
    if (!predictors.value) return misuse('Name the predictors with --predictors.');
    const where = readFilters(options);
    if (!where.ok) return where;
    const from = await findTableTarget(ask, operands[0] ?? '', options['dataset']);
    if (!from.ok) return from;
    const report = await ask('metrics.drivers', {
      from: from.value,
      outcome: options['outcome'] ?? '',
      predictors: predictors.value,
      where: where.value.map((filter) => ({ ...filter, values: [...filter.values] })),
    });
    if (!report.ok) return report;
    return ok({ json: recordWithJsonNames(report.value), text: driverLines(report.value) });
  },
};
