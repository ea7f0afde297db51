import { expect, it } from 'vitest';
import type { Coding } from '../../../shared/domain/coding.ts';
import type { SourceWords } from './use-source.ts';
import { chooseTogether, type Together } from './use-together.ts';

const wordsOf = (text: string): SourceWords => ({ text, turns: [] });
const noCodings: readonly Coding[] = [];
const otherCodings: readonly Coding[] = [{ id: 1 } as Coding];
const before: Together = { words: wordsOf('before'), codings: noCodings };
const after: Together = { words: wordsOf('after'), codings: otherCodings };
const idle = { words: false, codings: false };

it('shows what is there while a text is opened', () => {
  const words: Together = { words: wordsOf('text'), codings: undefined };
  expect(chooseTogether({ words: undefined, codings: undefined }, words, idle)).toBe(words);
  expect(chooseTogether(words, after, { words: false, codings: true })).toBe(after);
});

it('keeps the old text with its codings until the new one and its codings are there', () => {
  const codingsFirst: Together = { words: before.words, codings: otherCodings };
  expect(chooseTogether(before, codingsFirst, { words: true, codings: false })).toBe(before);
  const wordsFirst: Together = { words: after.words, codings: noCodings };
  expect(chooseTogether(before, wordsFirst, { words: false, codings: true })).toBe(before);
  expect(chooseTogether(before, after, idle)).toBe(after);
});

it('shows codings at once where the words stay', () => {
  const coded: Together = { words: before.words, codings: otherCodings };
  expect(chooseTogether(before, coded, idle)).toBe(coded);
  expect(chooseTogether(before, coded, { words: false, codings: true })).toBe(coded);
  expect(chooseTogether(coded, { ...coded }, idle)).toBe(coded);
});
