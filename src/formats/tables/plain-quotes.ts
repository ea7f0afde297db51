import { delimitedText, type DelimitedText } from './delimited-text.ts';
import { scanRecords } from './scan-records.ts';
import { readRecords } from './table-records.ts';

const quote = 0x22;

/**
 * The text of a tab-separated table with its quotation marks as they are meant. Many programs write tabs and know no quoting:
 * there a cell that merely begins with a quotation mark would swallow the rows below it. It is told by every line having the
 * same number of cells while the reading with quotes has fewer rows. Such cells are quoted here, so that all is read in one way.
 */
export function withPlainQuotes(given: DelimitedText): DelimitedText {
  if (!given.bytes.includes(quote)) return given;
  const text = given.whole();
  if (!isEven(text)) return given;
  let records = 0;
  const count = (): void => {
    records += 1;
  };
  const isPlain = scanRecords(given.bytes, '\t', { plain: pass, written: pass, end: count });
  if (!isPlain) records = 0;
  const unclosedRow = isPlain ? null : readRecords(text, '\t', count).unclosedRow;
  const lines = text.split('\n');
  const filled = lines.filter((line) => line !== '').length;
  if (unclosedRow === null && records === filled) return given;
  return delimitedText(lines.map((line) => line.split('\t').map(quoted).join('\t')).join('\n'));
}

const pass = (): void => undefined;

/** Whether all lines have the same number of tabs, at least one. */
function isEven(text: string): boolean {
  let tabs: number | null = null;
  for (let start = 0; start < text.length;) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    let count = 0;
    for (let at = text.indexOf('\t', start); at >= 0 && at < end; at = text.indexOf('\t', at + 1))
      count += 1;
    if (end > start) {
      if (count === 0 || (tabs !== null && tabs !== count)) return false;
      tabs = count;
    }
    start = end + 1;
  }
  return tabs !== null;
}

function quoted(cell: string): string {
  return cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell;
}
