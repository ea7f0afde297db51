import type { Random } from '../random.ts';
import { oddLetters, oddNames, oddNumbers, separators, words } from './odd-pieces.ts';

/** One change of a text. `other` is a second text to take parts of. */
export type TextMutation = (text: string, random: Random, other: string) => string;

/** Larger ones are not made by repeating: the readers are to be quick, and the run is to be, too. */
const repeatedLength = { most: 30_000, seldom: 400_000 } as const;

function stretch(text: string, random: Random, most = 80): readonly [number, number] {
  const start = random.below(text.length + 1);
  const reach = random.oneIn(8) ? text.length - start : Math.min(most, text.length - start);
  return [start, start + random.below(reach + 1)];
}

const put = (text: string, at: number, piece: string, to = at): string =>
  text.slice(0, at) + piece + text.slice(to);

const insert =
  (pieces: readonly string[]): TextMutation =>
  (text, random) =>
    put(text, random.below(text.length + 1), random.pick(pieces));

/** Replaces one of what `pattern` finds by one of the pieces. */
export function replaceOne(pattern: RegExp, pieces: readonly string[]): TextMutation {
  return (text, random) => {
    const found = [...text.matchAll(pattern)];
    if (found.length === 0) return text;
    const { index, 0: old } = random.pick(found);
    return put(text, index, random.pick(pieces), index + old.length);
  };
}

/** How many times a piece of this length may be repeated. */
export function timesFor(length: number, random: Random): number {
  const limit = random.oneIn(12) ? repeatedLength.seldom : repeatedLength.most;
  return 1 + random.below(Math.floor(limit / Math.max(1, length)));
}

const repeatSlice: TextMutation = (text, random) => {
  if (!random.oneIn(5)) return text;
  const [start, end] = stretch(text, random, random.pick([1, 2, 8, 80]));
  const slice = random.oneIn(4) ? random.pick(separators) : text.slice(start, end);
  return put(text, start, slice.repeat(timesFor(slice.length, random)));
};

/** A separator or a quote becomes two, here or everywhere. */
const doubleSeparator: TextMutation = (text, random) => {
  const mark = random.pick(separators);
  if (random.oneIn(2)) return text.replaceAll(mark, () => mark + mark).slice(0, 100_000);
  const at = text.indexOf(mark, random.below(text.length));
  return at < 0 ? text : put(text, at, mark);
};

const swapSeparator: TextMutation = (text, random) =>
  text.replaceAll(random.pick(separators), () => random.pick(separators)).slice(0, 100_000);

const lines =
  (change: (all: string[], at: number, random: Random) => void): TextMutation =>
  (text, random) => {
    const all = text.split('\n');
    change(all, random.below(all.length), random);
    return all.join('\n');
  };

const mutations: readonly TextMutation[] = [
  (text, random) => text.slice(0, random.below(text.length + 1)),
  (text, random) => text.slice(random.below(text.length + 1)),
  (text, random) => put(text, ...deleted(stretch(text, random))),
  (text, random) => {
    const [start, end] = stretch(text, random);
    return put(text, end, text.slice(start, end));
  },
  (text, random, other) => {
    const [start, end] = stretch(other, random, 400);
    const [from, to] = stretch(text, random);
    return put(text, from, other.slice(start, end), to);
  },
  ...[insert(oddLetters), insert(oddLetters), insert(words), insert(separators), insert(oddNames)],
  replaceOne(/-?\d+(?:\.\d+)?/gu, oddNumbers),
  replaceOne(/-?\d+(?:\.\d+)?/gu, oddNumbers),
  replaceOne(/[\p{L}_]+/gu, oddNames),
  replaceOne(/[\p{L}_]+/gu, words),
  replaceOne(/[^\p{L}\d\s]/gu, separators),
  ...[repeatSlice, doubleSeparator, swapSeparator],
  lines((all, at) => all.splice(at, 1)),
  lines((all, at, random) => all.splice(random.below(all.length), 0, all[at] ?? '')),
  lines((all, at, random) => {
    const to = random.below(all.length);
    [all[at], all[to]] = [all[to] ?? '', all[at] ?? ''];
  }),
];

function deleted([start, end]: readonly [number, number]): readonly [number, string, number] {
  return [start, '', end];
}

/** One change of a text, whatever it holds. */
export const mutateText: TextMutation = (text, random, other) =>
  random.pick(mutations)(text, random, other);
