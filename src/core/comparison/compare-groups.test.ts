import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { benjaminiHochberg } from '../statistics/benjamini-hochberg.ts';
import { countScores } from '../statistics/score-counts.ts';
import { adjustTogether, compareGroups, type GroupsToCompare } from './compare-groups.ts';
import type { ScoreTest } from './compare-scores.ts';

function compared(given: GroupsToCompare) {
  const result = compareGroups(given);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

const refusal = (given: GroupsToCompare): string => {
  const result = compareGroups(given);
  return result.ok ? '' : `${result.error.code}: ${result.error.message}`;
};

const scores = (
  groups: Readonly<Record<string, readonly number[]>>,
  test?: ScoreTest,
): GroupsToCompare => ({
  kind: 'scores',
  test,
  groups: Object.entries(groups).map(([group, values]) => ({ group, scores: countScores(values) })),
});

const shares = (groups: Readonly<Record<string, readonly [number, number]>>): GroupsToCompare => ({
  kind: 'shares',
  groups: Object.entries(groups).map(([group, [successes, n]]) => ({ group, successes, n })),
});

/** Hollander & Wolfe (1973), p. 69: permeability constants of the chorioamnion. */
const permeability = {
  'at term': [0.8, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46],
  early: [1.15, 0.88, 0.9, 0.74, 1.21],
};

/** Hollander & Wolfe (1973), p. 116: mucociliary clearance. */
const clearance = {
  normal: [2.9, 3.0, 2.5, 2.6, 3.2],
  obstructive: [3.8, 2.7, 4.0, 2.4],
  asbestosis: [2.8, 3.4, 3.7, 2.2, 2.0],
};

/** Dobson (1983), table 7.1, in R as PlantGrowth. */
const plants = {
  control: [4.17, 5.58, 5.18, 6.11, 4.5, 4.61, 5.17, 4.53, 5.33, 5.14],
  first: [4.81, 4.17, 4.41, 3.59, 5.87, 3.83, 6.03, 4.89, 4.32, 4.69],
  second: [6.31, 5.12, 5.54, 5.5, 5.37, 5.29, 4.92, 6.15, 5.8, 5.26],
};

describe('compareGroups of scores', () => {
  it('compares two groups by ranks, exactly where it can', () => {
    const result = compared(scores(permeability));
    expect(result).toMatchObject({
      test: 'Mann-Whitney U test',
      statistic: 35,
      df: null,
      pAdjusted: null,
      effect: { name: 'rank-biserial correlation', size: 'medium' },
      difference: null,
      pairs: [],
    });
    expect(result.p).toBeCloseTo(0.2544122544122544, 12);
    expect(result.effect.value).toBeCloseTo(0.4, 12);
    expect(result.why).toContain('does not take the steps between them for equal');
    expect(result.method).toContain('p is exact');
    expect(result.groups[1]).toEqual({
      group: 'early',
      n: 5,
      mean: 0.976,
      median: 0.9,
      share: null,
    });
    expect(result.warnings).toEqual([
      'Fewer than 30 answers in "at term", "early" (10, 5): the comparison is unsteady.',
    ]);
    const tied = compared(scores({ a: [1, 2, 2], b: [2, 3, 3] }));
    expect(tied.method).toContain('corrected for ties and continuity');
  });

  it('compares several groups by ranks, and every pair of them', () => {
    const result = compared(scores(clearance));
    expect(result).toMatchObject({ test: 'Kruskal-Wallis test', df: 2 });
    expect(result.statistic).toBeCloseTo(0.77143, 5);
    expect(result.p).toBeCloseTo(0.68, 4);
    expect(result.effect.value).toBeCloseTo(0.059341, 5);
    expect(result.pairs.map(({ first, second }) => `${first}-${second}`)).toEqual([
      'normal-obstructive',
      'normal-asbestosis',
      'obstructive-asbestosis',
    ]);
    expect(result.pairs.map(({ pAdjusted }) => pAdjusted)).toEqual(
      benjaminiHochberg(result.pairs.map(({ p }) => p)),
    );
    expect(result.warnings.at(-1)).toBe('Fewer than 5 answers in "obstructive": p is rough.');
  });

  it('compares means where that is asked for', () => {
    const all = compared(scores(plants, 'welch'));
    expect(all.test).toBe("Welch's analysis of variance");
    expect(all.statistic).toBeCloseTo(5.180972408113194, 10);
    expect(all.df).toEqual([2, expect.closeTo(17.128, 3)]);
    expect(all.p).toBeCloseTo(0.017392821490169935, 12);
    expect(all.pairs).toHaveLength(3);
    const { control, second } = plants;
    const two = compared(scores({ control, second }, 'welch'));
    expect(two.test).toBe("Welch's t test");
    expect(two.statistic).toBeCloseTo(-2.134, 3);
    expect(two.df).toBeCloseTo(16.786, 3);
    expect(two.p).toBeCloseTo(0.0479, 4);
    expect(two.difference?.value).toBeCloseTo(-0.494, 10);
    expect(two.difference?.interval.high).toBeLessThan(0);
    expect(two.effect).toMatchObject({ name: "Hedges' g", size: 'large' });
  });

  it('falls back to ranks, and says so, where a spread cannot be estimated', () => {
    const two = compared(scores({ a: [1, 1, 1], b: [2, 2] }, 'welch'));
    expect(two.test).toBe('Mann-Whitney U test');
    expect(two.why).toContain('ranks are compared instead');
    const three = compared(scores({ a: [1, 1, 1], b: [2, 3], c: [1, 3] }, 'welch'));
    expect(three.test).toBe('Kruskal-Wallis test');
    expect(Number.isFinite(three.p)).toBe(true);
  });

  it('leaves groups with a single answer out by name, and pairs of more than 12', () => {
    const result = compared(scores({ a: [1, 2, 3], b: [2, 3, 4], c: [5], '': [] }));
    expect(result.groups.map(({ group }) => group)).toEqual(['a', 'b']);
    expect(result.warnings[0]).toBe('"c", no group were left out: fewer than 2 answers.');
    const many = Object.fromEntries(Array.from({ length: 13 }, (_, i) => [`g${i}`, [1, 2, i]]));
    const wide = compared(scores(many));
    expect(wide.pairs).toEqual([]);
    expect(wide.warnings).toContain(
      'Pairs are compared among up to 12 groups; here are 13, so only all together were tested.',
    );
  });

  it('refuses one group, and answers that are all the same', () => {
    expect(refusal(scores({ a: [1, 2], b: [3] }))).toContain(
      'too_little_data: Only "a" has at least 2',
    );
    expect(refusal(scores({}))).toContain('No group has at least 2 answers');
    expect(refusal(scores({ a: [4, 4], b: [4, 4, 4] }))).toContain('are the same (4)');
  });
});

describe('compareGroups of shares', () => {
  it('Fleiss (1981), p. 139: smokers among patients of four hospitals', () => {
    const result = compared(shares({ A: [83, 86], B: [90, 93], C: [129, 136], D: [70, 82] }));
    expect(result).toMatchObject({ test: 'Chi-square test', df: 3, difference: null });
    expect(result.statistic).toBeCloseTo(12.6004, 4);
    expect(result.p).toBeCloseTo(0.005585, 6);
    expect(result.effect).toMatchObject({ name: "Cramér's V", size: 'small' });
    expect(result.pairs).toHaveLength(6);
    expect(result.groups[3]).toEqual({
      group: 'D',
      n: 82,
      mean: null,
      median: null,
      share: 70 / 82,
    });
  });

  it('Newcombe (1998), table II: the difference of two shares with its interval', () => {
    const result = compared(shares({ first: [56, 70], second: [48, 80] }));
    expect(result).toMatchObject({ test: 'Chi-square test', df: 1, warnings: [] });
    expect(result.difference?.value).toBeCloseTo(0.2, 12);
    expect(result.difference?.interval.low).toBeCloseTo(0.0524, 4);
    expect(result.difference?.interval.high).toBeCloseTo(0.3339, 4);
  });

  it('Fisher (1935): exact where an expected count is below 5', () => {
    const result = compared(shares({ 'milk first': [3, 4], 'tea first': [1, 4] }));
    expect(result).toMatchObject({ test: "Fisher's exact test", statistic: 3, df: null });
    expect(result.p).toBeCloseTo(34 / 70, 12);
    expect(result.why).toContain('an expected count of 2');
  });

  it('warns of small expected counts in several groups, whose pairs are exact', () => {
    const result = compared(shares({ a: [3, 4], b: [1, 4], c: [4, 4] }));
    expect(result.warnings.at(-1)).toContain('An expected count is 1.3');
    expect(result.pairs[0]?.p).toBeCloseTo(34 / 70, 12);
    const flat = compared(shares({ a: [4, 4], b: [5, 5], c: [1, 4] }));
    expect(flat.pairs[0]).toMatchObject({ statistic: 0, p: 1, effect: { value: 0 } });
  });

  it('refuses one group, and answers that are all yes or all no', () => {
    expect(refusal(shares({ a: [1, 2], b: [1, 1] }))).toContain('Only "a" has');
    expect(refusal(shares({ a: [2, 2], b: [3, 3] }))).toContain('are yes, so there is nothing');
    expect(refusal(shares({ a: [0, 2], b: [0, 3] }))).toContain('are no, so there is nothing');
  });

  it('never tells of anything but finite figures', () => {
    const group = fc.tuple(fc.nat(12), fc.nat(12)).map(([yes, no]) => [yes, yes + no] as const);
    fc.assert(
      fc.property(fc.array(group, { maxLength: 6 }), (groups) => {
        const result = compareGroups(
          shares(Object.fromEntries(groups.map((each, i) => [`g${i}`, each]))),
        );
        fc.pre(result.ok);
        const { statistic, p, effect, pairs } = result.value;
        const figures = [
          statistic,
          p,
          effect.value,
          ...pairs.flatMap((pair) => [pair.p, pair.pAdjusted, pair.statistic]),
        ];
        expect(figures.every(Number.isFinite)).toBe(true);
        expect(p >= 0 && p <= 1).toBe(true);
      }),
    );
  });
});

describe('adjustTogether', () => {
  it('adjusts the p values of comparisons that are read together', () => {
    const one = compared(shares({ a: [56, 70], b: [48, 80] }));
    const other = compared(scores(permeability));
    const together = adjustTogether([one, other]);
    expect(together.map(({ pAdjusted }) => pAdjusted)).toEqual(benjaminiHochberg([one.p, other.p]));
  });
});
