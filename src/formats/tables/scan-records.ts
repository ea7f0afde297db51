import { type UnitWindow, unitWindow } from './unit-window.ts';

/** Takes the cells of a table as they are found. */
export type CellSink = Readonly<{
  /** A cell as it stands in the text, in UTF-16 units that are only lent. */
  plain: (position: number, units: Uint16Array, start: number, end: number) => void;
  /** A cell that stood in quotation marks with others in it, without them. */
  quoted: (position: number, cell: string) => void;
  /** A record ends that has so many cells. `row` as a spreadsheet shows it: the first is 1, a blank line counts. */
  end: (row: number, cells: number) => void;
}>;

const quote = 0x22;
const lineFeed = 0x0a;
const byteOrderMark = 0xfeff;

/**
 * Hands over every cell of every record of a delimited text (LF line ends) in one pass, without making a string of one that
 * needs no change. Blank lines are rows, but no records. False where the text has a quotation mark that RFC 4180 does not
 * explain: then nothing that was handed over counts, and a more patient reader has to decide.
 */
export function scanRecords(
  text: string,
  delimiter: string,
  sink: CellSink,
  windowUnits?: number,
): boolean {
  const parting = delimiter.charCodeAt(0);
  if (delimiter.length !== 1 || text.charCodeAt(0) === byteOrderMark) return false;
  const window = unitWindow(text, windowUnits);
  for (let row = 1; holds(window, 3); row += 1) {
    if (window.units[window.at] === lineFeed) {
      window.at += 1;
    } else if (isEmptyQuoted(window)) {
      window.at += 3;
    } else {
      const cells = scanRecord(window, parting, sink);
      if (cells < 0) return false;
      sink.end(row, cells);
      window.at += 1;
    }
  }
  return true;
}

/** Whether anything is left; so many units lie in the window then, or all that are left. */
function holds(window: UnitWindow, units: number): boolean {
  while (window.length - window.at < units && !window.isLast) window.slide();
  return window.at < window.length;
}

/** Whether nothing but two quotation marks stands on the line that begins here: a blank one, too. */
function isEmptyQuoted({ units, at, length }: UnitWindow): boolean {
  if (at + 1 >= length || units[at] !== quote || units[at + 1] !== quote) return false;
  return at + 2 >= length || units[at + 2] === lineFeed;
}

/** How many cells the record has that begins here; its line end is the present place then. -1 for an unexplained mark. */
function scanRecord(window: UnitWindow, parting: number, sink: CellSink): number {
  for (let position = 0; ; position += 1) {
    const isQuoted = holds(window, 1) && window.units[window.at] === quote;
    const end = isQuoted
      ? scanQuoted(window, parting, position, sink)
      : scanPlain(window, parting, position, sink);
    if (end < 0) return -1;
    window.at = end;
    if (end >= window.length || window.units[end] !== parting) return position + 1;
    window.at = end + 1;
  }
}

/** Where the plain cell ends that begins here: at a delimiter, a line end or the end of the text. */
function scanPlain(window: UnitWindow, parting: number, position: number, sink: CellSink): number {
  for (let end = window.at; ; end -= window.slide()) {
    const { units, length } = window;
    for (; end < length; end += 1) {
      const unit = units[end];
      if (unit === parting || unit === lineFeed) break;
    }
    if (end < length || window.isLast) {
      sink.plain(position, units, window.at, end);
      return end;
    }
  }
}

/** The same of a cell in quotation marks, of which two inside stand for one; -1 where something else follows them. */
function scanQuoted(window: UnitWindow, parting: number, position: number, sink: CellSink): number {
  let doubled = 0;
  for (let close = window.at + 1; ;) {
    const { units, length } = window;
    while (close < length && units[close] !== quote) close += 1;
    if (close + 1 >= length && !window.isLast) {
      close -= window.slide();
    } else if (close >= length) {
      return -1;
    } else if (close + 1 < length && units[close + 1] === quote) {
      doubled += 1;
      close += 2;
    } else {
      return endQuoted(window, parting, position, sink, close, doubled > 0);
    }
  }
}

function endQuoted(
  { units, at, length }: UnitWindow,
  parting: number,
  position: number,
  sink: CellSink,
  close: number,
  isDoubled: boolean,
): number {
  const next = units[close + 1];
  if (close + 1 < length && next !== parting && next !== lineFeed) return -1;
  if (isDoubled) sink.quoted(position, textOfUnits(units, at + 1, close).replaceAll('""', '"'));
  else sink.plain(position, units, at + 1, close);
  return close + 1;
}

/** UTF-16 units as a string. */
export function textOfUnits(
  { buffer, byteOffset }: Uint16Array,
  start: number,
  end: number,
): string {
  return Buffer.from(buffer, byteOffset + start * 2, (end - start) * 2).toString('utf16le');
}
