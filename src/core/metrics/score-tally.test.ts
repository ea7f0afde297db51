import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { totalCount } from '../statistics/score-counts.ts';
import { columnOf as column } from './column.fixture.ts';
import {
  mergeTallies,
  readDictionary,
  subtractTally,
  tallyScores,
  tallyWeightedRows,
} from './score-tally.ts';

const answers = column(['10', '10 - agree', 'N/A', '', '7', '0', '10']);

describe('tallyScores', () => {
  it('counts scores ascending, different spellings of one score together, and what holds none', () => {
    expect(tallyScores(answers)).toEqual({
      scores: [
        { score: 0, count: 1 },
        { score: 7, count: 1 },
        { score: 10, count: 3 },
      ],
      missing: 2,
    });
  });

  it('counts only the rows named, few or many', () => {
    const few = { scores: [{ score: 10, count: 1 }], missing: 1 };
    expect(tallyScores(answers, Uint32Array.of(0, 2))).toEqual(few);
    const thrice = Uint32Array.of(0, 2, 0, 2, 0, 2);
    expect(tallyScores(answers, thrice)).toEqual({ scores: [{ score: 10, count: 3 }], missing: 3 });
    expect(tallyScores(answers, new Uint32Array())).toEqual({ scores: [], missing: 0 });
  });
});

describe('part and rest', () => {
  it('add up to the whole for any split', () => {
    const cell = fc.constantFrom('', 'N/A', '0', '3', '3.0', '9', '10 - yes');
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, fc.boolean())), (rows) => {
        const values = column(rows.map(([text]) => text));
        const chosen = Uint32Array.from(rows.flatMap(([, inside], row) => (inside ? [row] : [])));
        const whole = tallyScores(values);
        const part = tallyScores(values, chosen);
        expect(mergeTallies(part, subtractTally(whole, part))).toEqual(whole);
      }),
    );
  });

  it('refuses a part that the whole does not hold', () => {
    const whole = tallyScores(answers);
    expect(() => subtractTally({ scores: [], missing: 9 }, whole)).toThrow(RangeError);
    expect(() => subtractTally({ ...whole, missing: 0 }, whole)).toThrow(RangeError);
  });
});

describe('tallyWeightedRows', () => {
  const scoreOf = readDictionary(answers);

  it('with equal weights is the plain tally', () => {
    const weights = new Float64Array(answers.codes.length).fill(2);
    const { tally, effectiveN } = tallyWeightedRows(scoreOf, answers, null, weights);
    const plain = tallyScores(answers);
    expect(tally).toEqual(plain);
    expect(effectiveN).toBe(totalCount(plain.scores));
  });

  it('counts by weight, scaled to the effective number of answers', () => {
    const two = column(['1', '5']);
    const weighted = tallyWeightedRows(readDictionary(two), two, null, Float64Array.of(3, 1));
    expect(weighted.effectiveN).toBeCloseTo(16 / 10, 12);
    const [one, five] = weighted.tally.scores;
    expect((one?.count ?? 0) / (five?.count ?? 1)).toBeCloseTo(3, 12);
  });
});
