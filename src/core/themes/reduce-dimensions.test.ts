import { describe, expect, it } from 'vitest';
import { dotRows } from './dense-matrix.ts';
import { runToEnd } from './phase.ts';
import { createRandom } from './random.ts';
import { reduceDimensions } from './reduce-dimensions.ts';
import type { SparseMatrix } from './sparse-matrix.ts';

/** A full matrix in sparse clothes. */
function fromRows(rows: readonly (readonly number[])[]): SparseMatrix {
  const columns = rows[0]?.length ?? 0;
  return {
    rows: rows.length,
    columns,
    rowStart: Int32Array.from({ length: rows.length + 1 }, (_, i) => i * columns),
    column: Int32Array.from({ length: rows.length * columns }, (_, p) => p % columns),
    value: Float64Array.from(rows.flat()),
  };
}

describe('reduceDimensions', () => {
  it('keeps the cosines of a matrix of the rank asked for', () => {
    const random = createRandom(3);
    const draw = (length: number) => Array.from({ length }, () => random() - 0.5);
    const basis = Array.from({ length: 3 }, () => draw(12));
    const rows = Array.from({ length: 20 }, () => {
      const mix = draw(3);
      return Array.from({ length: 12 }, (_, j) =>
        mix.reduce((sum, weight, b) => sum + weight * basis[b]![j]!, 0),
      );
    });
    const reduced = runToEnd(reduceDimensions(fromRows(rows), 3, 1));
    expect(reduced.columns).toBe(3);
    const cosine = (a: readonly number[], b: readonly number[]) =>
      a.reduce((sum, v, q) => sum + v * b[q]!, 0) / (Math.hypot(...a) * Math.hypot(...b));
    for (let i = 1; i < rows.length; i += 1) {
      expect(dotRows(reduced.values, 0, reduced.values, i, 3)).toBeCloseTo(
        cosine(rows[0]!, rows[i]!),
        8,
      );
    }
  });

  it('finds the directions that carry most: two blocks fall apart, noise between them vanishes', () => {
    const rows = Array.from({ length: 30 }, (_, i) =>
      Array.from({ length: 8 }, (_, j) => (j < 4 === i < 15 ? 1 : 0.02 * ((i * 7 + j * 3) % 5))),
    );
    const { values } = runToEnd(reduceDimensions(fromRows(rows), 2, 1));
    expect(dotRows(values, 0, values, 1, 2)).toBeGreaterThan(0.99);
    expect(dotRows(values, 0, values, 20, 2)).toBeLessThan(0.2);
  });

  it('never asks for more dimensions than there are terms or texts', () => {
    expect(
      runToEnd(
        reduceDimensions(
          fromRows([
            [1, 0],
            [0, 1],
            [1, 1],
          ]),
          50,
          1,
        ),
      ).columns,
    ).toBe(2);
  });
});
