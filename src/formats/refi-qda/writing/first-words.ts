import { snapToGraphemes } from '../../../core/text/snap-to-graphemes.ts';
import { writableWords } from './xml-writer.ts';

const mostUnits = 60;
/** What is looked at: blanks in a row become one. */
const lookedAt = 120;

const simple = /^[!-~](?:[ ]?[!-~])*$/u;
const oneLine = (words: string): string =>
  writableWords(words.replace(/[\s\p{Cc}]+/gu, ' ').trim());

/** The beginning of a stretch of text as a name: one line, whole graphemes, at most 60 UTF-16 units. */
export function firstWords(text: string, start = 0, end = text.length): string {
  const front = text.slice(start, Math.min(end, start + mostUnits + 1));
  // Nothing in it changes, whatever follows.
  if (front.length > mostUnits && simple.test(front)) return front.slice(0, mostUnits).trimEnd();
  const isCut = end - start > lookedAt;
  const words = text.slice(start, isCut ? start + lookedAt : end);
  const line = simple.test(words) ? words : oneLine(words);
  const limit = isCut ? line.length - 1 : line.length;
  if (line.length <= mostUnits && !isCut) return line;
  const cut = Math.max(0, Math.min(mostUnits, limit));
  return line.slice(0, snapToGraphemes(line, cut, cut).start).trimEnd();
}
