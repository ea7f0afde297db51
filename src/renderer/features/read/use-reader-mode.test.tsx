import { act, renderHook } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { Coding } from '../../../shared/domain/coding.ts';
import {
  textOffset,
  type CodeId,
  type CoderId,
  type CodingId,
  type SourceId,
} from '../../../shared/ids.ts';
import { useReaderMode } from './use-reader-mode.ts';

const at = (start: number, end: number): Coding => ({
  id: 1 as CodingId,
  codeId: 1 as CodeId,
  sourceId: 1 as SourceId,
  coderId: 1 as CoderId,
  start: textOffset(start),
  end: textOffset(end),
  weight: 50,
  memoId: null,
});

const rows: readonly Coding[] = [at(0, 5)];

test('a moved end stays where it was moved to until that is saved, and goes back where it was refused', async () => {
  const answers: (() => void)[] = [];
  const save = (): Promise<void> => new Promise((resolve) => answers.push(resolve));
  const before: readonly Coding[] = [at(0, 5)];
  const { result, rerender } = renderHook(({ rows }) => useReaderMode(rows, save, vi.fn()), {
    initialProps: { rows: before },
  });
  const move = (end: number): void => {
    act(() => result.current.setMode({ kind: 'adjusting', coding: at(0, end), edge: 'end' }));
    act(() => result.current.leaveMode(true));
  };
  const answer = (which: number): Promise<void> =>
    act(() => {
      answers[which]?.();
      return Promise.resolve();
    });
  const ends = (): number[] => result.current.codings.map(({ end }) => end);

  move(9);
  expect([ends(), result.current.isMoving, result.current.mode.kind]).toEqual([[9], true, 'plain']);
  // Something else arrives meanwhile, with the end as it was; then it is moved once more.
  rerender({ rows: [...before] });
  move(12);
  expect(ends()).toEqual([12]);
  await answer(0);
  expect(ends()).toEqual([12]);
  rerender({ rows: [at(0, 12)] });
  await answer(1);
  expect([ends(), result.current.isMoving]).toEqual([[12], false]);

  move(20);
  await answer(2);
  expect(ends()).toEqual([12]);
});

test('a question that is left is told of, a moved end and plain reading are not', () => {
  const told: string[] = [];
  const { result } = renderHook(() =>
    useReaderMode(
      rows,
      () => Promise.resolve(),
      (kind) => told.push(kind),
    ),
  );
  act(() => result.current.setMode({ kind: 'removing', codings: rows }));
  act(() => result.current.leaveMode(false));
  act(() => result.current.setMode({ kind: 'adjusting', coding: at(0, 9), edge: 'end' }));
  act(() => result.current.leaveMode(false));
  expect(told).toEqual(['removing', 'adjusting']);
  act(() => result.current.setMode({ kind: 'adjusting', coding: at(0, 9), edge: 'end' }));
  act(() => result.current.leaveMode(true));
  act(() => result.current.leaveMode(true));
  expect(told).toHaveLength(2);
});
