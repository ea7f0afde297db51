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

/** Takes tables row by row and hands a file on as it grows. Cells that a spreadsheet would compute are kept from it. */
export type TableWriter = Readonly<{
  /** Begins a table: a sheet of a workbook. What came before is finished. */
  begin: (name: string, columns: readonly ExportColumn[]) => void;
  add: (rows: readonly ExportRow[]) => void;
  /** What of the rows could not go into the file. */
  finish: () => readonly Loss[];
}>;
