import type { ByteSink } from '../../../formats/exports/byte-sink.ts';
import { csvCells, csvWriter } from '../../../formats/exports/csv-writer.ts';
import type { ExportCell, ExportColumn, ExportRow } from '../../../formats/exports/export-table.ts';
import { xlsxWriter } from '../../../formats/exports/xlsx-writer.ts';
import type { Loss } from '../../../shared/domain/file-inspection.ts';

/** Writes rows of segments. Cells that stand beside each other in many rows are made fit for the file once. */
export type SegmentWriter<Piece> = Readonly<{
  prepare: (cells: ExportRow) => Piece;
  /** A row: prepared cells first, then its own. */
  add: (prepared: readonly Piece[], own: ExportRow) => void;
  finish: () => readonly Loss[];
}>;

export function sheetWriter(
  sink: ByteSink,
  columns: readonly ExportColumn[],
): SegmentWriter<ExportRow> {
  const writer = xlsxWriter(sink);
  writer.begin('Segments', columns);
  return {
    prepare: (cells) => cells,
    add: (prepared, own) => {
      const row: ExportCell[] = [];
      for (const cells of prepared) row.push(...cells);
      row.push(...own);
      writer.add([row]);
    },
    finish: writer.finish,
  };
}

/** Cells are prepared as words, with a comma behind each. */
export function lineWriter(
  sink: ByteSink,
  columns: readonly ExportColumn[],
): SegmentWriter<string> {
  const writer = csvWriter(sink);
  writer.begin('Segments', columns);
  return {
    prepare: (cells) => `${csvCells(cells)},`,
    add: (prepared, own) => {
      let line = '';
      for (const words of prepared) line += words;
      writer.addLine(line + csvCells(own));
    },
    finish: writer.finish,
  };
}
