/** Takes the cells of a table as they are found. */
export type CellSink = Readonly<{
  /** A cell as it stands in the text, with the hash of its units (see `hashStep`). */
  plain: (position: number, text: string, start: number, end: number, hash: number) => void;
  /** A cell that stood in quotation marks, without them. */
  quoted: (position: number, cell: string) => void;
  /** A record ends that has so many cells. `row` as a spreadsheet shows it: the first is 1, a blank line counts. */
  end: (row: number, cells: number) => void;
}>;

const quote = 0x22;
const lineFeed = 0x0a;
const byteOrderMark = 0xfeff;

/** The hash of some UTF-16 units from that of all but the last, which begins at 0. */
export const hashStep = (hash: number, unit: number): number => (Math.imul(hash, 31) + unit) | 0;

export function hashOf(cell: string): number {
  let hash = 0;
  for (let at = 0; at < cell.length; at += 1) hash = hashStep(hash, cell.charCodeAt(at));
  return hash;
}

/**
 * Hands over every cell of every record of a delimited text (LF line ends) in one pass, without making a string of a plain
 * one. Blank lines are rows, but no records. False where the text has a quotation mark that RFC 4180 does not explain: then
 * nothing that was handed over counts, and a more patient reader has to decide.
 */
export function scanRecords(text: string, delimiter: string, sink: CellSink): boolean {
  const parting = delimiter.charCodeAt(0);
  if (delimiter.length !== 1 || text.charCodeAt(0) === byteOrderMark) return false;
  let row = 0;
  for (let at = 0; at < text.length; at += 1) {
    row += 1;
    if (text.charCodeAt(at) === lineFeed) continue;
    if (isEmptyQuoted(text, at)) {
      at += 2;
      continue;
    }
    let position = -1;
    do {
      // Over the delimiter, if this is not the first cell.
      if (position >= 0) at += 1;
      position += 1;
      const isQuoted = text.charCodeAt(at) === quote;
      at = (isQuoted ? scanQuoted : scanPlain)(text, parting, at, position, sink);
      if (at < 0) return false;
    } while (text.charCodeAt(at) === parting);
    sink.end(row, position + 1);
  }
  return true;
}

/** Whether nothing but two quotation marks stands on the line that begins here: a blank one, too. */
function isEmptyQuoted(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== quote || text.charCodeAt(at + 1) !== quote) return false;
  return at + 2 >= text.length || text.charCodeAt(at + 2) === lineFeed;
}

/** Where the plain cell ends that begins here: at a delimiter, a line end or the end of the text. */
function scanPlain(
  text: string,
  parting: number,
  start: number,
  position: number,
  sink: CellSink,
): number {
  let at = start;
  let hash = 0;
  for (; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === parting || unit === lineFeed) break;
    hash = hashStep(hash, unit);
  }
  sink.plain(position, text, start, at, hash);
  return at;
}

/** The same of a cell in quotation marks, of which two inside stand for one; -1 where something else follows them. */
function scanQuoted(
  text: string,
  parting: number,
  start: number,
  position: number,
  sink: CellSink,
): number {
  let close = text.indexOf('"', start + 1);
  let isDoubled = false;
  for (; text.charCodeAt(close + 1) === quote && close >= 0; isDoubled = true)
    close = text.indexOf('"', close + 2);
  if (close < 0) return -1;
  const end = close + 1;
  const next = text.charCodeAt(end);
  if (end < text.length && next !== parting && next !== lineFeed) return -1;
  const cell = text.slice(start + 1, close);
  sink.quoted(position, isDoubled ? cell.replaceAll('""', '"') : cell);
  return end;
}
