import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { snapToGraphemes } from '../../../core/text/snap-to-graphemes.ts';
import { graphemeSnapper } from './grapheme-snapper.ts';

const pieces = [
  'a',
  'e\u0301',
  ' ',
  '\n',
  '\r\n',
  '👩‍👩‍👧',
  '🇩🇪',
  '🇫',
  '1\ufe0f\u20e3',
  'ก',
  'ำ',
  '각',
  'ᄀ',
  'ᅡ',
].concat([
  'क्',
  'ष',
  'ി',
  '\u0600',
  'ﾊ',
  'ﾞ',
  '。',
  '\ud800',
  '😀',
  '🏽',
  '\u200d',
  '‼\ufe0f',
  '\u0d4e',
]);

const anyText = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme', maxLength: 2 })))
  .map((parts) => parts.join(''));

describe('graphemeSnapper', () => {
  it('does what snapToGraphemes does', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, one, other) => {
        const ends = [one % (text.length + 1), other % (text.length + 1)];
        const start = Math.min(...ends);
        const end = Math.max(...ends);
        if (start === end) return;
        expect(graphemeSnapper(text)(start, end)).toEqual(snapToGraphemes(text, start, end));
      }),
      { numRuns: 1000 },
    );
  });

  it('ends within the time of a test in a long line without a sure border', () => {
    const text = 'กำ😀'.repeat(50_000);
    const snap = graphemeSnapper(text);
    for (let at = 0; at < 5000; at += 1) snap(at * 30 + 1, at * 30 + 4);
    expect(snap(1, 3)).toEqual({ start: 0, end: 4 });
  });
});
