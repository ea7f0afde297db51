import { expect, it } from 'vitest';
import { packTurns } from '../../core/text/pack-turns.ts';
import { type JoinedTexts, joinTexts } from './joined-texts.ts';
import { createTextStore, type TextStore } from './text-store.ts';

function keep(store: TextStore, handle: number, text: string): void {
  store.keep({ handle, text: Buffer.from(text), turns: packTurns([]) });
  store.find(handle)?.held.words('en');
}

function join(texts: JoinedTexts, handles: readonly number[]): number {
  let steps = 0;
  for (const _ of texts.join(Int32Array.from(handles))) steps += 1;
  return steps;
}

const positionsOf = (texts: JoinedTexts, handles: readonly number[]): number[] | undefined => {
  const found = texts.find(Int32Array.from(handles));
  return found && Array.from(found.positions);
};

function storeOf(capacity: number): TextStore {
  const store = createTextStore(capacity);
  for (const handle of [1, 2, 3, 4]) keep(store, handle, `one two ${handle}`);
  keep(store, 5, '我喜欢');
  return store;
}

it('tells which texts are among the joined, as long as their order is the same', () => {
  const texts = joinTexts(storeOf(1_000_000));
  expect(positionsOf(texts, [1, 2])).toBeUndefined();
  expect(join(texts, [1, 2, 5, 3, 4])).toBe(8);
  expect(positionsOf(texts, [1, 2, 5, 3, 4])).toEqual([0, 1, -1, 3, 4]);
  // Some of them, another order, a text that took the place of one of them.
  expect(positionsOf(texts, [2, 4])).toEqual([1, 4]);
  expect(positionsOf(texts, [3, 1, 4])).toEqual([3, -1, 4]);
  expect(positionsOf(texts, [1, 6, 3])).toEqual([0, -1, 3]);
});

it('joins anew when a text is missing among them, but not for a few of many', () => {
  const store = storeOf(1_000_000);
  const texts = joinTexts(store);
  join(texts, [1, 2, 3, 4]);
  expect(join(texts, [1, 2, 3, 4])).toBe(0);
  keep(store, 6, 'another version');
  expect(join(texts, [6])).toBe(0);
  expect(join(texts, [1, 6, 3, 4])).toBe(8);
  expect(positionsOf(texts, [1, 6, 3, 4])).toEqual([0, 1, 2, 3]);
  // Two sources of the same words.
  expect(join(texts, [1, 6, 1, 4, 3])).toBe(10);
  expect(positionsOf(texts, [1, 6, 1, 4, 3])).toEqual([0, 1, -1, 3, 4]);
  expect(join(texts, [1, 6, 1, 4, 3])).toBe(0);
  // A text that is not in the store, or not listed, cannot be joined and is no reason to.
  expect(join(texts, [1, 6, 4, 3, 7])).toBe(0);
});

it('counts its memory among that of the texts, and takes none where there is no room', () => {
  const words = 'a '.repeat(2000);
  const small = createTextStore(60_000);
  const large = createTextStore(100_000);
  for (const store of [small, large]) keep(store, 1, words);
  for (const store of [small, large]) store.used(1);
  expect([small.hasRoom(), large.hasRoom(20_000)]).toEqual([true, true]);
  const inSmall = joinTexts(small);
  join(inSmall, [1]);
  expect(positionsOf(inSmall, [1])).toBeUndefined();
  const inLarge = joinTexts(large);
  join(inLarge, [1]);
  expect(positionsOf(inLarge, [1])).toEqual([0]);
  expect(large.hasRoom(20_000)).toBe(false);
  // Another version takes the place of the words that were joined.
  keep(large, 2, 'b');
  join(inLarge, [2]);
  expect(positionsOf(inLarge, [1, 2])).toEqual([-1, 0]);
  expect(large.hasRoom(20_000)).toBe(true);
});
