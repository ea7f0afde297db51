import { act, renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import { startTestMessages } from '../../fixtures/fake-engine.tsx';
import { useFind } from './use-find.ts';

test('the next hit of nothing asks what to look for, then goes from hit to hit', () => {
  startTestMessages();
  const { result } = renderHook(() => useFind('one two one', null));
  act(() => result.current.step(1));
  expect(result.current.find).toMatchObject({ isOpen: true, at: -1 });
  act(() => result.current.setWords('one'));
  act(() => result.current.step(1));
  expect(result.current.find.at).toBe(0);
});
