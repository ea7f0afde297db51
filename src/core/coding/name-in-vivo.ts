import { snapToGraphemes } from '../text/snap-to-graphemes.ts';

/** A code made of the words themselves is named by at most this many UTF-16 units of them. */
export const longestInVivo = 120;

/** Ends of a clause or a sentence, which a name goes without; a question stays one. */
const closing = /[\s.,;:。，；：、]+$/u;

/**
 * The name of a code made of the words of a participant: on one line, without the stop at its end, cut with `…` between two
 * graphemes where it is too long. Empty where the words are blank.
 */
export function nameInVivo(words: string): string {
  const line = words.replace(/\s+/gu, ' ').trim();
  const name = line.replace(closing, '');
  if (name === '') return line;
  if (name.length <= longestInVivo) return name;
  // The grapheme that the longest name would cut through is left out whole.
  const { start } = snapToGraphemes(name, longestInVivo, longestInVivo + 1);
  return `${name.slice(0, start).trimEnd()}…`;
}
