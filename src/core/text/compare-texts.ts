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

/**
 * What leads from one text to another, in order and apart: lines first, then words within what differs. Few differences are
 * found at their fewest; wholly different texts are answered as one or a few large changes, quickly.
 */
export function compareTexts(before: string, after: string): TextChange[] {
  if (before === after) return [];
  return comparePieces(linesOf(before), linesOf(after)).flatMap(({ aFrom, aTo, bFrom, bTo }) => {
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
