import { expect, it } from 'vitest';
import { decideDayOrder } from './decide-day-order.ts';

const open = ['3/4/2024'];

it('lets the column decide before anything else', () => {
  const hints = { asked: 'day_first', neighbour: ['25/4/2024'], language: 'de' } as const;
  expect(decideDayOrder('Datum', ['3/4/2024', '4/25/2024'], hints)).toEqual({
    order: 'month_first',
    by: 'cells',
    isMixed: false,
  });
});

it('then a neighbour that knows, then the analyst, then the language', () => {
  const by = (hints: Parameters<typeof decideDayOrder>[2], name = 'when') => {
    const decided = decideDayOrder(name, open, hints);
    return decided === null || decided === 'mixed' ? decided : [decided.by, decided.order];
  };
  expect(by({ asked: 'day_first', neighbour: ['4/25/2024'] })).toEqual([
    'neighbour',
    'month_first',
  ]);
  // Dates that are written the ISO way say nothing of those that are not.
  expect(by({ asked: 'day_first', neighbour: ['2024-04-25'] })).toEqual(['asked', 'day_first']);
  expect(by({ language: 'fr' })).toEqual(['language', 'day_first']);
  expect(by({}, 'Datum')).toEqual(['name', 'day_first']);
  expect([by({}), by({ language: 'en' }), by({ language: 'ja' })]).toEqual([null, null, null]);
});

it('takes two formats only where the analyst says what to do', () => {
  const both = ['25/4/2024', '4/26/2024'];
  expect(decideDayOrder('when', both)).toBe('mixed');
  expect(decideDayOrder('when', both, { asked: 'day_first' })).toEqual({
    order: 'day_first',
    by: 'asked',
    isMixed: true,
  });
});
