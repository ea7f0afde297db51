import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseScore } from './parse-score.ts';

describe('parseScore', () => {
  it.each([
    ['10', 10],
    [' 9 ', 9],
    ['4.0', 4],
    ['0', 0],
    ['-1', -1],
    ['10 - strongly agree', 10],
    ['0 – Not at all likely', 0],
    ['1-Strongly disagree', 1],
    ['4. Agree', 4],
    ['7: easy', 7],
    ['5 (very easy)', 5],
    ['3 stars', 3],
    ['8/10', 8],
    ['8 out of 10', 8],
    ['7점', 7],
    ['10 非常同意', 10],
    ['１０', 10],
  ])('reads %j as %d', (cell, score) => {
    expect(parseScore(cell)).toBe(score);
  });

  it.each([
    '',
    '   ',
    '-',
    'N/A',
    'n/a',
    "don't know",
    'Very likely',
    '4,5',
    '1,000',
    '18-24',
    '2 - 4 hours',
    '5 to 10 years',
    '2024-01-05',
    '4.5.2024',
    '10:30',
    '2nd',
    '85%',
    '1e3',
    'NaN',
    'Infinity',
    `3 ${'reasons '.repeat(12)}`,
  ])('finds no score in %j', (cell) => {
    expect(parseScore(cell)).toBeNull();
  });

  it('reads back every number it is given, and never gives anything but a finite number', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1000, max: 1000 }), (score) => {
        expect(parseScore(`${score / 10}`)).toBe(score / 10);
        expect(parseScore(`${score} - label`)).toBe(score);
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (cell) => {
        const score = parseScore(cell);
        expect(score === null || Number.isFinite(score)).toBe(true);
      }),
    );
  });
});
