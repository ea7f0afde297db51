import type { DatasetColumn, DatasetSummary } from '../../../shared/domain/dataset.ts';
import type { MetricReport, MetricResult } from '../../../shared/domain/metric.ts';
import type { ColumnId, DatasetId } from '../../../shared/ids.ts';

const column = (position: number, name: string, rest: Partial<DatasetColumn>): DatasetColumn => ({
  id: (position + 1) as ColumnId,
  position,
  name,
  question: name,
  type: 'text',
  role: null,
  missing: 0,
  min: null,
  max: null,
  distinct: 3,
  sourceId: null,
  ...rest,
});

/** A survey of a bakery's customers: a region, a recommendation, a reason. */
export const survey: DatasetSummary = {
  id: 7 as DatasetId,
  name: 'Bread survey',
  fileName: 'bread.csv',
  rows: 450,
  importedAt: '2026-03-01T13:00:00.000Z',
  columns: [
    column(0, 'region', { type: 'choice', role: 'segment' }),
    column(1, 'recommend', {
      question: 'How likely are you to recommend us?',
      type: 'number',
      role: 'nps',
      missing: 45,
      distinct: 11,
    }),
    column(2, 'why', { role: 'open_ended', distinct: 400 }),
  ],
};

const result: MetricResult = {
  metric: 'nps',
  value: 20,
  unit: 'points',
  n: 400,
  missing: 50,
  interval: { level: 0.95, low: 12.1, high: 27.9, method: 'adjusted Wald (MeasuringU)' },
  counts: { promoters: 200, passives: 80, detractors: 120 },
  distribution: [
    { score: 3, count: 120 },
    { score: 8, count: 80 },
    { score: 10, count: 200 },
  ],
  further: [{ name: 'Mean score', value: 7.5, unit: 'score' }],
  method: 'Share of promoters minus share of detractors.',
  warnings: ['Nobody answered 0.'],
};

/** NPS of the survey; by region where that is asked. */
export function npsReport(by: string | null): MetricReport {
  const groups = [
    { ...result, group: 'North', parts: ['North'], value: 32.5, n: 380 },
    { ...result, group: 'Isles', parts: ['Isles'], value: -10, n: 20 },
  ];
  return {
    ...result,
    column: 'recommend',
    by,
    groups: by === null ? [] : groups,
    trend: [],
    signals: null,
  };
}
