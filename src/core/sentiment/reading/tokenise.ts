import { emojiValence } from './emoji-valence.ts';
import { emoticonPattern, emoticonValence } from './emoticon-valence.ts';
import type { Token } from './token.ts';

/** Addresses, names and HTML's entities say nothing; a link's `:/` is no face and an address's dot ends no sentence. */
const address =
  'https?:\\/\\/\\S+|www\\.\\S+|[\\p{L}\\p{N}._-]{0,64}@[\\p{L}\\p{N}._]+|&#?\\w{1,8};';
const emoji =
  '\\p{Extended_Pictographic}(?:\\uFE0F|\\p{Emoji_Modifier}|\\u200D\\p{Extended_Pictographic})*';
const word =
  "[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*(?:['’][\\p{L}\\p{M}]+)*(?:[.,](?=\\p{N})[\\p{N}]+)*";
const stop = '[.!?…。！？；]+|[\\n\\r\\u2028]+';
const pause = '[,;:()\\[\\]"“”„«»—–/，、：（）]|[ \\t]-+(?=[ \\t])';

const tokenPattern = new RegExp(
  `(${address})|(${emoticonPattern})|(${word})|(${stop})|(${pause})|(${emoji})`,
  'uy',
);

const space = 32;

/** The parts of a text that matter for feeling, in order, with exact UTF-16 ranges. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const token = plainWordAt(text, at) ?? tokenAt(text, at);
    if (token !== null) tokens.push(token);
    at = token?.end ?? at + 1;
  }
  return tokens;
}

/** The common case without a regular expression: a run of unaccented letters that a space or a comma ends. */
function plainWordAt(text: string, start: number): Token | null {
  let end = start;
  while (isPlainLetter(text.charCodeAt(end))) end += 1;
  if (end - start < 2 || (end < text.length && !endsPlainWord(text.charCodeAt(end)))) return null;
  if (mayBeFace(text.charCodeAt(start))) return null;
  return { kind: 'word', start, end, form: text.slice(start, end).toLowerCase(), valence: 0 };
}

function isPlainLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

/** A space, a comma, `!` or `?`; a point may still belong to an address. */
function endsPlainWord(code: number): boolean {
  return code === space || code === 44 || code === 33 || code === 63;
}

/** `xD` and `T_T` begin like words. */
function mayBeFace(code: number): boolean {
  return code === 88 || code === 120 || code === 84;
}

function tokenAt(text: string, start: number): Token | null {
  if (text.charCodeAt(start) === space && text.charCodeAt(start + 1) !== 45) return null;
  tokenPattern.lastIndex = start;
  const match = tokenPattern.exec(text);
  return match === null ? null : tokenOf(match);
}

function tokenOf(match: RegExpExecArray): Token {
  const [form] = match;
  const start = match.index;
  const token = { start, end: start + form.length, form, valence: 0 };
  if (match[1] !== undefined) return { ...token, kind: 'other' };
  if (match[2] !== undefined) return { ...token, kind: 'sign', valence: emoticonValence(form) };
  if (match[3] !== undefined) return { ...token, kind: 'word', form: wordForm(form) };
  if (match[4] !== undefined) return { ...token, kind: 'stop' };
  if (match[5] !== undefined) return { ...token, kind: 'pause', form: form.trim() };
  return { ...token, kind: 'sign', valence: emojiValence(form) };
}

function wordForm(word: string): string {
  const lower = word.toLowerCase();
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower;
}
