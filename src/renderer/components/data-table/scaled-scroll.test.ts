import fc from 'fast-check';
import { expect, it } from 'vitest';
import { followStage, longestStage, placeContent, stageHeight } from './scaled-scroll.ts';

const short = { content: 28_000, view: 600 };
const long = { content: 28_000_000, view: 600 };

it('leaves a table that fits as it is', () => {
  expect(stageHeight(short)).toBe(28_000);
  expect(placeContent(short, 5000)).toEqual({ stage: 5000, content: 5000 });
  expect(followStage(short, { stage: 0, content: 0 }, 7000)).toEqual({
    stage: 7000,
    content: 7000,
  });
});

it('reaches both ends of a table that is longer than its stage', () => {
  expect(stageHeight(long)).toBe(longestStage);
  const start = { stage: 0, content: 0 };
  expect(followStage(long, start, longestStage - 600).content).toBe(28_000_000 - 600);
  expect(followStage(long, { stage: 400, content: 12_345 }, 0).content).toBe(0);
});

it('moves by wheel as far as in any table, wherever it is', () => {
  const middle = placeContent(long, 14_000_000);
  expect(followStage(long, middle, middle.stage + 100).content).toBeCloseTo(14_000_100, 6);
});

it('never leaves the rows, and puts what it is asked for first', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 60_000_000 }),
      fc.integer({ min: 100, max: 2000 }),
      fc.array(fc.double({ min: 0, max: longestStage, noNaN: true }), { maxLength: 30 }),
      (content, view, stages) => {
        const size = { content, view };
        const last = Math.max(0, content - view);
        let now = { stage: 0, content: 0 };
        for (const stage of stages) {
          now = followStage(size, now, Math.min(stage, Math.max(0, stageHeight(size) - view)));
          expect(now.content).toBeGreaterThanOrEqual(0);
          expect(now.content).toBeLessThanOrEqual(last);
        }
        const wanted = last / 3;
        expect(placeContent(size, wanted).content).toBe(wanted);
        expect(placeContent(size, wanted).stage).toBeLessThanOrEqual(longestStage);
      },
    ),
  );
});
