import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Benchmark } from '../../../../shared/domain/benchmark.ts';
import type { MetricReport } from '../../../../shared/domain/metric.ts';
import type { DatasetId } from '../../../../shared/ids.ts';
import { Button } from '../../../components/Button.tsx';
import { ErrorNotice } from '../../../components/ErrorNotice.tsx';
import { IconButton } from '../../../components/IconButton.tsx';
import { useCommand, useOperation } from '../../../state/engine.ts';
import { formatNumber } from '../../../state/format.ts';
import { announce } from '../../../state/last-action.ts';
import { formatFigure } from '../metric-words.ts';
import { BenchmarkDialog } from './BenchmarkDialog.tsx';

type Props = Readonly<{ datasetId: DatasetId; report: MetricReport }>;

/** What the figure is held against: figures from elsewhere, each with where it comes from. */
export function Benchmarks({ datasetId, report }: Props): ReactNode {
  const { t } = useTranslation('measure');
  const [isAdding, setAdding] = useState(false);
  const { metric } = report;
  const { data: benchmarks = [] } = useOperation('benchmarks.list', { metric, datasetId });
  const remove = useCommand('benchmarks.delete');
  return (
    <section className="benchmarks" aria-label={t('benchmarks')}>
      <header className="section-head">
        <h3>{t('benchmarks')}</h3>
        <Button look="quiet" onPress={() => setAdding(true)}>
          {t('addBenchmark')}
        </Button>
      </header>
      {remove.error ? <ErrorNotice error={remove.error.appError} /> : null}
      {benchmarks.length === 0 ? <p className="quiet">{t('noBenchmarks')}</p> : null}
      <ul>
        {benchmarks.map((benchmark) => (
          <BenchmarkRow
            key={benchmark.id}
            benchmark={benchmark}
            report={report}
            onDelete={() =>
              remove.mutate(
                { benchmarkId: benchmark.id },
                { onSuccess: () => announce(t('didDeleteBenchmark', { name: benchmark.label })) },
              )
            }
          />
        ))}
      </ul>
      {isAdding ? (
        <BenchmarkDialog
          metric={metric}
          unit={report.unit}
          datasetId={datasetId}
          onClose={() => setAdding(false)}
        />
      ) : null}
    </section>
  );
}

/** Above, below, or within what chance allows for: decided by the figure's own interval. */
function standingOf(
  { value, interval }: MetricReport,
  benchmark: number,
): 'above' | 'below' | 'near' {
  if (value === null || (interval && benchmark >= interval.low && benchmark <= interval.high))
    return 'near';
  return value > benchmark ? 'above' : 'below';
}

function BenchmarkRow({
  benchmark,
  report,
  onDelete,
}: Readonly<{ benchmark: Benchmark; report: MetricReport; onDelete: () => void }>): ReactNode {
  const { t } = useTranslation('measure');
  const { label, value, n, note } = benchmark;
  const difference = report.value === null ? 0 : report.value - value;
  return (
    <li className="benchmark">
      <span>
        <strong>{label}</strong> {formatFigure(value, report.unit)}
        {n === null ? null : (
          <span className="quiet"> · {t('benchmarkN', { n: formatNumber(n) })}</span>
        )}
      </span>
      <span>
        {t(`standing.${standingOf(report, value)}`, {
          difference: formatFigure(Math.abs(difference), report.unit),
        })}
      </span>
      <span className="quiet">{note}</span>
      <IconButton icon="close" label={t('deleteBenchmark', { name: label })} onPress={onDelete} />
    </li>
  );
}
