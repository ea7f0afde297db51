import type { Loss } from '../../shared/domain/file-inspection.ts';

export type ExportCell = string | number | null;
export type ExportRow = readonly ExportCell[];

export type ExportColumn = Readonly<{
  name: string;
  /** Characters that it is to show where the format knows widths; by its name where left out. */
  width?: number;
  /** Holds long words: shown on several lines. */
  wraps?: boolean;
}>;

/** A file, and what of the rows could not go into it. */
export type Written = Readonly<{ bytes: Uint8Array; losses: readonly Loss[] }>;

/** Takes tables row by row and makes a file of them. Cells that a spreadsheet would compute are kept from it. */
export type TableWriter = Readonly<{
  /** Begins a table: a sheet of a workbook. What came before is finished. */
  begin: (name: string, columns: readonly ExportColumn[]) => void;
  add: (rows: readonly ExportRow[]) => void;
  finish: () => Written;
}>;

export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
