import { expect, it } from 'vitest';
import type { SpeakerFilter } from '../../core/coding/autocode/speaker-filter.ts';
import { packTurns } from '../../core/text/pack-turns.ts';
import type { Turn } from '../../shared/domain/source.ts';
import { textOffset } from '../../shared/ids.ts';
import { createTextStore } from './text-store.ts';

const turnOf = (index: number, start: number, end: number, speaker: string | null): Turn => ({
  index,
  start: textOffset(start),
  end: textOffset(end),
  speaker,
  timeMs: null,
  row: null,
});

const stored = (handle: number, text: string, turns: readonly Turn[] = []) => ({
  handle,
  text: Buffer.from(text),
  turns: packTurns(turns),
});

const everybody: SpeakerFilter = { only: null, without: [] };

it('lets go of what was used longest ago, never of what is used now', () => {
  const store = createTextStore(3000);
  const held = (): number[] => [1, 2, 3, 4].filter((handle) => store.find(handle));
  store.keep(stored(1, 'a'.repeat(1000)));
  store.keep(stored(2, 'b'.repeat(1000)));
  expect(store.hasRoom()).toBe(true);
  store.used(1);
  store.keep(stored(3, 'c'.repeat(1500)));
  expect(held()).toEqual([1, 3]);
  expect(store.hasRoom()).toBe(false);
  // A folding takes as much again.
  store.find(3)?.held.folded(false);
  store.used(3);
  expect(held()).toEqual([3]);
  store.keep(stored(4, 'd'.repeat(9000)));
  expect(held()).toEqual([4]);
});

it('tells the stretches of those who count, by their turns', () => {
  const store = createTextStore(1_000_000);
  store.keep(
    stored(1, 'A: yes\nB: no\nA: \nC: so', [
      turnOf(0, 3, 6, 'A'),
      turnOf(1, 10, 12, 'B'),
      turnOf(2, 16, 16, 'A'),
      turnOf(3, 20, 22, null),
    ]),
  );
  store.keep(stored(2, 'nobody speaks'));
  store.keep(stored(3, ''));
  const startsOf = (handle: number, filter: SpeakerFilter): number[] =>
    Array.from(store.find(handle)?.regions(filter, JSON.stringify(filter)).starts ?? []);
  expect(startsOf(1, everybody)).toEqual([3, 10, 20]);
  expect(startsOf(1, { only: null, without: ['A'] })).toEqual([10, 20]);
  expect(startsOf(1, { only: ['A'], without: [] })).toEqual([3]);
  expect(startsOf(2, everybody)).toEqual([0]);
  expect(startsOf(2, { only: ['A'], without: [] })).toEqual([]);
  expect(startsOf(3, everybody)).toEqual([]);
});
