import { foldText } from './fold-text.ts';

/** A word of a phrase. An open one may go on to the end of the word in the text. */
export type TermPart = Readonly<{ text: string; open: boolean }>;

/** A word or phrase made ready for the search. */
export type Term = Readonly<{
  target: number;
  parts: readonly TermPart[];
  /** No letter may stand in front of it, or behind it. */
  startsWord: boolean;
  endsWord: boolean;
}>;

/**
 * What words are made of in scripts that part words by blanks. Han, kana, Thai and their like have no word borders: there a
 * term is found wherever it stands.
 */
const unparted =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const letter = new RegExp(`^[[\\p{L}\\p{M}\\p{N}_]--[${unparted}]]$`, 'v');
export const wordRun = new RegExp(`[[\\p{L}\\p{M}\\p{N}_]--[${unparted}]]+`, 'gv');
const unpartedSign = new RegExp(`[${unparted}]`, 'u');

export function hasUnpartedScript(text: string): boolean {
  return unpartedSign.test(text);
}

const [unknown, isNone, isOne] = [0, 1, 2];
/** What each character of the first plane was found to be. */
const kinds = new Uint8Array(0x10000);

function isLetter(code: number): boolean {
  if (code > 0xffff) return letter.test(String.fromCodePoint(code));
  const known = kinds[code] ?? unknown;
  if (known !== unknown) return known === isOne;
  const found = letter.test(String.fromCharCode(code));
  kinds[code] = found ? isOne : isNone;
  return found;
}

/** Whether the character that begins at an offset, or ends there for `before`, belongs to a word. */
export function isLetterAt(text: string, at: number): boolean {
  return at < text.length && isLetter(text.codePointAt(at) ?? 0);
}

export function isLetterBefore(text: string, at: number): boolean {
  if (at <= 0) return false;
  const unit = text.charCodeAt(at - 1);
  const isTrail = unit >= 0xdc00 && unit <= 0xdfff && at > 1;
  return isLetterAt(text, isTrail ? at - 2 : at - 1);
}

function toPart(word: string, matchCase: boolean): TermPart {
  const open = word.length > 1 && word.endsWith('*');
  return { text: foldText(open ? word.slice(0, -1) : word, matchCase), open };
}

/** A term of `target`, its words parted by blanks; null where it is blank. */
export function compileTerm(
  words: string,
  target: number,
  { wholeWords, matchCase }: Readonly<{ wholeWords: boolean; matchCase: boolean }>,
): Term | null {
  const parts = words
    .normalize('NFC')
    .split(/\s+/u)
    .filter((word) => word !== '')
    .map((word) => toPart(word, matchCase));
  const last = parts.at(-1);
  const first = parts[0];
  if (!first || !last) return null;
  return {
    target,
    parts,
    startsWord: wholeWords && isLetterAt(first.text, 0),
    endsWord: wholeWords && !last.open && isLetterBefore(last.text, last.text.length),
  };
}

const blank = /\s/u;

function isBlank(unit: number): boolean {
  if (unit < 0x80) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
  return blank.test(String.fromCharCode(unit));
}

function skipBlanks(text: string, at: number): number {
  let end = at;
  while (end < text.length && isBlank(text.charCodeAt(end))) end += 1;
  return end;
}

function skipLetters(text: string, at: number): number {
  let end = at;
  while (isLetterAt(text, end)) end += (text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1;
  return end;
}

/** Where a term that begins at `at` of a folded text ends, or -1 where it does not stand there. Any blanks part its words. */
export function matchTerm(folded: string, at: number, term: Term): number {
  if (term.startsWord && isLetterBefore(folded, at)) return -1;
  let end = at;
  const [first] = term.parts;
  for (const part of term.parts) {
    const { text, open } = part;
    if (part !== first) {
      const next = skipBlanks(folded, end);
      if (next === end) return -1;
      end = next;
    }
    if (!folded.startsWith(text, end)) return -1;
    end += text.length;
    if (open && isLetterBefore(folded, end)) end = skipLetters(folded, end);
  }
  return term.endsWord && isLetterAt(folded, end) ? -1 : end;
}
