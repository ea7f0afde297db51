import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SentimentEvidence } from '../../../shared/domain/sentiment.ts';
import { cutEvidence } from './cut-evidence.ts';

const evidence = (start: number, end: number): SentimentEvidence => ({
  start,
  end,
  word: '',
  value: 1,
  rules: [],
});

describe('cutEvidence', () => {
  it('marks the words that made the score, in order', () => {
    const pieces = cutEvidence('not good, but great', [evidence(14, 19), evidence(4, 8)]);
    expect(pieces.map(({ text, evidence: one }) => (one ? `[${text}]` : text))).toEqual([
      'not ',
      '[good]',
      ', but ',
      '[great]',
    ]);
  });

  it('never loses or doubles a character, whatever ranges come', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.array(fc.tuple(fc.nat(40), fc.nat(40))),
        (text, ranges) => {
          const pieces = cutEvidence(
            text,
            ranges.map(([start, end]) => evidence(start, end)),
          );
          expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        },
      ),
      { numRuns: 50 },
    );
  });
});
