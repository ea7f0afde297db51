import type { ByteSink } from './byte-sink.ts';
import type { ExportCell, ExportRow, TableWriter } from './export-table.ts';
import { neutralCell } from './neutral-cell.ts';

/** Bytes that are handed on together. */
const handedTogether = 256 * 1024;

/** Characters that become bytes together: a longer text leaves the room of what lives shortly, and takes twice the time. */
const encodedTogether = 16 * 1024;

/** Bytes that a unit of UTF-16 takes at most. */
const mostBytes = 3;

/** Takes lines as well that `csvCells` wrote, without their ends: what stands in many of them is written once. */
export type CsvWriter = TableWriter & Readonly<{ addLine: (line: string) => void }>;

/**
 * One table as CSV: RFC 4180 with CRLF, UTF-8 with a byte order mark, so that spreadsheets read its letters. A file holds
 * one table; beginning a second one is a mistake of the caller.
 */
export function csvWriter(sink: ByteSink): CsvWriter {
  const bytes = encodedBytes(sink);
  let [isBegun, waiting] = [false, ''];
  const addLine = (line: string): void => {
    waiting += line;
    waiting += '\r\n';
    if (waiting.length < encodedTogether) return;
    bytes.add(waiting);
    waiting = '';
  };
  return {
    begin: (name, columns) => {
      if (isBegun) throw new Error(`a CSV file holds one table, not “${name}” too`);
      isBegun = true;
      bytes.add('\uFEFF');
      addLine(csvCells(columns.map((column) => column.name)));
    },
    add: (rows) => {
      for (const row of rows) addLine(csvCells(row));
    },
    addLine,
    finish: () => {
      bytes.add(waiting);
      bytes.finish();
      waiting = '';
      return [];
    },
  };
}

type EncodedBytes = Readonly<{ add: (text: string) => void; finish: () => void }>;

/** Gathers texts as UTF-8. */
function encodedBytes(sink: ByteSink): EncodedBytes {
  const encoder = new TextEncoder();
  let [gathered, length] = [new Uint8Array(handedTogether), 0];
  const handOn = (): void => {
    if (length > 0) sink.write(gathered.subarray(0, length));
    length = 0;
  };
  return {
    add: (text) => {
      const most = text.length * mostBytes;
      if (length + most > gathered.length) {
        handOn();
        gathered = new Uint8Array(handedTogether);
      }
      if (most > gathered.length) sink.write(encoder.encode(text));
      else length += encoder.encodeInto(text, gathered.subarray(length)).written;
    },
    finish: handOn,
  };
}

/** Cells beside each other, parted by commas. */
export function csvCells(row: ExportRow): string {
  let line = '';
  for (let at = 0; at < row.length; at += 1) {
    if (at > 0) line += ',';
    line += csvCell(row[at] ?? null);
  }
  return line;
}

export function csvCell(cell: ExportCell): string {
  return typeof cell === 'string' ? quoted(neutralCell(cell)) : String(cell ?? '');
}

/** What would end a cell: written between quotation marks. */
const unsafe = /[",\r\n\uFEFF]/;
const blank = 0x20;

function quoted(cell: string): string {
  // Blanks at the ends would be taken away. They are looked at apart: the search for the others is three times as fast alone.
  const hasBlankEnd = cell.charCodeAt(0) === blank || cell.charCodeAt(cell.length - 1) === blank;
  if (!hasBlankEnd && !unsafe.test(cell)) return cell;
  return `"${cell.includes('"') ? cell.replaceAll('"', '""') : cell}"`;
}
