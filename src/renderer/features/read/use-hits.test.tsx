import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useHits } from './use-hits.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const text = 'the sea '.repeat(125_000);

test('a long text is looked through between the keys: the first places at once, then all of them', () => {
  const { result, rerender } = renderHook(({ words }) => useHits(text, words), {
    initialProps: { words: '' },
  });
  const next = (): void => act(() => void vi.advanceTimersToNextTimer());
  const now = (): readonly [number, boolean] => [result.current.hits.length, result.current.isDone];
  rerender({ words: 'se' });
  expect(now()).toEqual([0, false]);
  next();
  expect(now()).toEqual([8000, false]);
  // The next letter does not wait for the rest; until its first places are there, those before it are shown.
  rerender({ words: 'sea' });
  expect(now()).toEqual([8000, false]);
  next();
  expect(now()).toEqual([8000, false]);
  let rounds = 1;
  for (; !result.current.isDone; rounds += 1) next();
  expect(now()).toEqual([125_000, true]);
  expect(rounds).toBeGreaterThan(8);
  // Enter wants all of them.
  rerender({ words: 'the s' });
  act(() => {
    expect(result.current.finish()).toHaveLength(125_000);
  });
  expect([...now(), vi.getTimerCount()]).toEqual([125_000, true, 0]);
  rerender({ words: '' });
  expect(now()).toEqual([0, true]);
});
