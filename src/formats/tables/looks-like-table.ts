import { detectDelimiter, type DelimiterGuess } from './detect-delimiter.ts';
import { parseNumber } from './parse-number.ts';
import { tableText } from './table-records.ts';

const leastShare = 0.7;

/**
 * Whether decoded text is a delimited table: at least two records of at least two cells, of which seven in ten have
 * the same number. Prose in which every line happens to hold a comma is not a table, nor is a Markdown table, nor
 * a file with one column.
 */
export function looksLikeTable(text: string): boolean {
  const found = detectDelimiter(tableText(text));
  if (found === null || found.records.length < 2 || found.share < leastShare) return false;
  return !isMarkdown(found) && !isProse(found);
}

function isMarkdown({ records }: DelimiterGuess): boolean {
  return (records[1] ?? []).every((cell) => /^[\s:-]*$/u.test(cell)) && records[1]?.join('') !== '';
}

/**
 * Prose puts a blank after its commas and semicolons and a table does not. A table typed by hand with blanks is told
 * by having three cells or numbers, few words in a cell and no full stop at the end of its lines.
 */
function isProse({ delimiter, width, records }: DelimiterGuess): boolean {
  if (delimiter !== ',' && delimiter !== ';') return false;
  const later = records.flatMap((record) => record.slice(1)).filter((cell) => cell !== '');
  const spaced = later.filter((cell) => /^\s/u.test(cell)).length;
  if (spaced * 2 <= later.length) return false;
  const sentences = records.filter((record) => /[.!?…]["'”’)]*\s*$/u.test(record.at(-1) ?? ''));
  const words = records.flat().reduce((sum, cell) => sum + cell.trim().split(/\s+/u).length, 0);
  const cells = records.reduce((sum, record) => sum + record.length, 0);
  const numeric = later.filter((cell) => parseNumber(cell) !== null).length;
  const isTyped = width >= 3 || numeric * 4 >= later.length;
  return !isTyped || sentences.length * 4 > records.length || words > cells * 4;
}
