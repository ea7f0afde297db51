import { expect, it } from 'vitest';
import type { DatasetId } from '../../../../shared/ids.ts';
import { everyFollowUp, followUpQuestion, isFiltered, isLate } from './follow-up-question.ts';

const at = { datasetId: 7 as DatasetId, today: '2026-03-10', column: null };

it('asks for what is chosen and for nothing else', () => {
  expect(followUpQuestion(everyFollowUp, at)).toEqual({
    datasetId: 7,
    today: '2026-03-10',
    isOverdue: false,
    order: 'due',
  });
  const filter = { ...everyFollowUp, status: 'notClosed', kind: 'complaint', owner: '' } as const;
  expect(followUpQuestion(filter, { ...at, column: 'nps' })).toMatchObject({
    statuses: ['open', 'in_progress', 'waiting'],
    kinds: ['complaint'],
    owner: '',
    column: 'nps',
  });
  expect(followUpQuestion({ ...everyFollowUp, status: 'done' }, at).statuses).toEqual(['done']);
});

it('counts the order as no filter', () => {
  expect(isFiltered({ ...everyFollowUp, order: 'owner' })).toBe(false);
  expect(isFiltered({ ...everyFollowUp, isOverdue: true })).toBe(true);
});

it('is late from the day after it was due, while something is left to do', () => {
  const late = (due: string | null, status: 'open' | 'done' = 'open') =>
    isLate({ due, status }, '2026-03-10');
  expect([late('2026-03-09'), late('2026-03-10'), late(null), late('2026-03-09', 'done')]).toEqual([
    true,
    false,
    false,
    false,
  ]);
});
