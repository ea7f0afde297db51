import { describe, expect, it } from 'vitest';
import { gammaFactor, logBeta, logGamma } from './log-gamma.ts';

describe('logGamma', () => {
  it.each([
    [1, 0],
    [2, 0],
    [0.5, Math.log(Math.PI) / 2],
    [5, Math.log(24)],
    [11, Math.log(3628800)],
    [171, 706.5730622457874],
    [0.001, 6.907178885383853],
  ])('of %d', (x, expected) => {
    expect(logGamma(x)).toBeCloseTo(expected, 11);
  });

  it('refuses what is not positive', () => {
    expect(() => logGamma(0)).toThrow(RangeError);
  });
});

describe('logBeta', () => {
  it.each([
    [2, 3, -2.4849066497880004],
    [3, 40, -10.446973958541667],
    [20, 30, -33.968820791977386],
    [500_000, 0.5, -5.9888164957774643],
  ])('of %d and %d, either way round', (a, b, expected) => {
    expect(logBeta(a, b)).toBeCloseTo(expected, 12);
    expect(logBeta(b, a)).toBe(logBeta(a, b));
  });
});

describe('gammaFactor', () => {
  it('is the Poisson probability, also where its parts would overflow', () => {
    expect(gammaFactor(3, 2)).toBeCloseTo((8 / 6) * Math.exp(-2), 14);
    expect(gammaFactor(1000, 1000)).toBeCloseTo(0.012614611348721499, 14);
  });
});
