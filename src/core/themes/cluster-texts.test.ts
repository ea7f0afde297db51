import { describe, expect, it } from 'vitest';
import { buildVectors } from './build-vectors.ts';
import { chooseK } from './choose-k.ts';
import { classifyIteratively } from './classify-iteratively.ts';
import { clusterTexts } from './cluster-texts.ts';
import type { TextSpace } from './cluster-texts.ts';
import { adjustedRandIndex } from './compare-clusterings.ts';
import { extractTerms } from './extract-terms.ts';
import { guestAnswers } from './find-themes.fixture.ts';
import { drawSplits, measureStability } from './measure-stability.ts';
import { meanLogLikelihood, trainMixture } from './naive-bayes.ts';
import { runToEnd } from './phase.ts';
import { createRandom } from './random.ts';
import { rankMembers } from './rank-members.ts';
import { reduceDimensions } from './reduce-dimensions.ts';
import { settleClusters } from './settle-clusters.ts';
import { clusterBest, clusterOnce } from './spherical-k-means.ts';

const texts = guestAnswers.map(([, text]) => text);
const known = guestAnswers.map(([theme]) => theme);
const subjects = [...new Set(known)];
const truth = Int32Array.from(known, (theme) => subjects.indexOf(theme));
const { matrix } = buildVectors(
  runToEnd(
    extractTerms(
      texts,
      texts.map(() => 'en'),
    ),
  ),
);
const space: TextSpace = { matrix, points: runToEnd(reduceDimensions(matrix, 20, 1)) };
const effort = { restarts: 5, iterations: 25, rounds: 15 };

const agreement = (found: Int32Array) => adjustedRandIndex(known, [...found]);

describe('clusterOnce', () => {
  it('ends where every point is with its nearest centroid', () => {
    const { assignments, centroids } = clusterOnce(space.points, 4, createRandom(1), 100);
    const { columns, values } = space.points;
    assignments.forEach((own, i) => {
      const cosines = [0, 1, 2, 3].map((c) => {
        let sum = 0;
        for (let q = 0; q < columns; q += 1)
          sum += values[i * columns + q]! * centroids[c * columns + q]!;
        return sum;
      });
      expect(cosines[own]).toBeCloseTo(Math.max(...cosines), 12);
    });
  });

  it('keeps the best of several runs', () => {
    const once = clusterOnce(space.points, 4, createRandom(3), 25);
    const best = runToEnd(clusterBest(space.points, 4, createRandom(3), effort));
    expect(best.closeness).toBeGreaterThanOrEqual(once.closeness);
  });
});

describe('classifyIteratively', () => {
  it('mends a clustering with every fifth text in a wrong cluster, and leaves its input alone', () => {
    const spoiled = truth.map((theme, i) => (i % 5 === 0 ? (theme + 1) % 4 : theme));
    const before = Int32Array.from(spoiled);
    const mended = runToEnd(
      classifyIteratively(matrix, space.points, spoiled, 4, createRandom(1), 20),
    );
    expect(spoiled).toEqual(before);
    expect(agreement(mended)).toBeGreaterThan(agreement(spoiled) + 0.2);
  });
});

describe('clusterTexts', () => {
  it('recovers known subjects and repeats itself by seed', () => {
    const found = runToEnd(clusterTexts(space, 4, createRandom(1), effort));
    expect(agreement(found)).toBeGreaterThan(0.8);
    expect(runToEnd(clusterTexts(space, 4, createRandom(1), effort))).toEqual(found);
  });
});

describe('measureStability', () => {
  it('prefers the true number of subjects by both measures', () => {
    const splits = drawSplits(matrix.rows, 4, 1);
    const [one, two, four, ten] = [1, 2, 4, 10].map((k) =>
      runToEnd(measureStability(space, k, splits, 1)),
    );
    expect(one?.agreement).toBe(1);
    expect(four!.agreement).toBeGreaterThan(ten!.agreement);
    expect(four!.heldOut).toBeGreaterThan(Math.max(one!.heldOut, two!.heldOut, ten!.heldOut));
  });

  it('splits texts into four fifths kept and the rest left', () => {
    for (const { kept, left } of drawSplits(50, 3, 9)) {
      expect([kept.length, left.length]).toEqual([40, 10]);
      expect(new Set([...kept, ...left]).size).toBe(50);
    }
  });
});

describe('chooseK', () => {
  it('finds four subjects, and measures a number that was asked for', () => {
    const chosen = runToEnd(chooseK(space, 'auto', 1));
    expect([chosen.k, chosen.hasStructure]).toEqual([4, true]);
    expect(runToEnd(chooseK(space, 9, 1)).k).toBe(9);
  });
});

describe('meanLogLikelihood', () => {
  it('is higher for the true classes than for shuffled ones', () => {
    const shuffled = truth.map((_, i) => i % 4);
    const score = (classes: Int32Array) =>
      meanLogLikelihood(trainMixture(matrix, classes, 4), matrix);
    expect(score(truth)).toBeGreaterThan(score(shuffled));
  });
});

describe('settleClusters', () => {
  it('dissolves a cluster below the least size into those whose words fit', () => {
    const withScrap = truth.map((theme, i) => (i === 0 || i === 20 ? 4 : theme));
    expect(settleClusters(space, withScrap, 5, 3)).toEqual(truth);
  });

  it('merges two halves of one subject', () => {
    const halves = truth.map((theme, i) => (theme === 2 && i % 2 === 0 ? 4 : theme));
    expect(agreement(settleClusters(space, halves, 5, 3))).toBe(1);
  });

  it('leaves two clusters alone', () => {
    const two = truth.map((theme) => Math.min(theme, 1));
    expect(settleClusters(space, two, 2, 100)).toEqual(two);
  });
});

describe('rankMembers', () => {
  it('orders by closeness, largest cluster first, and puts strangers aside', () => {
    const lone = Int32Array.from(truth);
    lone[17] = 2;
    lone[59] = 5;
    const { clusters, strangers } = rankMembers(space, lone, 6);
    expect(strangers).toEqual([59]);
    expect(clusters.map(({ rows }) => rows.length)).toEqual([16, 15, 14, 14]);
    expect(clusters[0]!.rows.indexOf(17)).toBeGreaterThan(12);
  });
});
