import type { TextChange } from '../../shared/domain/transcript.ts';
import { compareTokens, type TokenChange } from './compare-tokens.ts';

/** Words, stretches of blanks, and everything else sign by sign; the signs of scripts without blanks are words of their own. */
const wordPattern =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}\p{M}_]+|\s+|\P{M}\p{M}*|\p{M}+/gu;

type Pieces = Readonly<{ tokens: Int32Array; starts: readonly number[] }>;

/** Gives equal pieces of two texts equal numbers. */
function numberer(): (pieces: readonly string[]) => Int32Array {
  const numbers = new Map<string, number>();
  return (pieces) =>
    Int32Array.from(pieces, (piece) => {
      const known = numbers.get(piece);
      if (known !== undefined) return known;
      numbers.set(piece, numbers.size);
      return numbers.size - 1;
    });
}

function startsOf(pieces: readonly string[]): number[] {
  const starts = [0];
  for (const piece of pieces) starts.push((starts.at(-1) ?? 0) + piece.length);
  return starts;
}

const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/gu) ?? [];
const wordsOf = (text: string): string[] => text.match(wordPattern) ?? [];

/** The changes between two texts cut into pieces, as ranges of both. */
function comparePieces(
  before: readonly string[],
  after: readonly string[],
): readonly TokenChange[] {
  const numbersOf = numberer();
  const old: Pieces = { tokens: numbersOf(before), starts: startsOf(before) };
  const present: Pieces = { tokens: numbersOf(after), starts: startsOf(after) };
  return compareTokens(old.tokens, present.tokens).map(({ aFrom, aTo, bFrom, bTo }) => ({
    aFrom: old.starts[aFrom] ?? 0,
    aTo: old.starts[aTo] ?? 0,
    bFrom: present.starts[bFrom] ?? 0,
    bTo: present.starts[bTo] ?? 0,
  }));
}

/** A stretch longer than this on both sides is shown as replaced whole, and not word by word. */
const longestCompared = 400_000;

/** So much is compared at a time, which is a hundred times as fast as sign by sign. */
const chunk = 4096;

/** How many characters both texts begin with. */
function countSameBefore(before: string, after: string): number {
  const most = Math.min(before.length, after.length);
  let at = 0;
  while (at < most && before.slice(at, at + chunk) === after.slice(at, at + chunk)) at += chunk;
  at = Math.min(at, most);
  while (at < most && before.charCodeAt(at) === after.charCodeAt(at)) at += 1;
  return at;
}

/** How many characters both texts end with, at most `most`. */
function countSameBehind(before: string, after: string, most: number): number {
  const tail = (text: string, from: number, to: number): string =>
    text.slice(text.length - to, text.length - from);
  let back = 0;
  while (
    back + chunk <= most &&
    tail(before, back, back + chunk) === tail(after, back, back + chunk)
  )
    back += chunk;
  while (back < most && tail(before, back, back + 1) === tail(after, back, back + 1)) back += 1;
  return back;
}

/** How many characters of whole lines both texts begin and end with. */
function countSameLines(
  before: string,
  after: string,
): Readonly<{ start: number; behind: number }> {
  const same = countSameBefore(before, after);
  const start = same === 0 ? 0 : before.lastIndexOf('\n', same - 1) + 1;
  const most = Math.min(before.length, after.length) - start;
  const end = before.indexOf('\n', before.length - countSameBehind(before, after, most));
  return { start, behind: end < 0 ? 0 : before.length - end - 1 };
}

/**
 * What leads from one text to another, in order and apart: lines first, then words within what differs. Few differences are
 * found at their fewest; wholly different texts are answered as one or a few large changes, quickly.
 */
export function compareTexts(before: string, after: string): TextChange[] {
  if (before === after) return [];
  // Most edits leave nearly all of a text as it is: its lines need not even be cut.
  const { start, behind } = countSameLines(before, after);
  const inner = comparePieces(
    linesOf(before.slice(start, before.length - behind)),
    linesOf(after.slice(start, after.length - behind)),
  ).map(({ aFrom, aTo, bFrom, bTo }) => ({
    aFrom: aFrom + start,
    aTo: aTo + start,
    bFrom: bFrom + start,
    bTo: bTo + start,
  }));
  return inner.flatMap(({ aFrom, aTo, bFrom, bTo }) => {
    const insert = after.slice(bFrom, bTo);
    if (aFrom === aTo || bFrom === bTo || Math.min(aTo - aFrom, bTo - bFrom) > longestCompared) {
      return [{ from: aFrom, to: aTo, insert }];
    }
    return comparePieces(wordsOf(before.slice(aFrom, aTo)), wordsOf(insert)).map((words) => ({
      from: aFrom + words.aFrom,
      to: aFrom + words.aTo,
      insert: insert.slice(words.bFrom, words.bTo),
    }));
  });
}
