import { describe, expect, test } from 'vitest';
import type { Code } from '../../shared/domain/code.ts';
import type { CodeId } from '../../shared/ids.ts';
import { foldForSearch, hasCodeNamed, rankCodes } from './rank-codes.ts';

function code(id: number, path: string, description = ''): Code {
  const parts = path.split('/');
  return {
    id: id as CodeId,
    parentId: null,
    name: parts.at(-1) ?? '',
    path,
    depth: parts.length - 1,
    colour: null,
    family: 0,
    description,
    segmentCount: 0,
    sourceCount: 0,
    totalSegmentCount: 0,
  };
}

const codebook = [
  code(1, 'Price'),
  code(2, 'Price/Unfair price'),
  code(3, 'Trust'),
  code(4, 'Support/Waiting'),
  code(5, 'Support/Cheap talk', 'promises about the price'),
  code(6, 'Émotion'),
];

const names = (query: string, recent: number[] = []): string[] =>
  rankCodes(codebook, query, recent as CodeId[]).map(({ code: { name } }) => name);

describe('rankCodes', () => {
  test('names before words before paths before letters before descriptions', () => {
    expect(names('price')).toEqual(['Price', 'Unfair price', 'Cheap talk']);
    expect(names('sup')).toEqual(['Waiting', 'Cheap talk']);
    expect(names('support wait')).toEqual(['Waiting']);
    expect(names('tst')).toEqual(['Trust']);
  });

  test('case and accents do not matter', () => {
    expect(names('emo')).toEqual(['Émotion']);
    expect(foldForSearch('  ÉMOTION  x ')).toBe('emotion x');
  });

  test('of two equally good answers the one used last comes first', () => {
    expect(names('sup', [5])).toEqual(['Cheap talk', 'Waiting']);
  });

  test('nothing typed lists what was used, then the codebook', () => {
    expect(names('', [4, 3])).toEqual([
      'Waiting',
      'Trust',
      'Price',
      'Unfair price',
      'Cheap talk',
      'Émotion',
    ]);
  });

  test('nothing found is nothing', () => {
    expect(names('zzz')).toEqual([]);
    expect(hasCodeNamed(codebook, 'TRUST')).toBe(true);
    expect(hasCodeNamed(codebook, 'trus')).toBe(false);
  });
});
