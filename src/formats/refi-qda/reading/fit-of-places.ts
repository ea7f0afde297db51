import type { RawPlace } from './offset-reading.ts';

/** A stretch of a text as a project gives it: two offsets and a name, which often is the beginning of its words. */
export type Selection = Readonly<{ start: number; end: number; name: string }>;

const word = /[\p{L}\p{M}\p{N}]/u;
const blank = /\s/u;

/** What a quote counts against the border of a word: hardly ever does one fit by chance. */
const quoteWeight = 8;
const outsideWeight = -3;
const splitWeight = -2;

/** How well a selection fits where a reading puts it. More is better; 0 is chance. */
export function fitOfPlaces(
  raw: string,
  start: RawPlace,
  end: RawPlace,
  { name }: Selection,
): number {
  if (start.from < 0 || start.from > raw.length || end.to > raw.length) return outsideWeight;
  const split = (start.from < start.to ? splitWeight : 0) + (end.from < end.to ? splitWeight : 0);
  const quoted = quoteFits(raw, start.from, end.to, name) ? quoteWeight : 0;
  return split + quoted + startFit(raw, start.from) + endFit(raw, end.to);
}

/** Nobody begins a passage with a blank, few inside of a word, many with a line. */
function startFit(raw: string, at: number): number {
  if (blank.test(raw.charAt(at))) return 0;
  if (at === 0 || raw.charAt(at - 1) === '\n') return 1.5;
  return word.test(raw.charAt(at - 1)) && word.test(raw.charAt(at)) ? 0 : 1;
}

function endFit(raw: string, at: number): number {
  if (at > 0 && blank.test(raw.charAt(at - 1))) return 0;
  if (at === raw.length || /[\r\n]/u.test(raw.charAt(at))) return 1.5;
  return word.test(raw.charAt(at - 1)) && word.test(raw.charAt(at)) ? 0 : 1;
}

const ellipsis = /(?:…|\.{3}|\[…\]|\[\.\.\.\])\s*$/u;
/** Programs cut names off without a mark too; a name this long is taken for a beginning. */
const cutLength = 30;
/** As much of a name says for sure whether it fits. */
const comparedLength = 60;

/** The words of a name without blanks, which programs put in and leave out, and whether they are a beginning only. */
export function quoteOf(name: string): { words: string; open: boolean } {
  const open = ellipsis.test(name);
  const words = withoutBlanks((open ? name.replace(ellipsis, '') : name).normalize('NFC'));
  return { words: words.slice(0, comparedLength), open: open || words.length >= cutLength };
}

export function withoutBlanks(text: string): string {
  return text.replace(/[\s\ufeff\u200b]+/gu, '');
}

/** True where the stretch is, or begins with, the words of its name. */
export function quoteFits(text: string, start: number, end: number, name: string): boolean {
  const { words, open } = quoteOf(name);
  if (words === '' || end <= start) return false;
  const reach = Math.min(end, start + 4 * words.length + 40);
  const found = withoutBlanks(text.slice(start, reach).normalize('NFC'));
  return open ? found.startsWith(words) : reach === end && found === words;
}
