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
export function fitOfPlaces(raw: string, start: RawPlace, end: RawPlace, quote: Quote): number {
  if (start.from < 0 || start.from > raw.length || end.to > raw.length) return outsideWeight;
  const split = (start.from < start.to ? splitWeight : 0) + (end.from < end.to ? splitWeight : 0);
  const quoted = quoteIs(raw, start.from, end.to, quote) ? quoteWeight : 0;
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

export type Quote = Readonly<{ words: string; open: boolean }>;

/** The words of a name without blanks, which programs put in and leave out, and whether they are a beginning only. */
export function quoteOf(name: string): Quote {
  const open = ellipsis.test(name);
  const words = withoutBlanks((open ? name.replace(ellipsis, '') : name).normalize('NFC'));
  return { words: words.slice(0, comparedLength), open: open || words.length >= cutLength };
}

export function withoutBlanks(text: string): string {
  return text.replace(/[\s\ufeff\u200b]+/gu, '');
}

/** True where the stretch is, or begins with, the words of its name. */
export function quoteFits(text: string, start: number, end: number, name: string): boolean {
  return quoteIs(text, start, end, quoteOf(name));
}

function quoteIs(text: string, start: number, end: number, { words, open }: Quote): boolean {
  if (words === '' || end <= start) return false;
  const reach = Math.min(end, start + 4 * words.length + 40);
  if (!open && reach < end) return false;
  const plain = plainlyIs(text, start, reach, words, open);
  if (plain !== null) return plain;
  const found = withoutBlanks(text.slice(start, reach).normalize('NFC'));
  return open ? found.startsWith(words) : found === words;
}

/** Below this no character joins with another one, and none but these is a blank. */
const firstJoining = 0x300;
const isBlank = (unit: number): boolean =>
  unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) || unit === 0xa0;

/** The same without a copy of the words; null where there is a character that may join with others. */
function plainlyIs(
  text: string,
  start: number,
  reach: number,
  words: string,
  open: boolean,
): boolean | null {
  let compared = 0;
  let differs = false;
  for (let at = start; at < reach; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit >= firstJoining) return null;
    if (differs) return false;
    if (isBlank(unit)) continue;
    if (compared === words.length) return open;
    if (words.charCodeAt(compared) !== unit) differs = true;
    else compared += 1;
  }
  return !differs && compared === words.length;
}
