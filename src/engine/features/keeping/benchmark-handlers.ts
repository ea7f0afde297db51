import type { Benchmark } from '../../../shared/domain/benchmark.ts';
import type { Input, OperationTable } from '../../../shared/operations/operation-table.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { Step } from '../../history/command.ts';
import {
  deleteBenchmark,
  findBenchmark,
  insertBenchmark,
  listBenchmarks,
  updateBenchmark,
} from '../../project/queries/benchmark-queries.ts';
import { findDataset } from '../../project/queries/dataset-queries.ts';
import { type Handlers, reads, writes } from '../../session/handler.ts';
import { notFound } from '../not-found.ts';

type Names = Extract<keyof OperationTable, `benchmarks.${string}`>;

const gone = notFound('This benchmark');

function refuseDays({
  label,
  validFrom,
  validTo,
}: Pick<Benchmark, 'label' | 'validFrom' | 'validTo'>): Result<never> | null {
  return validFrom !== null && validTo !== null && validTo < validFrom
    ? refuse(
        'invalid_input',
        `“${label}” would end on ${validTo}, before it begins on ${validFrom}. Nothing was changed.`,
      )
    : null;
}

function change(
  { db, describe }: Step,
  { benchmarkId, ...wanted }: Input<'benchmarks.change'>,
): Result<null> {
  const known = findBenchmark(db, benchmarkId);
  if (!known) return gone;
  const changed: Benchmark = {
    ...known,
    metric: wanted.metric ?? known.metric,
    label: wanted.label ?? known.label,
    value: wanted.value ?? known.value,
    n: wanted.n === undefined ? known.n : wanted.n,
    note: wanted.note ?? known.note,
    validFrom: wanted.validFrom === undefined ? known.validFrom : wanted.validFrom,
    validTo: wanted.validTo === undefined ? known.validTo : wanted.validTo,
  };
  const refused = refuseDays(changed);
  if (refused) return refused;
  describe('benchmark.change', { name: known.label });
  updateBenchmark(db, changed);
  return ok(null);
}

export const benchmarkHandlers: Handlers<Names> = {
  'benchmarks.list': reads(({ project }, { metric, datasetId }) =>
    ok(listBenchmarks(project.db, { metric: metric ?? null, datasetId: datasetId ?? null })),
  ),
  'benchmarks.add': writes(({ db, describe }, benchmark) => {
    const { datasetId } = benchmark;
    if (datasetId !== null && !findDataset(db, datasetId)) return notFound('This table');
    const refused = refuseDays(benchmark);
    if (refused) return refused;
    describe('benchmark.add', { name: benchmark.label });
    return ok(insertBenchmark(db, benchmark));
  }),
  'benchmarks.change': writes(change),
  'benchmarks.delete': writes(({ db, describe }, { benchmarkId }) => {
    const known = findBenchmark(db, benchmarkId);
    if (!known) return gone;
    describe('benchmark.delete', { name: known.label });
    deleteBenchmark(db, benchmarkId);
    return ok(null);
  }),
};
