import { replaceUnwritable, escapeXml } from './xml-words.ts';

/** UTF-16 units that a cell holds at most. */
export const mostInCell = 32_767;

/** Style numbers, as `xlsxStyles` declares them. */
export const cellStyles = { heading: 1, top: 2, wrapped: 3 } as const;

/** `A`, `Z`, `AA` ... of a column from 1. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return letters;
}

/** Words cut to what a cell holds, never within a character of two units. */
export function cutForCell(words: string): string {
  if (words.length <= mostInCell) return words;
  const unit = words.charCodeAt(mostInCell - 1);
  return words.slice(0, unit >= 0xd800 && unit <= 0xdbff ? mostInCell - 1 : mostInCell);
}

const asCode = (sign: string): string =>
  `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** Control characters stand as `_x0007_` (ECMA-376 part 1, 22.9.2.19); words that look like that are kept apart from it. */
function cellWords(words: string): string {
  const literal = words.replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_');
  return escapeXml(replaceUnwritable(literal.replaceAll('\r', asCode('\r')), asCode));
}

/** A cell with words, inside the sheet. Empty words are no cell. */
export function wordsCell(place: string, style: number, words: string): string {
  if (words === '') return '';
  const space = /^\s|\s$|\s\s|\n/u.test(words) ? ' xml:space="preserve"' : '';
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t${space}>${cellWords(words)}</t></is></c>`;
}

/** A cell with a number. What is not finite is no cell. */
export function numberCell(place: string, style: number, value: number): string {
  return Number.isFinite(value) ? `<c r="${place}" s="${style}"><v>${value}</v></c>` : '';
}
