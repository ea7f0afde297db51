import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useGatheredChanges } from './use-gathered-changes.ts';

const append = (words: readonly string[], word: string): readonly string[] => [...words, word];
const none: readonly string[] = [];

function useCountedWords() {
  drawn += 1;
  return useGatheredChanges(append, none);
}
let drawn = 0;
const runTimers = (): void => {
  vi.runAllTimers();
};

beforeEach(() => {
  drawn = 0;
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

test('hundreds of reports are shown together, in their order', () => {
  const { result } = renderHook(useCountedWords);
  const words = Array.from({ length: 300 }, (_, at) => `${at}`);
  act(() => {
    for (const word of words) result.current.report(word);
  });
  expect(result.current.state).toEqual([]);
  act(runTimers);
  expect(result.current.state).toEqual(words);
  expect(drawn).toBe(2);
});

test('what a person does is shown at once, after what was reported before it', () => {
  const { result } = renderHook(useCountedWords);
  act(() => {
    result.current.report('read');
    result.current.change('removed');
  });
  expect(result.current.state).toEqual(['read', 'removed']);
  act(() => {
    result.current.report('later');
  });
  act(runTimers);
  expect(result.current.state).toEqual(['read', 'removed', 'later']);
});

test('a report that comes after the end is not shown', () => {
  const { result, unmount } = renderHook(useCountedWords);
  act(() => {
    result.current.report('late');
  });
  unmount();
  expect(vi.getTimerCount()).toBe(0);
});
