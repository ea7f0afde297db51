import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseText } from './normalise-text.ts';

const pieces = [
  'a',
  'é',
  'e',
  '\u0301',
  '\u0327',
  '\r',
  '\n',
  '\uFEFF',
  '\uD83D',
  '\uDC69',
  '\u1112',
  '\u1161',
  '\u2126',
];

describe('normaliseText', () => {
  it('takes the mark off, makes every line end LF and composes letters', () => {
    expect(normaliseText('\uFEFFone\r\ntwo\rthree\n\r\ne\u0301 \uFEFFkept')).toBe(
      'one\ntwo\nthree\n\né \uFEFFkept',
    );
  });

  it('keeps lone surrogates', () => {
    expect(normaliseText('a\uD83D b\uDC69')).toBe('a\uD83D b\uDC69');
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces)), fc.boolean(), (parts, marked) => {
        const text = parts.join('');
        const once = normaliseText((marked ? '\uFEFF' : '') + text);
        expect(normaliseText(once)).toBe(once);
        expect(once).not.toContain('\r');
      }),
    );
  });
});
