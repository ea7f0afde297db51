import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { snapToGraphemes } from './snap-to-graphemes.ts';

const pieces = [
  'a',
  'Z',
  ' ',
  '\n',
  '\r\n',
  '\r',
  '7',
  '#',
  '\u{1F469}\u200D\u{1F4BB}',
  '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}',
  '\u{1F1E9}\u{1F1EA}',
  '\u{1F1E9}',
  '\u{1F44D}\u{1F3FD}',
  '\u200D',
  '\uFE0F',
  'e\u0301',
  '\u0301\u0302',
  'é',
  'م',
  'مُ',
  '\u0600',
  '\u06DD',
  'ש',
  'שׁ',
  'ก',
  'กำ',
  'ที่',
  'क्ष',
  'नि',
  '한',
  '\u1112\u1161\u11AB',
  '漢',
  'か\u3099',
  'ｶﾞ',
  '\u{20000}',
  '\uD83D',
  '\uDC69',
  'ß',
  '©',
  'Я',
  'ω',
];
const anyText = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((all) => all.join(''));

function borders(text: string): number[] {
  const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
  return [...Array.from(segmenter.segment(text), (segment) => segment.index), text.length];
}

describe('snapToGraphemes', () => {
  it('agrees with segmenting the whole text, at every pair of offsets', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, one, two) => {
        const [start, end] = [one % (text.length + 1), two % (text.length + 1)].sort(
          (left, right) => left - right,
        ) as [number, number];
        const all = borders(text);
        expect(snapToGraphemes(text, start, end)).toEqual({
          start: all.findLast((border) => border <= start),
          end: all.find((border) => border >= end),
        });
      }),
      { numRuns: 3000 },
    );
  });

  it('keeps a family together however it is cut', () => {
    const family = '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}';
    expect(snapToGraphemes(`a${family}b`, 3, 4)).toEqual({ start: 1, end: 1 + family.length });
    expect(snapToGraphemes(`a${family}b`, 4, 4)).toEqual({ start: 1, end: 1 + family.length });
  });

  it('reads only the neighbourhood of a million characters', () => {
    const text = 'words of no end, '.repeat(60_000);
    let moved = 0;
    for (let at = 0; at < 20_000; at += 1) {
      moved += snapToGraphemes(text, at * 50, at * 50 + 7).start - at * 50;
    }
    expect(moved).toBe(0);
  });

  it('refuses a range outside the text', () => {
    expect(() => snapToGraphemes('abc', 2, 4)).toThrow(RangeError);
    expect(() => snapToGraphemes('abc', 2, 1)).toThrow(RangeError);
    expect(() => snapToGraphemes('abc', Number.NaN, 1)).toThrow(RangeError);
  });
});
