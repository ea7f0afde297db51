import fc from 'fast-check';
import { expect, it } from 'vitest';
import { firstCell, packCells, unpackCells } from './packed-cells.ts';

const cell = fc.oneof(fc.string(), fc.maxSafeInteger(), fc.constant(null));
const hex = fc.stringMatching(/^[0-9A-F]{32}$/u);
const counting = fc
  .tuple(hex, fc.integer({ min: 0, max: 0xffffffff }), fc.integer({ min: 1, max: 40 }))
  .map(([kept, from, n]) =>
    Array.from(
      { length: n },
      (_, at) => kept.slice(8) + (from + at).toString(16).toUpperCase().padStart(8, '0'),
    ),
  );
const numbers = fc
  .tuple(fc.maxSafeInteger(), fc.integer({ min: 1, max: 40 }))
  .map(([from, n]) => Array.from({ length: n }, (_, at) => from + at));
const cells = fc.oneof(
  fc.array(cell, { minLength: 1 }),
  fc
    .tuple(cell, fc.integer({ min: 1, max: 40 }))
    .map(([each, n]) => Array<typeof each>(n).fill(each)),
  counting,
  numbers,
  fc.tuple(fc.oneof(counting, numbers), cell).map(([list, last]) => [...list, last]),
);

it('gives every cell back that it was given, through JSON', () => {
  fc.assert(
    fc.property(cells, (list) => {
      const kept = JSON.parse(JSON.stringify(packCells(list))) as ReturnType<typeof packCells>;
      expect(unpackCells(kept, list.length)).toEqual(list);
      expect(firstCell(kept)).toBe(list[0]);
    }),
  );
});

it('says by a rule what counts on or is all the same, and nothing else', () => {
  const uid = '019A0000000070008000ABCD7FFFFFFE';
  const next = ['019A0000000070008000ABCD7FFFFFFF', '019A0000000070008000ABCD80000000'];
  expect(packCells([uid, ...next])).toEqual({ fromHex: uid });
  expect(packCells([uid, next[1] ?? ''])).toEqual({ each: [uid, next[1]] });
  expect(packCells([7, 8, 9])).toEqual({ from: 7 });
  expect(packCells([7, 9])).toEqual({ each: [7, 9] });
  expect(packCells([7, '8'])).toEqual({ each: [7, '8'] });
  expect(packCells([null, null])).toEqual({ same: null });
});
