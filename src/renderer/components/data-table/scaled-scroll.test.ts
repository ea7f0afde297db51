import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  followStage,
  longestStage,
  placeContent,
  type ScrollPlace,
  settleStage,
  stageHeight,
} from './scaled-scroll.ts';

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

it('keeps the scrollbar true when a movement has ended, and moves nothing for what nobody sees', () => {
  expect(settleStage(short, { stage: 5000, content: 5000 })).toBe(null);
  const middle = placeContent(long, 14_000_000);
  expect(settleStage(long, { ...middle, stage: middle.stage + 1000 })).toBe(null);
  expect(settleStage(long, { ...middle, stage: middle.stage - 1500 })).toEqual(middle);
  const start = placeContent(long, 2000);
  expect(settleStage(long, { ...start, stage: start.stage + 2 })).toEqual(start);
  const end = placeContent(long, 28_000_000 - 2600);
  expect(settleStage(long, { ...end, stage: end.stage - 2 })).toEqual(end);
});

it('leaps to no end by wheel: the last step goes as far as the stage stands for', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 16_000_000, max: 60_000_000 }),
      fc.integer({ min: 200, max: 1500 }),
      fc.nat({ max: 12_000 }),
      fc.integer({ min: 20, max: 400 }),
      fc.boolean(),
      (content, view, fromEnd, step, isDown) => {
        const size = { content, view };
        const last = content - view;
        const lastStage = stageHeight(size) - view;
        let now: ScrollPlace = placeContent(size, isDown ? last - fromEnd : fromEnd);
        for (let steps = 0; steps < 700; steps += 1) {
          const stage = Math.max(0, Math.min(lastStage, now.stage + (isDown ? step : -step)));
          if (stage === now.stage) break;
          const next = followStage(size, now, stage);
          const way = Math.abs(next.content - now.content);
          expect(way).toBeLessThanOrEqual(((step + 2) * last) / lastStage);
          now = settleStage(size, next) ?? next;
          expect(now.content).toBeCloseTo(next.content, 6);
        }
        expect(now.content).toBeCloseTo(isDown ? last : 0, 6);
      },
    ),
  );
});
