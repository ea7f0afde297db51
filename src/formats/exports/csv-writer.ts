import type { ByteSink } from './byte-sink.ts';
import type { ExportCell, ExportRow, TableWriter } from './export-table.ts';
import { neutralCell } from './neutral-cell.ts';

/** Characters that are handed on together. */
const handedTogether = 200_000;

/** Takes lines as well that `csvCells` wrote, without their ends: what stands in many of them is written once. */
export type CsvWriter = TableWriter & Readonly<{ addLine: (line: string) => void }>;

/**
 * One table as CSV: RFC 4180 with CRLF, UTF-8 with a byte order mark, so that spreadsheets read its letters. A file holds
 * one table; beginning a second one is a mistake of the caller.
 */
export function csvWriter(sink: ByteSink): CsvWriter {
  const encoder = new TextEncoder();
  let [isBegun, waiting] = [false, ''];
  const flush = (): void => {
    if (waiting !== '') sink.write(encoder.encode(waiting));
    waiting = '';
  };
  const addLine = (line: string): void => {
    waiting += line;
    waiting += '\r\n';
    if (waiting.length >= handedTogether) flush();
  };
  return {
    begin: (name, columns) => {
      if (isBegun) throw new Error(`a CSV file holds one table, not “${name}” too`);
      isBegun = true;
      sink.write(encoder.encode('\uFEFF'));
      addLine(csvCells(columns.map((column) => column.name)));
    },
    add: (rows) => {
      for (const row of rows) addLine(csvCells(row));
    },
    addLine,
    finish: () => {
      flush();
      return [];
    },
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

/** What would end a cell or be taken from its ends: written between quotation marks. */
const unsafe = /[",\r\n\uFEFF]|^ | $/;

function quoted(cell: string): string {
  if (!unsafe.test(cell)) return cell;
  return `"${cell.includes('"') ? cell.replaceAll('"', '""') : cell}"`;
}
