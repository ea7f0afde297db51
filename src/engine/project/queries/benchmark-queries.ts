import type { Benchmark } from '../../../shared/domain/benchmark.ts';
import type { MetricName } from '../../../shared/domain/metric.ts';
import type { BenchmarkId, DatasetId } from '../../../shared/ids.ts';
import { all, type Database, first, insertRow, type Parameters, run } from '../database.ts';
import { newUid } from '../uid.ts';

const columns = `id, metric, label, value, n, note, valid_from as validFrom, valid_to as validTo,
  dataset_id as datasetId`;

/** Benchmarks of a metric for a table and for all tables, or of every one; by metric, then label. */
export function listBenchmarks(
  db: Database,
  asked: Readonly<{ metric: MetricName | null; datasetId: DatasetId | null }>,
): Benchmark[] {
  return all<Benchmark>(
    db,
    `select ${columns} from benchmark
     where (@metric is null or metric = @metric)
       and (@datasetId is null or dataset_id is null or dataset_id = @datasetId)
     order by metric, lower(label), id`,
    asked,
  );
}

export function findBenchmark(db: Database, id: BenchmarkId): Benchmark | undefined {
  return first(db, `select ${columns} from benchmark where id = @id`, { id });
}

const cellsOf = (benchmark: Omit<Benchmark, 'id' | 'datasetId'>): Parameters => ({
  metric: benchmark.metric,
  label: benchmark.label,
  value: benchmark.value,
  n: benchmark.n,
  note: benchmark.note,
  valid_from: benchmark.validFrom,
  valid_to: benchmark.validTo,
});

export function insertBenchmark(db: Database, benchmark: Omit<Benchmark, 'id'>): BenchmarkId {
  return insertRow(db, 'benchmark', {
    uid: newUid(),
    ...cellsOf(benchmark),
    dataset_id: benchmark.datasetId,
  }) as BenchmarkId;
}

export function updateBenchmark(db: Database, benchmark: Omit<Benchmark, 'datasetId'>): void {
  run(
    db,
    `update benchmark set metric = @metric, label = @label, value = @value, n = @n, note = @note,
       valid_from = @valid_from, valid_to = @valid_to where id = @id`,
    { id: benchmark.id, ...cellsOf(benchmark) },
  );
}

export function deleteBenchmark(db: Database, id: BenchmarkId): void {
  run(db, 'delete from benchmark where id = @id', { id });
}
