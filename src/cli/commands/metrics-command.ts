import { resolve } from 'node:path';
import { metricNames } from '../../shared/domain/metric.ts';
import type { Call } from '../../shared/operations/operation-table.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { type Command, type CommandLine, misuse, type Outcome } from '../command.ts';
import { findNamed } from '../find-named.ts';
import { recordWithJsonNames } from '../json-names.ts';
import { metricLines } from '../metric-lines.ts';
import { oneOf, scaleEnds } from '../option-values.ts';
import { isStudy, openStudy } from '../study-path.ts';
import type { Ask } from '../workbench.ts';

type Request = Call<'metrics.compute'>;

async function pickDataset(ask: Ask, wanted: string | undefined): Promise<Result<Request['from']>> {
  const datasets = await ask('datasets.list', {});
  if (!datasets.ok) return datasets;
  if (wanted !== undefined) {
    const found = findNamed(datasets.value, wanted, 'table');
    return found.ok ? ok({ datasetId: found.value.id }) : found;
  }
  const [only, ...others] = datasets.value;
  if (only && others.length === 0) return ok({ datasetId: only.id });
  return only
    ? refuse(
        'conflict',
        `This study has ${datasets.value.length} tables. Name one with --dataset: ${datasets.value.map(({ name }) => name).join(', ')}.`,
      )
    : refuse('not_found', 'This study has no table to compute from. Import one first.');
}

async function findTable(
  ask: Ask,
  target: string,
  dataset: string | undefined,
): Promise<Outcome<Request['from']>> {
  if (!isStudy(target)) {
    if (dataset !== undefined) return misuse('A FILE is one table; --dataset is for a STUDY.');
    const staged = await ask('import.stagePath', { path: resolve(target) });
    return staged.ok ? ok({ file: staged.value }) : staged;
  }
  const opened = await openStudy(ask, target);
  return opened.ok ? pickDataset(ask, dataset) : opened;
}

function readRequest({ options, flags }: CommandLine): Outcome<Omit<Request, 'from'>> {
  const metric = oneOf(options, 'metric', metricNames);
  if (!metric.ok) return metric;
  const scale = scaleEnds(options, 'scale');
  if (!scale.ok) return scale;
  const { column = '', by } = options;
  return ok({
    metric: metric.value ?? 'nps',
    column,
    ...(by === undefined ? {} : { by }),
    options: {
      ...(scale.value ? { scale: scale.value } : {}),
      ...(flags.has('reversed') ? { reversed: true } : {}),
    },
  });
}

export const metricsCommand: Command = {
  name: 'metrics',
  usage:
    'metrics FILE|STUDY --metric M --column C [--dataset D] [--by C2] [--scale 0-10] [--reversed]',
  summary: 'compute a metric with its interval, of everybody and by segment',
  details: [
    `--metric is one of ${metricNames.join(', ')}.`,
    'A column is a name, a question, a position from 0, or a part of a question that only one column has.',
    '--scale gives the least and the greatest possible answer; --reversed says that a low answer is the good one.',
  ],
  operands: { least: 1, most: 1 },
  options: ['metric', 'column', 'dataset', 'by', 'scale'],
  required: ['metric', 'column'],
  flags: ['reversed'],
  run: async ({ ask }, line) => {
    const request = readRequest(line);
    if (!request.ok) return request;
    const from = await findTable(ask, line.operands[0] ?? '', line.options['dataset']);
    if (!from.ok) return from;
    const report = await ask('metrics.compute', { from: from.value, ...request.value });
    if (!report.ok) return report;
    // A trend needs a period to be asked for; without one there is none.
    const json = { ...recordWithJsonNames(report.value), trend: [] };
    return ok({ json, text: metricLines(report.value) });
  },
};
