import { expect, test } from 'vitest';
import type { Desk } from '../desk.ts';
import { isAtHand, passageAtHand } from './passage-at-hand.ts';

const desk = (start: number, end: number, coded?: readonly [number, number]) =>
  ({
    selection: { start, end, head: end },
    active: coded && { start: coded[0], end: coded[1] },
  }) as unknown as Pick<Desk, 'selection' | 'active'>;

test('a link leads from what is selected, else from what the chosen coding covers', () => {
  expect(passageAtHand(desk(3, 9, [1, 20]))).toEqual({ start: 3, end: 9 });
  expect(passageAtHand(desk(3, 3, [1, 20]))).toEqual({ start: 1, end: 20 });
  expect(passageAtHand(desk(3, 3))).toBeNull();
});

test('a passage is at hand where the caret is in it or at its ends, or the selection overlaps it', () => {
  const range = { start: 5, end: 10 };
  const at = (start: number, end: number) => isAtHand(range, { start, end });
  expect([at(4, 4), at(5, 5), at(7, 7), at(10, 10), at(11, 11)]).toEqual([
    false,
    true,
    true,
    true,
    false,
  ]);
  expect([at(0, 5), at(0, 6), at(9, 12), at(10, 12)]).toEqual([false, true, true, false]);
});
