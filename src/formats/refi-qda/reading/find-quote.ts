import { quoteOf, withoutBlanks } from './fit-of-places.ts';

/** A text without its blanks, and where its characters stood. */
type QuotableText = Readonly<{ bare: string; at: Uint32Array }>;

/** Finds quotes in a text whose offsets are not known. Blanks do not count. */
export type QuoteFinder = (
  name: string,
  near: number,
  length: number,
) => Readonly<{ start: number; end: number; whole: boolean }> | null;

/** Characters that may be looked through for all quotes of a project together; beyond that, they are not found. */
export type QuoteBudget = { left: number };

export function quoteBudget(): QuoteBudget {
  return { left: 500_000_000 };
}

/** `text` is normalised. Offsets are UTF-16 indices of it. */
export function quoteFinder(text: string, budget: QuoteBudget): QuoteFinder {
  const { bare, at } = withoutBlanksOf(text);
  return (name, near, length) => {
    const { words, open } = quoteOf(name);
    // One word or two of a name that somebody gave would be found anywhere.
    if (words.length < 4 || budget.left <= 0) return null;
    budget.left -= bare.length;
    const hint = Math.min(bare.length, firstNotBelow(at, near));
    const found = nearestOf(bare.indexOf(words, hint), bare.lastIndexOf(words, hint), hint);
    if (found < 0) return null;
    const start = at[found] ?? 0;
    const last = at[found + words.length - 1] ?? start;
    const end = open ? Math.min(text.length, Math.max(last + 1, start + length)) : last + 1;
    return { start, end, whole: !open };
  };
}

/** Fewer letters would be found by chance. */
const fewestLetters = 12;

/** Finds quotes that are whole and stand in a text just once. Blanks do not count. */
export function wholeQuoteFinder(
  text: string,
  budget: QuoteBudget,
): (quote: string) => Readonly<{ start: number; end: number }> | null {
  const { bare, at } = withoutBlanksOf(text);
  return (quote) => {
    const words = withoutBlanks(quote.normalize('NFC'));
    if (words.length < fewestLetters || budget.left <= 0) return null;
    budget.left -= 2 * bare.length;
    const found = bare.indexOf(words);
    if (found < 0 || bare.lastIndexOf(words) !== found) return null;
    return { start: at[found] ?? 0, end: (at[found + words.length - 1] ?? 0) + 1 };
  };
}

function nearestOf(after: number, before: number, hint: number): number {
  if (after < 0 || before < 0) return Math.max(after, before);
  return after - hint <= hint - before ? after : before;
}

function withoutBlanksOf(text: string): QuotableText {
  const at = new Uint32Array(text.length);
  const pieces: string[] = [];
  let length = 0;
  for (const { 0: piece, index } of text.matchAll(/[^\s\ufeff\u200b]+/gu)) {
    for (let offset = 0; offset < piece.length; offset += 1) at[length + offset] = index + offset;
    length += piece.length;
    pieces.push(piece);
  }
  return { bare: pieces.join(''), at: at.subarray(0, length) };
}

function firstNotBelow(sorted: Uint32Array, wanted: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
