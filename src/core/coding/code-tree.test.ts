import { describe, expect, test } from 'vitest';
import type { Code } from '../../shared/domain/code.ts';
import type { CodeId } from '../../shared/ids.ts';
import { buildCodeTree, filterCodes, listSubtree, listTargets } from './code-tree.ts';

function code(id: number, parentId: number | null, name: string): Code {
  return {
    id: id as CodeId,
    parentId: parentId as CodeId | null,
    name,
    path: name,
    depth: 0,
    colour: null,
    family: 0,
    description: '',
    segmentCount: 0,
    sourceCount: 0,
    totalSegmentCount: 0,
  };
}

const codebook = [
  code(1, null, 'Price'),
  code(2, 1, 'Unfair'),
  code(3, 2, 'Hidden fee'),
  code(4, null, 'Trust'),
  code(5, 99, 'Lost'),
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
    expect([...listSubtree([...codebook].reverse(), id(1))].sort()).toEqual([1, 2, 3]);
    expect(ids(listTargets(codebook, id(2)))).toEqual([1, 4, 5]);
  });

  test('a filter keeps what leads to a hit', () => {
    const fold = (text: string): string => text.toLowerCase();
    expect(ids(filterCodes(codebook, 'FEE', fold))).toEqual([1, 2, 3]);
    expect(filterCodes(codebook, '', fold)).toBe(codebook);
  });
});
