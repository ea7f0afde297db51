import { resolve } from 'node:path';
import type { Call } from '../shared/operations/operation-table.ts';
import { ok, refuse, type Result } from '../shared/result.ts';
import { misuse, type Outcome } from './command.ts';
import { findNamed } from './find-named.ts';
import { isStudy, openStudy } from './study-path.ts';
import type { Ask } from './workbench.ts';

export type TableTarget = Call<'metrics.compute'>['from'];

async function pickDataset(ask: Ask, wanted: string | undefined): Promise<Result<TableTarget>> {
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

/** The table that a command line names: a file, the only table of a study, or the one that `--dataset` says. */
export async function findTableTarget(
  ask: Ask,
  target: string,
  dataset: string | undefined,
): Promise<Outcome<TableTarget>> {
  if (!isStudy(target)) {
    if (dataset !== undefined) return misuse('A FILE is one table; --dataset is for a STUDY.');
    const staged = await ask('import.stagePath', { path: resolve(target) });
    return staged.ok ? ok({ file: staged.value }) : staged;
  }
  const opened = await openStudy(ask, target);
  return opened.ok ? pickDataset(ask, dataset) : opened;
}
