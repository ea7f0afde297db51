import { memoTargets } from '../../../src/shared/domain/memo.ts';
import type { Dealer } from './deal-choices.ts';

const passageEnd = ({ id, number }: Dealer) => {
  const start = number(40);
  return { kind: 'passage', sourceId: id('source'), start, end: start + 1 + number(20) };
};

/** How to ask for each write about memos and links. */
export const noteInputs: Readonly<Record<string, (deal: Dealer) => unknown>> = {
  'memos.save': ({ id, pick, words }) => {
    const target = pick(memoTargets) ?? 'project';
    const table = {
      project: '',
      journal: '',
      source: 'source',
      code: 'code',
      coding: 'coding',
      case: 'study_case',
      theme: 'theme_run',
    }[target];
    return {
      target,
      targetId: table === '' ? 0 : id(table),
      body: pick([words, `memo ${words}`, '']),
    };
  },
  'memos.addEntry': ({ number, pick, words }) => ({
    title: pick(['', `e${words}`]),
    entryDate: `2026-01-${10 + number(20)}`,
    body: words,
  }),
  'memos.update': ({ id, pick, words }) => ({
    memoId: id('memo'),
    ...pick([
      { title: words },
      { entryDate: '2026-02-01' },
      { body: words },
      { title: '', body: '' },
    ]),
  }),
  'memos.delete': ({ id }) => ({ memoId: id('memo') }),
  'links.create': (deal) => ({
    from: deal.pick([passageEnd(deal), { kind: 'memo', memoId: deal.id('memo') }]),
    to: deal.pick([
      passageEnd(deal),
      { kind: 'memo', memoId: deal.id('memo') },
      { kind: 'code', codeId: deal.id('code') },
      { kind: 'case', caseId: deal.id('study_case') },
      { kind: 'source', sourceId: deal.id('source') },
    ]),
    note: deal.pick(['', deal.words]),
  }),
  'links.update': ({ id, words }) => ({ linkId: id('link'), note: words }),
  'links.delete': ({ id }) => ({ linkId: id('link') }),
};
