import type { OffsetRange } from './ranges.ts';

export type NameSearch = Readonly<{ find: string; wholeWords: boolean; matchCase: boolean }>;

/** Scripts written without blanks: there a word has no border that could be told from signs. */
const runTogether =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const wordSign = String.raw`[\p{L}\p{M}\p{N}_]`;
/** Blanks inside a name match any blanks, over one line end at most. */
const anyBlank = String.raw`(?:[^\S\n]+|[^\S\n]*\n[^\S\n]*)`;

const isWord = (sign: string): boolean =>
  new RegExp(wordSign, 'u').test(sign) && !runTogether.test(sign);

/** The pattern of a name. It has the flags of a search through a whole text. */
export function namePattern({ find, wholeWords, matchCase }: NameSearch): RegExp {
  const name = find.normalize('NFC').trim();
  const words = name
    .split(/\s+/u)
    .map((word) =>
      word.replace(/[.*+?^${}()|[\]\\/-]/gu, String.raw`\$&`).replaceAll(String.raw`\-`, '-'),
    )
    .join(anyBlank);
  const before = wholeWords && isWord(/^./u.exec(name)?.[0] ?? '') ? `(?<!${wordSign})` : '';
  const behind =
    wholeWords && isWord(/.$/u.exec(name)?.[0] ?? '') ? `(?!${wordSign})` : String.raw`(?!\p{M})`;
  return new RegExp(`${before}${words}${behind}`, matchCase ? 'gu' : 'giu');
}

/** Where a name stands in a text, in order and apart. Offsets are UTF-16 indices. */
export function findName(text: string, pattern: RegExp): OffsetRange[] {
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
}

/** A short text, such as a label, with another name in it. */
export function replaceName(text: string, pattern: RegExp, replacement: string): string {
  return text.replace(pattern, () => replacement);
}
