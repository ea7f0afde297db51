import { ok } from '../../shared/result.ts';
import type { GroupComparison } from '../../shared/domain/comparison.ts';
import type { Command } from '../command.ts';
import { formatTable } from '../format-table.ts';
import { harmless } from '../harmless.ts';
import { recordWithJsonNames } from '../json-names.ts';
import { readFilters } from '../metric-request.ts';
import { listOf, oneOf, refuseWeights } from '../option-values.ts';
import { findTableTarget } from '../table-target.ts';

const formatP = (p: number): string => (p < 0.001 ? '< 0.001' : p.toFixed(3));
const figure = (value: number | null): string => (value === null ? '–' : value.toFixed(2));

function comparisonLines(comparison: GroupComparison): string[] {
  const { test, why, statistic, df, p, effect, groups, method, warnings } = comparison;
  const degrees = df === null ? '' : ` (df ${typeof df === 'number' ? df : df.join(', ')})`;
  return [
    `${test}: ${statistic.toFixed(3)}${degrees}, p ${formatP(p)}; ${effect.name} ${effect.value.toFixed(3)} (${effect.size})`,
    why,
    method,
    ...warnings.map((warning) => harmless(`Note: ${warning}`)),
    '',
    ...formatTable(groups, [
      { name: 'group', cell: ({ group }) => group || '(none given)' },
      { name: 'n', cell: ({ n }) => n, right: true },
      { name: 'mean', cell: ({ mean }) => figure(mean), right: true },
      { name: 'median', cell: ({ median }) => figure(median), right: true },
      {
        name: 'share',
        cell: ({ share }) => (share === null ? '–' : `${(100 * share).toFixed(1)}%`),
        right: true,
      },
    ]),
  ];
}

export const compareCommand: Command = {
  name: 'compare',
  usage:
    'compare FILE|STUDY --column C --by C2 [--dataset D] [--yes WORDS] [--test auto|rank|welch] [--where C=V]',
  summary: 'test whether segments differ, with the test that fits and the size of the effect',
  details: [
    'Scores are compared by ranks unless --test welch is said; --yes compares the share of these answers instead.',
    'Every answer counts once: the tests take no weights, for how a weighted sample varies depends on how it was drawn.',
  ],
  operands: { least: 1, most: 1 },
  options: ['column', 'by', 'dataset', 'yes', 'test', 'where', 'weight', 'weight-to'],
  required: ['column', 'by'],
  run: async ({ ask }, { operands, options }) => {
    const unweighted = refuseWeights(options, 'compare counts');
    if (!unweighted.ok) return unweighted;
    const test = oneOf(options, 'test', ['auto', 'welch', 'rank'] as const);
    if (!test.ok) return test;
    const yes = listOf(options, 'yes');
    if (!yes.ok) return yes;
    const where = readFilters(options);
    if (!where.ok) return where;
    const from = await findTableTarget(ask, operands[0] ?? '', options['dataset']);
    if (!from.ok) return from;
    const comparison = await ask('metrics.compareGroups', {
      from: from.value,
      column: options['column'] ?? '',
      by: options['by'] ?? '',
      ...(test.value ? { test: test.value } : {}),
      ...(yes.value ? { yes: yes.value } : {}),
      where: where.value.map((filter) => ({ ...filter, values: [...filter.values] })),
    });
    if (!comparison.ok) return comparison;
    return ok({
      json: recordWithJsonNames(comparison.value),
      text: comparisonLines(comparison.value),
    });
  },
};
