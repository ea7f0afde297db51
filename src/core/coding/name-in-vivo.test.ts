import fc from 'fast-check';
import { expect, test } from 'vitest';
import { longestInVivo, nameInVivo } from './name-in-vivo.ts';

test.each([
  ['  I trust\n the   shop. ', 'I trust the shop'],
  ['Why me?', 'Why me?'],
  ['and then …', 'and then …'],
  ['很好。', '很好'],
  ['👍🏽', '👍🏽'],
  ['.', '.'],
  [' \n ', ''],
])('%j is called %j', (words, name) => {
  expect(nameInVivo(words)).toBe(name);
});

test('a long passage is cut between two graphemes', () => {
  const family = '👩‍👩‍👧';
  const head = 'a'.repeat(longestInVivo - 3);
  expect(nameInVivo(`${head}${family}${family}`)).toBe(`${head}…`);
});

test('a name is never longer than it may be, holds no half of a character, and is whole words of the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (words) => {
      const name = nameInVivo(words);
      expect(name.length).toBeLessThanOrEqual(longestInVivo + 1);
      expect(name.isWellFormed()).toBe(true);
      const line = words.replace(/\s+/gu, ' ').trim();
      expect(line.startsWith(name.replace(/…$/u, '')) || line === name).toBe(true);
      expect(name === '').toBe(line === '');
    }),
  );
});
