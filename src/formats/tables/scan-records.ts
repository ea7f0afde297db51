import { looseText } from './loose-utf8.ts';

/** Takes the cells of a table as they are found. */
export type CellSink = Readonly<{
  /** A cell as it stands in the text, without the quotation marks around it: its bytes from here to there. */
  plain: (position: number, start: number, end: number) => void;
  /** A cell that stands there in another way, with two quotation marks for one in it. */
  written: (position: number, cell: string) => void;
  /** A record ends that has so many cells. `row` as a spreadsheet shows it: the first is 1, a blank line counts. */
  end: (row: number, cells: number) => void;
}>;

const quote = 0x22;
const lineFeed = 0x0a;

/** A delimited text and how far it was read. */
type Scan = Readonly<{ bytes: Uint8Array; parting: number; sink: CellSink }>;

/**
 * Hands over every cell of every record of a delimited text (UTF-8, LF line ends) in one pass, without making a string of
 * one. Blank lines are rows, but no records. False where the text has a quotation mark that RFC 4180 does not
 * explain: then nothing that was handed over counts, and a more patient reader has to decide.
 */
export function scanRecords(bytes: Uint8Array, delimiter: string, sink: CellSink): boolean {
  const parting = delimiter.charCodeAt(0);
  if (delimiter.length !== 1 || parting >= 0x80 || beginsMarked(bytes)) return false;
  const scan = { bytes, parting, sink };
  let at = 0;
  for (let row = 1; at < bytes.length; row += 1) {
    if (bytes[at] === lineFeed) {
      at += 1;
    } else if (isEmptyQuoted(bytes, at)) {
      at += 3;
    } else {
      at = scanRecord(scan, row, at);
      if (at < 0) return false;
    }
  }
  return true;
}

/** A byte order mark. */
const beginsMarked = (bytes: Uint8Array): boolean =>
  bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;

/** Whether nothing but two quotation marks stands on the line that begins here: a blank one, too. */
function isEmptyQuoted(bytes: Uint8Array, at: number): boolean {
  if (bytes[at] !== quote || bytes[at + 1] !== quote) return false;
  return at + 2 >= bytes.length || bytes[at + 2] === lineFeed;
}

/** Where the record behind the one begins that begins here. -1 for an unexplained mark. */
function scanRecord(scan: Scan, row: number, start: number): number {
  const { bytes, parting, sink } = scan;
  let at = start;
  for (let position = 0; ; position += 1) {
    const end =
      bytes[at] === quote ? scanQuoted(scan, position, at) : scanPlain(scan, position, at);
    if (end < 0) return -1;
    at = end + 1;
    if (end < bytes.length && bytes[end] === parting) continue;
    sink.end(row, position + 1);
    return at;
  }
}

/** Where the plain cell ends that begins here: at a delimiter, a line end or the end of the text. */
function scanPlain({ bytes, parting, sink }: Scan, position: number, start: number): number {
  const { length } = bytes;
  let end = start;
  for (; end < length; end += 1) {
    const byte = bytes[end];
    if (byte === parting || byte === lineFeed) break;
  }
  sink.plain(position, start, end);
  return end;
}

/** The same of a cell in quotation marks, of which two inside stand for one; -1 where something else follows them. */
function scanQuoted(scan: Scan, position: number, start: number): number {
  const { bytes, parting, sink } = scan;
  const { length } = bytes;
  let isDoubled = false;
  let close = start + 1;
  for (; ; close += 2) {
    while (close < length && bytes[close] !== quote) close += 1;
    if (close >= length) return -1;
    if (close + 1 >= length || bytes[close + 1] !== quote) break;
    isDoubled = true;
  }
  const next = bytes[close + 1];
  if (close + 1 < length && next !== parting && next !== lineFeed) return -1;
  if (isDoubled) sink.written(position, looseText(bytes, start + 1, close).replaceAll('""', '"'));
  else sink.plain(position, start + 1, close);
  return close + 1;
}
