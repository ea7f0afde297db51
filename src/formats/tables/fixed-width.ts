import type { Result } from '../../shared/result.ts';
import { refuseFile } from '../documents/refusals.ts';
import type { ReadDocument } from '../read-document.ts';
import type { DecodedText } from '../text/decode-text.ts';
import { collectRows } from './cell-rows.ts';
import { parseDateCell } from './date-cell.ts';
import { parseNumber } from './parse-number.ts';
import { documentOfTable } from './read-table.ts';
import { headerSampleRecords, readHeader } from './table-header.ts';
import { tableText } from './table-records.ts';

const leastLines = 5;
/** More lines than this are not looked at by their cells; their number of cells and their columns still are. */
const sampleLines = 200;
const clock = /\d:\d\d/u;

/**
 * Reads a table without delimiters, whose columns stand under each other with blanks between them. Null where the text is
 * none: fewer than five lines, lines with different numbers of cells, columns that do not stand under each other, fewer than
 * two columns or fewer than half of them with numbers or dates, or times of day, which are those of a log or of subtitles.
 * Fails with `file_too_large` for more than 100 million cells.
 */
export function readFixedWidth(
  decoded: DecodedText,
  fileName: string,
): Result<ReadDocument> | null {
  const lines = linesOf(decoded.text);
  const width = widthOf(lines);
  if (width === null || !standUnderEachOther(lines, width) || !isNumeric(lines, width)) return null;
  const header = readHeader(lines.slice(0, headerSampleRecords).map(cellsOf));
  const rows = collectRows(rowsOf(lines, header.headerRows), width);
  if (rows === null) {
    const reason = 'it has more than 100 million cells';
    return refuseFile('file_too_large', fileName, reason, 'Split it and import its parts.');
  }
  const { encoding, warnings } = decoded;
  const told = header.headerRows === 0 ? [...warnings, noHeader] : warnings;
  return documentOfTable(
    { fileName, format: 'fixed_width', encoding, warnings: told },
    header,
    rows,
  );
}

const noHeader =
  'The first row holds data like those below it, so it was not taken for a header; the columns are numbered.';

function linesOf(text: string): readonly string[] {
  return tableText(text)
    .split('\n')
    .filter((line) => line.trim() !== '');
}

function cellsOf(line: string): readonly string[] {
  return line.trim().split(/\s+/u);
}

function* rowsOf(lines: readonly string[], from: number): Generator<readonly string[]> {
  for (let n = from; n < lines.length; n += 1) yield cellsOf(lines[n] ?? '');
}

/** The number of cells of every line, or null where they differ: the first line that does ends the search. */
function widthOf(lines: readonly string[]): number | null {
  const width = cellsOf(lines[0] ?? '').length;
  if (lines.length < leastLines || width < 2) return null;
  return lines.every((line) => cellsOf(line).length === width) ? width : null;
}

/** Every column begins or ends at the same place in all lines; names above the data may stand otherwise. */
function standUnderEachOther(lines: readonly string[], width: number): boolean {
  const starts = Array.from({ length: width }, () => new Set<number>());
  const ends = Array.from({ length: width }, () => new Set<number>());
  for (const line of lines.slice(1)) {
    let column = 0;
    for (const match of line.matchAll(/\S+/gu)) {
      starts[column]?.add(match.index);
      ends[column]?.add(match.index + match[0].length);
      column += 1;
    }
  }
  return starts.every((places, column) => places.size === 1 || ends[column]?.size === 1);
}

function isNumeric(lines: readonly string[], width: number): boolean {
  const sample = lines.slice(1, sampleLines).map(cellsOf);
  if (sample.some((cells) => cells.some((cell) => clock.test(cell)))) return false;
  const numeric = Array.from({ length: width }, (_, column) => column).filter((column) =>
    sample.every((cells) => isNumberOrDate(cells[column] ?? '')),
  );
  return numeric.length >= 2 && numeric.length * 2 >= width;
}

/** `1.` numbers a list and is no cell of a table. */
function isNumberOrDate(cell: string): boolean {
  if (cell.endsWith('.')) return false;
  return parseNumber(cell) !== null || parseDateCell(cell) !== null;
}
