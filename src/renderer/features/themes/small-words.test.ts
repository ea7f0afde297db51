import { describe, expect, it } from 'vitest';
import { formatScore } from '../../state/format.ts';
import { gradeStability } from './grade-stability.ts';
import { parseWhole } from './parse-whole.ts';
import { toneOf } from './tone-of.ts';

describe('words for numbers', () => {
  it('grades stability at its borders', () => {
    expect([0.8, 0.65, 0.35, 0.34].map(gradeStability)).toEqual([
      'verySteady',
      'steady',
      'fair',
      'unsteady',
    ]);
  });

  it('labels a score as a turn is labelled', () => {
    expect([0.05, 0.049, -0.049, -0.05].map(toneOf)).toEqual([
      'positive',
      'neutral',
      'neutral',
      'negative',
    ]);
  });

  it('signs a score, and leaves nothing without a sign', () => {
    expect([0.424, -0.1, 0.001].map(formatScore)).toEqual(['+0.42', '−0.10', '0.00']);
  });

  it('takes whole numbers in range only', () => {
    expect(
      ['8', ' 12 ', '1', '201', '3.5', 'x', ''].map((text) => parseWhole(text, 2, 200)),
    ).toEqual([8, 12, null, null, null, null, null]);
  });
});
