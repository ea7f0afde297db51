import { expect, it } from 'vitest';
import type { DatasetSummary } from '../../../shared/domain/dataset.ts';
import { listScores } from './list-scores.ts';

it('lists the columns with the role of a metric, table by table', () => {
  const tables = [
    {
      id: 4,
      name: 'Pulse',
      columns: [
        { position: 0, name: 'region', role: 'segment' },
        { position: 2, name: 'recommend', role: 'nps' },
      ],
    },
    { id: 5, name: 'Empty', columns: [] },
  ] as unknown as DatasetSummary[];
  expect(listScores(tables)).toEqual([
    { key: '4.2', datasetId: 4, position: 2, metric: 'nps', column: 'recommend', table: 'Pulse' },
  ]);
});
