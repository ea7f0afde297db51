import { describe, expect, test } from 'vitest';
import type { Code } from '../../shared/domain/code.ts';
import type { CodeId } from '../../shared/ids.ts';
import { codeOf } from './code.fixture.ts';
import { foldForSearch, hasCodeNamed, rankCodes } from './rank-codes.ts';

function code(id: number, path: string, description = ''): Code {
  return codeOf(id, path.split('/').at(-1) ?? '', { path, description });
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

  test('an archived code is not offered, but answers to its name', () => {
    const old = codeOf(7, 'Old word', { archived: true });
    const found = (query: string): string[] =>
      rankCodes([...codebook, old], query, [old.id]).map(({ code: { name } }) => name);
    expect(found('')).not.toContain('Old word');
    expect(found('old')).toEqual([]);
    expect(found('OLD  word')).toEqual(['Old word']);
  });

  test('nothing found is nothing', () => {
    expect(names('zzz')).toEqual([]);
    expect(hasCodeNamed(codebook, 'TRUST')).toBe(true);
    expect(hasCodeNamed(codebook, 'trus')).toBe(false);
  });
});
