import { type ExportRow, joinBytes, type TableWriter } from './export-table.ts';
import { neutralCell } from './neutral-cell.ts';

/**
 * One table as CSV: RFC 4180 with CRLF, UTF-8 with a byte order mark, so that spreadsheets read its letters. A file holds
 * one table; beginning a second one is a mistake of the caller.
 */
export function csvWriter(): TableWriter {
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  const write = (rows: readonly (readonly string[])[]): void => {
    if (rows.length === 0) return;
    parts.push(encoder.encode(rows.map((row) => `${row.join(',')}\r\n`).join('')));
  };
  return {
    begin: (name, columns) => {
      if (parts.length > 0) throw new Error(`a CSV file holds one table, not “${name}” too`);
      parts.push(encoder.encode('\uFEFF'));
      write([columns.map((column) => quoted(neutralCell(column.name)))]);
    },
    add: (rows) => write(rows.map(textsOf)),
    finish: () => ({ bytes: joinBytes(parts), losses: [] }),
  };
}

function textsOf(row: ExportRow): readonly string[] {
  return row.map((cell) =>
    typeof cell === 'string' ? quoted(neutralCell(cell)) : String(cell ?? ''),
  );
}

/** What would end a cell or be taken from its ends: written between quotation marks. */
const unsafe = /[",\r\n\uFEFF]|^ | $/;

function quoted(cell: string): string {
  return unsafe.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
