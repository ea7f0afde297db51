import { tokenize } from '../language/tokenize.ts';

const quoteCount = 5;
/** Quotes are sought among this many of the most typical members. */
const mostRead = 60;
const shortest = 25;
const longest = 320;
/** Two quotes with more than half of their words in common say the same. */
const mostShared = 0.5;

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(tokenize(text.toLowerCase(), 'und').map((token) => token.text));
}

/** Jaccard similarity of two sets of words, 0..1. */
function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const word of a) if (b.has(word)) common += 1;
  return common / Math.max(1, a.size + b.size - common);
}

/**
 * Up to five members that make good quotes. `members` are indices into `texts`, most typical first: texts of readable length (25-320 characters) that differ in their words come first, others only fill up.
 */
export function pickTypical(texts: readonly string[], members: readonly number[]): number[] {
  const candidates = members.slice(0, mostRead).map((member) => {
    const text = texts[member] ?? '';
    const isReadable = text.length >= shortest && text.length <= longest;
    return { member, isReadable, words: wordsOf(text) };
  });
  const chosen: typeof candidates = [];
  for (const pass of [true, false]) {
    for (const candidate of candidates) {
      if (chosen.length === quoteCount) break;
      if (candidate.isReadable !== pass) continue;
      if (chosen.every((other) => shareOf(other.words, candidate.words) <= mostShared)) {
        chosen.push(candidate);
      }
    }
  }
  return chosen.map(({ member }) => member);
}
