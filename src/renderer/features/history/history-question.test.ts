import { expect, it } from 'vitest';
import type { CoderId } from '../../../shared/ids.ts';
import { dayOf, historyQuestion, isFiltered, withoutFilter } from './history-question.ts';

it('asks for whole days of this computer, the last one included', () => {
  const { from, to } = historyQuestion({ from: '2026-03-01', to: '2026-03-01' });
  expect(new Date(from ?? '').getTime()).toBe(new Date(2026, 2, 1).getTime());
  expect(new Date(to ?? '').getTime()).toBe(new Date(2026, 2, 2).getTime());
});

it('asks for the thing by its number, and for words without the space around them', () => {
  const object = { kind: 'code', id: 4, name: 'trust' } as const;
  expect(
    historyQuestion({ object, area: 'codes', coderId: 2 as CoderId, text: ' night ' }),
  ).toEqual({ object: { kind: 'code', id: 4 }, areas: ['codes'], coderId: 2, text: 'night' });
  expect(historyQuestion({ text: '  ' })).toEqual({});
});

it('tells days by this computer’s own calendar', () => {
  expect(dayOf(new Date(2026, 2, 1, 0, 5).getTime())).toBe('2026-03-01');
  expect(dayOf(new Date(2026, 2, 1).getTime(), -1)).toBe('2026-02-28');
});

it('lets one filter go and keeps the others', () => {
  const params = { from: '2026-03-01', to: '2026-03-02', text: 'a' };
  expect(withoutFilter(params, 'from', 'to')).toEqual({ text: 'a' });
  expect([isFiltered(params), isFiltered({}), isFiltered({ text: '' })]).toEqual([
    true,
    false,
    false,
  ]);
});
