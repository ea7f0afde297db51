import { expect, test } from 'vitest';
import { uniteTexts } from './unite-texts.ts';
import { uniteWeights } from './unite-weights.ts';

test('of two weights the one that somebody set counts, else the higher', () => {
  expect([uniteWeights(50, 20), uniteWeights(20, 50)]).toEqual([20, 20]);
  expect([uniteWeights(80, 20), uniteWeights(50, 50)]).toEqual([80, 50]);
});

test('no word about either of two things is lost, and none is said twice', () => {
  expect(uniteTexts('', 'two')).toBe('two');
  expect(uniteTexts('one', ' ')).toBe('one');
  expect(uniteTexts('one\n', 'two ')).toBe('one\n\ntwo');
  expect(uniteTexts('one\n\ntwo', 'two')).toBe('one\n\ntwo');
});
