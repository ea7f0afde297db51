import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ColumnValues } from '../../shared/domain/column-values.ts';
import { mergeTallies, subtractTally, tallyScores } from './score-tally.ts';
import { countSegments, tallySegments } from './tally-segments.ts';

function column(cells: readonly string[]): ColumnValues {
  const dictionary = [...new Set(['', ...cells])];
  return { dictionary, codes: Uint32Array.from(cells, (cell) => dictionary.indexOf(cell)) };
}

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

describe('tallySegments', () => {
  const regions = column(['south', 'north ', '', 'north', 'south', ' ', 'north']);

  it('puts the largest first and rows without a segment last', () => {
    const groups = tallySegments(answers, regions);
    expect(groups.map(({ group, tally }) => [group, tally])).toEqual([
      ['north', { scores: [{ score: 10, count: 2 }], missing: 1 }],
      ['south', { scores: [7, 10].map((score) => ({ score, count: 1 })), missing: 0 }],
      ['', { scores: [{ score: 0, count: 1 }], missing: 1 }],
    ]);
    expect(countSegments(regions)).toBe(2);
  });

  it('counts by scored answers, names deciding ties, and leaves out unused entries', () => {
    const by = { dictionary: ['', 'b', 'a', 'unused'], codes: Uint32Array.of(1, 2, 2, 2, 1, 2, 2) };
    expect(tallySegments(answers, by).map(({ group }) => group)).toEqual(['a', 'b']);
    const tied = column(['b', 'a', 'a', 'a', 'a', 'b', 'c']);
    expect(tallySegments(answers, tied).map(({ group }) => group)).toEqual(['a', 'b', 'c']);
  });
});
