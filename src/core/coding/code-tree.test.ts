import { describe, expect, test } from 'vitest';
import type { Code } from '../../shared/domain/code.ts';
import type { CodeId } from '../../shared/ids.ts';
import {
  buildCodeTree,
  filterCodes,
  listMergeTargets,
  listSubtrees,
  listTargets,
  listTopmost,
} from './code-tree.ts';
import { codeOf } from './code.fixture.ts';

const codebook = [
  codeOf(1, 'Price'),
  codeOf(2, 'Unfair', { parentId: 1 }),
  codeOf(3, 'Hidden fee', { parentId: 2 }),
  codeOf(4, 'Trust'),
  codeOf(5, 'Lost', { parentId: 99 }),
];
const id = (value: number): CodeId => value as CodeId;
const ids = (codes: readonly Code[]): number[] => codes.map((item) => item.id);

describe('the code tree', () => {
  test('nests by parent and keeps a code whose parent is missing', () => {
    const shape = (nodes: ReturnType<typeof buildCodeTree>): unknown[] =>
      nodes.map((node) => [node.code.name, shape(node.children)]);
    expect(shape(buildCodeTree(codebook))).toEqual([
      ['Price', [['Unfair', [['Hidden fee', []]]]]],
      ['Trust', []],
      ['Lost', []],
    ]);
  });

  test('finds all below, in whatever order they come', () => {
    expect([...listSubtrees([...codebook].reverse(), [id(1)])].sort()).toEqual([1, 2, 3]);
    expect(ids(listTargets(codebook, [id(2)]))).toEqual([1, 4, 5]);
    expect(ids(listTargets(codebook, [id(3), id(4)]))).toEqual([1, 2, 5]);
  });

  test('of several codes those above stand for those below them, in the order of the tree', () => {
    expect(ids(listTopmost(codebook, [id(4), id(3), id(1)]))).toEqual([1, 4]);
    expect(ids(listTopmost(codebook, [id(3), id(2)]))).toEqual([2]);
  });

  test('several codes can be merged into one of them, but into none below another', () => {
    expect(ids(listMergeTargets(codebook, [id(2)]))).toEqual([1, 4, 5]);
    expect(ids(listMergeTargets(codebook, [id(2), id(4)]))).toEqual([1, 2, 4, 5]);
    expect(ids(listMergeTargets(codebook, [id(1), id(3)]))).toEqual([1, 4, 5]);
  });

  test('a filter keeps what leads to a hit', () => {
    const fold = (text: string): string => text.toLowerCase();
    expect(ids(filterCodes(codebook, 'FEE', fold))).toEqual([1, 2, 3]);
    expect(filterCodes(codebook, '', fold)).toBe(codebook);
  });
});
