import { describe, expect, it } from 'vitest';
import { createRandom, drawNormal, drawSample } from './random.ts';

describe('createRandom', () => {
  it('repeats itself by seed, stays in [0, 1) and is spread evenly', () => {
    const [first, second, other] = [createRandom(5), createRandom(5), createRandom(6)];
    const drawn = Array.from({ length: 10_000 }, first);
    expect(drawn.slice(0, 50)).toEqual(Array.from({ length: 50 }, second));
    expect(drawn.slice(0, 50)).not.toEqual(Array.from({ length: 50 }, other));
    expect(drawn.every((value) => value >= 0 && value < 1)).toBe(true);
    const tenths = new Array<number>(10).fill(0);
    for (const value of drawn) tenths[Math.floor(value * 10)]! += 1;
    for (const count of tenths) expect(Math.abs(count - 1_000)).toBeLessThan(150);
  });
});

describe('drawNormal', () => {
  it('has mean 0 and variance 1', () => {
    const random = createRandom(1);
    const drawn = Array.from({ length: 20_000 }, () => drawNormal(random));
    const mean = drawn.reduce((a, b) => a + b, 0) / drawn.length;
    const variance = drawn.reduce((a, b) => a + (b - mean) ** 2, 0) / drawn.length;
    expect([Math.abs(mean) < 0.03, Math.abs(variance - 1) < 0.05]).toEqual([true, true]);
  });
});

describe('drawSample', () => {
  it('draws different numbers in rising order, each as likely as any other', () => {
    const random = createRandom(2);
    const hits = new Array<number>(10).fill(0);
    for (let draw = 0; draw < 2_000; draw += 1) {
      const sample = [...drawSample(10, 4, random)];
      expect(sample).toEqual([...new Set(sample)].sort((a, b) => a - b));
      for (const index of sample) hits[index]! += 1;
    }
    for (const count of hits) expect(Math.abs(count - 800)).toBeLessThan(100);
  });

  it('gives all where more are asked for than there are', () => {
    expect([...drawSample(3, 9, createRandom(1))]).toEqual([0, 1, 2]);
  });
});
