import { followUpKinds, followUpStatuses } from '../../../src/shared/domain/follow-up.ts';
import type { Dealer } from './deal-choices.ts';

const definition = ({ pick, words }: Dealer) =>
  pick([
    { name: `m${words}`, aggregate: 'count' },
    { name: 'mean', aggregate: 'mean', column: 'score' },
    { name: `r${words}`, aggregate: 'ratio', column: 'score', over: 'id', unit: words },
    {
      name: 'share',
      aggregate: 'share',
      where: [{ column: 'score', values: [words], isNot: true }],
    },
    { name: 'incomplete', aggregate: 'sum' },
  ]);

/** How to ask for each write about what an analyst keeps. */
export const keepingInputs: Readonly<Record<string, (deal: Dealer) => unknown>> = {
  'measures.keep': (deal) => ({
    definition: definition(deal),
    datasetId: deal.pick([null, deal.id('dataset')]),
  }),
  'measures.change': (deal) => ({
    measureId: deal.id('kept_measure'),
    definition: definition(deal),
  }),
  'measures.delete': ({ id }) => ({ measureId: id('kept_measure') }),
  'benchmarks.add': ({ id, number, pick, words }) => ({
    metric: pick(['nps', 'csat', 'churn']),
    label: `b${words}`,
    value: pick([-0, 0.1 + 0.2, number(100) / 3, -12]),
    ...pick([{}, { n: 1 + number(900), note: words, validFrom: '2026-01-01' }]),
    datasetId: pick([null, id('dataset')]),
  }),
  'benchmarks.change': ({ id, number, pick, words }) => ({
    benchmarkId: id('benchmark'),
    ...pick([
      { value: number(100) / 7 },
      { label: `c${words}` },
      { n: null, note: words },
      { validTo: '2025-06-30' },
    ]),
  }),
  'benchmarks.delete': ({ id }) => ({ benchmarkId: id('benchmark') }),
  'followUps.open': ({ id, number, pick, words }) => ({
    datasetId: id('dataset'),
    rows: [number(3), number(4)],
    kind: pick(followUpKinds),
    ...pick([{}, { owner: words, due: '2026-02-03', note: words, isSystemic: true }]),
  }),
  'followUps.change': ({ id, pick, words }) => ({
    ids: [id('follow_up'), id('follow_up')],
    ...pick([
      { status: pick(followUpStatuses) },
      { owner: words, due: pick([null, '2026-03-01']) },
      { note: words, kind: pick(followUpKinds) },
      { isSystemic: pick([true, false]) },
    ]),
  }),
  'followUps.delete': ({ id }) => ({ ids: [id('follow_up')] }),
};
