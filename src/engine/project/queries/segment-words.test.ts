import fc from 'fast-check';
import { expect, it } from 'vitest';
import { contextAfter, contextBefore } from './segment-words.ts';

it('shows the words around a segment, cut between words', () => {
  const text = `${'alpha beta '.repeat(10)}HERE${' gamma delta'.repeat(10)}`;
  const start = text.indexOf('HERE');
  expect(contextBefore(text, start)).toBe(
    'beta alpha beta alpha beta alpha beta alpha beta alpha beta ',
  );
  expect(contextAfter(text, start + 4)).toBe(
    ' gamma delta gamma delta gamma delta gamma delta gamma delta',
  );
});

it('shows all there is at the ends of the text', () => {
  expect(contextBefore('one two three', 8)).toBe('one two ');
  expect(contextAfter('one two three', 3)).toBe(' two three');
});

it('is always what stands beside the segment, and never half a character', () => {
  const texts = fc.string({
    unit: fc.constantFrom('a', 'b', ' ', '\n', '😀', 'é'),
    maxLength: 200,
  });
  fc.assert(
    fc.property(texts, fc.nat(), (text, pick) => {
      const characters = Array.from(text);
      const at = characters.slice(0, pick % (characters.length + 1)).join('').length;
      const before = contextBefore(text, at);
      const after = contextAfter(text, at);
      expect(text.slice(0, at).endsWith(before)).toBe(true);
      expect(text.slice(at).startsWith(after)).toBe(true);
      expect(before.isWellFormed() && after.isWellFormed()).toBe(true);
      expect(Math.max(before.length, after.length)).toBeLessThanOrEqual(60);
    }),
  );
});
