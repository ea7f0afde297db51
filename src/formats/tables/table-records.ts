import Papa from 'papaparse';

export type QuoteFaults = Readonly<{
  /** Row (from 1) in which a quoted cell begins that is never closed, or null. */
  unclosedRow: number | null;
  /** The first rows (from 1) that hold a quotation mark in a place where no quoted cell ends. */
  strayRows: readonly number[];
}>;

const maxStrayRows = 5;
/** The parser holds the records of one chunk at a time; a record cut by its end is read again with the next. */
const chunkCharacters = 1 << 20;

/**
 * Text as the record parser takes it: without byte order mark, all line ends LF, also those inside cells.
 * Not NFC: the Greek question mark would become a semicolon and part a cell in two. Cells are composed one by one.
 */
export function tableText(text: string): string {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const body = start === 0 ? text : text.slice(start);
  return body.includes('\r') ? body.replaceAll(/\r\n?/gu, '\n') : body;
}

/**
 * Hands every record of `text` to `onRecord`, in order, with its row number as a spreadsheet shows it: the first
 * record is row 1, line ends inside quotes do not count, a blank line is a row. Blank lines are counted and not
 * handed on. No record is kept, so that memory does not grow with the number of rows.
 */
export function readRecords(
  text: string,
  delimiter: string,
  onRecord: (cells: readonly string[], row: number) => void,
): QuoteFaults {
  let row = 0;
  let unclosedRow: number | null = null;
  const strayRows: number[] = [];
  Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    chunkSize: hasOddQuotes(text) ? undefined : chunkCharacters,
    step: ({ data, errors }) => {
      row += 1;
      if (errors.length > 0) {
        if (errors.some((error) => error.code === 'MissingQuotes')) unclosedRow = row;
        else if (strayRows.length < maxStrayRows) strayRows.push(row);
      }
      if (data.length > 1 || data[0] !== '') onRecord(data, row);
    },
  });
  return { unclosedRow, strayRows };
}

/**
 * An odd number of quotation marks leaves some cell open, maybe to the end. In chunks such a cell would be read again
 * with each of them, so that the text is then parsed as one.
 */
function hasOddQuotes(text: string): boolean {
  let isOdd = false;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) isOdd = !isOdd;
  return isOdd;
}

/** Characters in which the first records are looked for. */
export const firstCharacters = 4_000_000;

/** The first records of `text`, at most `limit`, blank lines left out. */
export function firstRecords(
  text: string,
  delimiter: string,
  limit: number,
): readonly (readonly string[])[] {
  const records: string[][] = [];
  Papa.parse<string[]>(text.slice(0, firstCharacters), {
    delimiter,
    newline: '\n',
    step: ({ data }, parser) => {
      if (data.length > 1 || data[0] !== '') records.push(data);
      if (records.length >= limit) parser.abort();
    },
  });
  return records;
}
