import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseText } from '../../../core/text/normalise-text.ts';
import { normaliseWithMap } from './normal-map.ts';

/** Letters with and without accents, Hangul in parts, letters that become others, an accent after a blank. */
const pieces = [
  'e\u0301',
  'é',
  'a',
  ' ',
  '\u0301',
  '\r\n',
  '\n',
  '\r',
  'ᄒ',
  'ᅡ',
  'ᆫ',
  'Å',
  '😀',
].concat(['\u0344', '\u0f73', 'क\u093c', '\ufb1d', '\ud800', 'q\u0323\u0307', 'q\u0307\u0323']);

const rawText = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme', maxLength: 2 })))
  .map((parts) => parts.join('').replace(/^\ufeff+/u, ''));

describe('normaliseWithMap', () => {
  it('has the normal text, and the places of all that stays as it is', () => {
    const { text, toNormal } = normaliseWithMap('e\u0301a\r\nb\u0301😀c');
    expect(text).toBe('éa\nb\u0301😀c');
    expect([2, 3, 5, 6, 9].map((at) => text.slice(toNormal(at, 'start')).charAt(0))).toEqual([
      'a',
      '\n',
      'b',
      '\u0301',
      'c',
    ]);
    expect([toNormal(1, 'start'), toNormal(1, 'end')]).toEqual([0, 1]);
  });

  it('maps in order, whole to whole, and every stretch between two safe places to its own normal form', () => {
    fc.assert(
      fc.property(rawText, (raw) => {
        const { text, toNormal } = normaliseWithMap(raw);
        expect(text).toBe(normaliseText(raw));
        expect([toNormal(0, 'start'), toNormal(raw.length, 'end')]).toEqual([0, text.length]);
        let before = 0;
        for (let at = 0; at <= raw.length; at += 1) {
          const start = toNormal(at, 'start');
          expect(start).toBeGreaterThanOrEqual(before);
          expect(toNormal(at, 'end')).toBeGreaterThanOrEqual(start);
          before = start;
          // In front of a letter of ASCII a text can be cut in two and each be normalised for itself.
          if (/[ -~]/u.test(raw.charAt(at))) {
            expect(text.slice(0, start)).toBe(normaliseText(raw.slice(0, at)));
          }
        }
      }),
    );
  });

  it('ends within the time of a test for a large text', () => {
    const raw = 'e\u0301 ᄒ\u1161\u11ab\r\n'.repeat(100_000);
    const { text, toNormal } = normaliseWithMap(raw);
    expect(text.slice(toNormal(raw.length - 8, 'start'))).toBe('é 한\n');
  });
});
