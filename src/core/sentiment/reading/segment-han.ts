import type { Token } from './token.ts';

const longestWord = 6;
const han = /\p{Script=Han}/u;

/**
 * Parts runs of Chinese characters into words: at each place the longest that `isKnown` knows, else one character.
 * Other tokens stay as they are.
 */
export function segmentHan(tokens: readonly Token[], isKnown: (word: string) => boolean): Token[] {
  return tokens.flatMap((token) => (canBeParted(token) ? segmentRun(token, isKnown) : [token]));
}

function segmentRun(run: Token, isKnown: (word: string) => boolean): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < run.form.length) {
    const length = knownLength(run.form, at, isKnown);
    const start = run.start + at;
    const form = run.form.slice(at, at + length);
    tokens.push({ kind: 'word', start, end: start + length, form, valence: 0 });
    at += length;
  }
  return tokens;
}

/** UTF-16 length of the word at `at`; never parts a surrogate pair. */
function knownLength(run: string, at: number, isKnown: (word: string) => boolean): number {
  const one = (run.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  for (let length = Math.min(longestWord, run.length - at); length > one; length -= 1) {
    if (isKnown(run.slice(at, at + length))) return length;
  }
  return one;
}

/** A form whose lower case is longer or shorter than the text has lost its offsets; it is left whole. */
function canBeParted(token: Token): boolean {
  return (
    token.kind === 'word' && token.form.length === token.end - token.start && han.test(token.form)
  );
}
