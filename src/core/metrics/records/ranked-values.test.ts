import { expect, it } from 'vitest';
import fc from 'fast-check';
import { countRanks, rankValues } from './ranked-values.ts';

const values = fc.array(fc.oneof(fc.integer({ min: -3, max: 3 }), fc.constant(Number.NaN)), {
  minLength: 1,
  maxLength: 30,
});

it('counts of any part are those of counting it row by row, however small it is', () => {
  fc.assert(
    fc.property(values, fc.array(fc.nat(1000), { maxLength: 40 }), (numbers, picks) => {
      const units = Uint32Array.from(picks, (pick) => pick % numbers.length);
      const marks = Uint8Array.from(numbers, (_, unit) => unit % 2);
      const weights = Float64Array.from(numbers, (_, unit) => 1 + unit);
      const {
        values: met,
        marked,
        unmarked,
        n,
        sum,
      } = countRanks(rankValues(Float64Array.from(numbers)), marks, units, weights);
      const counted = Array.from(units).filter((unit) => !Number.isNaN(numbers[unit]));
      const total = (value: number, mark: number): number =>
        counted
          .filter((unit) => numbers[unit] === value && unit % 2 === mark)
          .reduce((all, unit) => all + unit + 1, 0);
      expect(n).toBe(counted.length);
      expect(sum).toBe(counted.reduce((all, unit) => all + unit + 1, 0));
      expect(Array.from(met)).toEqual([...met].sort((a, b) => a - b));
      const found = new Set(met);
      expect(counted.every((unit) => found.has(numbers[unit] ?? Number.NaN))).toBe(true);
      met.forEach((value, i) => {
        expect([marked[i], unmarked[i]]).toEqual([total(value, 1), total(value, 0)]);
      });
    }),
  );
});
