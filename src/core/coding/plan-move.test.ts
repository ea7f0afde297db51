import { describe, expect, test } from 'vitest';
import type { CodeId } from '../../shared/ids.ts';
import { codeOf } from './code.fixture.ts';
import { findDropPlace, planMove } from './plan-move.ts';

// A ( B ( C ) D ) E ( B )
const codebook = [
  codeOf(1, 'A'),
  codeOf(2, 'B', { parentId: 1 }),
  codeOf(3, 'C', { parentId: 2 }),
  codeOf(4, 'D', { parentId: 1 }),
  codeOf(5, 'E'),
  codeOf(6, 'B', { parentId: 5 }),
];
const plan = (ids: number[], parentId: number | null, beforeId: number | null = null) =>
  planMove(codebook, ids as CodeId[], { parentId, beforeId } as Parameters<typeof planMove>[2]);

describe('planMove', () => {
  test('several keep their order, and those below go along', () => {
    expect(plan([4, 3, 2], null, 5)).toEqual({
      kind: 'move',
      codeIds: [2, 4],
      after: 1,
      before: 5,
    });
    expect(plan([3, 4], 5)).toEqual({ kind: 'move', codeIds: [3, 4], after: 6, before: null });
  });

  test('a cycle is found whichever of several closes it', () => {
    expect(plan([1], 1)).toEqual({ kind: 'cycle', name: 'A' });
    expect(plan([5, 1], 3)).toEqual({ kind: 'cycle', name: 'A' });
    expect(plan([4, 2], 3)).toEqual({ kind: 'cycle', name: 'B' });
  });

  test('one name twice side by side is found, also among those that move', () => {
    expect(plan([2], 5)).toEqual({ kind: 'sameName', name: 'B' });
    expect(plan([2, 6], null)).toEqual({ kind: 'sameName', name: 'B' });
    expect(plan([2], null)).toMatchObject({ kind: 'move' });
  });

  test('what stands there already stays, also before one that moves with it', () => {
    expect(plan([2], 1, 4)).toEqual({ kind: 'same' });
    expect(plan([2, 4], 1, 2)).toEqual({ kind: 'same' });
    expect(plan([4], 1)).toEqual({ kind: 'same' });
    expect(plan([2], 1)).toEqual({ kind: 'move', codeIds: [2], after: 4, before: null });
  });
});

describe('findDropPlace', () => {
  const drop = (ids: number[], on: number, position: 'on' | 'before' | 'after') =>
    findDropPlace(codebook, ids as CodeId[], on as CodeId, position);

  test('before, after and onto, with those that move left out of the count', () => {
    expect(drop([3], 4, 'before')).toEqual({ parentId: 1, beforeId: 4 });
    expect(drop([4], 2, 'after')).toEqual({ parentId: 1, beforeId: null });
    expect(drop([3, 5], 4, 'on')).toEqual({ parentId: 4, beforeId: null });
  });

  test('nowhere into itself', () => {
    expect(drop([5, 1], 3, 'on')).toBeNull();
    expect(drop([2], 2, 'after')).toBeNull();
  });
});
