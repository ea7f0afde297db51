import { describe, expect, it } from 'vitest';
import { cohensD } from './cohens-d.ts';
import { differenceOfMeans } from './difference-of-means.ts';
import { hedgesG } from './hedges-g.ts';
import { momentsOf } from './moments.ts';
import { countScores } from './score-counts.ts';
import { studentTInterval } from './student-t-interval.ts';
import { welchT } from './welch-t.ts';

/** Student (1908), additional hours of sleep under two drugs; results as in R's help of t.test. */
const first = momentsOf(countScores([0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0]));
const second = momentsOf(countScores([1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]));
const constant = { n: 5, mean: 3, sd: 0 };

describe('moments', () => {
  it('mean and sample standard deviation, each value as often as it was met', () => {
    expect(second.mean).toBeCloseTo(2.33, 12);
    expect(second.sd).toBeCloseTo(2.002248735796829, 12);
    expect(momentsOf([{ score: 4, count: 3 }])).toEqual({ n: 3, mean: 4, sd: 0 });
    expect(momentsOf([{ score: 4, count: 1 }])).toEqual({ n: 1, mean: 4, sd: 0 });
  });

  it('refuses an empty sample and what is not a number', () => {
    expect(() => momentsOf([])).toThrow(RangeError);
    expect(() => countScores([1, Number.NaN])).toThrow(RangeError);
  });
});

describe('studentTInterval', () => {
  it('of one mean', () => {
    const { low, high } = studentTInterval(second.mean, second.sd, second.n);
    expect(low).toBeCloseTo(0.8976775393767051, 10);
    expect(high).toBeCloseTo(3.7623224606232943, 10);
    expect(() => studentTInterval(1, 1, 1)).toThrow(RangeError);
  });
});

describe('comparing two means', () => {
  it('Welch: t, degrees of freedom, p and interval', () => {
    const test = welchT(first, second);
    expect(test?.t).toBeCloseTo(-1.8608134674868526, 10);
    expect(test?.df).toBeCloseTo(17.776473516178488, 10);
    expect(test?.p).toBeCloseTo(0.0793941401873583, 10);
    expect(test?.difference).toBeCloseTo(-1.58, 12);
    const interval = differenceOfMeans(first, second);
    expect(interval?.low).toBeCloseTo(-3.3654832307117104, 9);
    expect(interval?.high).toBeCloseTo(0.20548323071171137, 9);
  });

  it("Cohen's d and Hedges' g", () => {
    expect(cohensD(first, second)).toBeCloseTo(-0.8321810813495395, 12);
    expect(hedgesG(first, second)).toBeCloseTo(-0.7969352391911205, 12);
  });

  it('says nothing where nothing varies', () => {
    expect(welchT(constant, constant)).toBeNull();
    expect(differenceOfMeans(constant, constant)).toBeNull();
    expect(cohensD(constant, constant)).toBeNull();
    expect(hedgesG({ ...constant, n: 1 }, { ...constant, n: 1 })).toBeNull();
  });

  it('refuses a single value, which has no spread', () => {
    expect(() => welchT({ ...constant, n: 1 }, constant)).toThrow(RangeError);
  });
});
