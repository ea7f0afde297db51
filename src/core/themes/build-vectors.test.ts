import { describe, expect, it } from 'vitest';
import { buildVectors } from './build-vectors.ts';
import { extractTerms } from './extract-terms.ts';
import { runToEnd } from './phase.ts';
import { isRowEmpty, selectSparseRows } from './sparse-matrix.ts';

const texts = [
  'Waiting, waiting and more waiting at the desk',
  'I waited 10 minutes',
  'Slow wifi at the desk',
  'The wifi is slow!',
  'um, you know',
];
const table = runToEnd(
  extractTerms(
    texts,
    texts.map(() => 'en'),
  ),
);

describe('extractTerms', () => {
  it('brings forms of a word together and drops stop words, fillers and numbers', () => {
    const { termOf, textStart } = table;
    expect(termOf('waiting', 'en')).toBe(termOf('Waited', 'en'));
    expect([termOf('um', 'en'), termOf('10', 'en'), termOf('the', 'en')]).toEqual([-1, -1, -1]);
    expect([...textStart]).toEqual([0, 4, 6, 9, 11, 11]);
  });
});

describe('buildVectors', () => {
  const { matrix, termOfColumn, textFrequency } = buildVectors(table);

  it('keeps stems of at least two texts and of at most half of them', () => {
    const stems = ['wait', 'desk', 'slow', 'wifi'].map((word) => table.termOf(word, 'en'));
    expect([...termOfColumn].sort()).toEqual(stems.sort());
    expect([...textFrequency]).toEqual([2, 2, 2, 2]);
  });

  it('weighs sublinearly and scales rows to length 1', () => {
    const row = (i: number) => matrix.value.slice(matrix.rowStart[i], matrix.rowStart[i + 1]);
    const repeated = 1 + Math.log(3);
    const length = Math.hypot(repeated, 1);
    expect([...row(0)].map((v) => v.toFixed(9))).toEqual(
      [repeated / length, 1 / length].map((v) => v.toFixed(9)),
    );
    expect([...row(1)]).toEqual([1]);
    expect([isRowEmpty(matrix, 3), isRowEmpty(matrix, 4)]).toEqual([false, true]);
  });

  it('selects rows in the order asked for', () => {
    const picked = selectSparseRows(matrix, Int32Array.of(4, 1, 0));
    expect([...picked.rowStart]).toEqual([0, 0, 1, 3]);
    expect(picked.column[0]).toBe(matrix.column[matrix.rowStart[1]!]);
  });
});
