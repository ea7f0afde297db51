import { byteText, enlarged, type ByteText } from './byte-text.ts';
import { writeLoosely } from './loose-utf8.ts';

/** Cells of one column, one row after the other. */
export type CellRun = Readonly<{
  /** Where most of them stand. */
  text: ByteText;
  /** Where those stand that were written anew. */
  written: ByteText;
  /** Where each begins and ends in its text; of one that was written anew both are less than 0: as many before -1. */
  starts: Int32Array;
  ends: Int32Array;
}>;

/** Some rows of a table, handed over column by column: what one column needs stays near while its cells are looked up. */
export type CellBlock = Readonly<{
  /** A cell of the present row as it stands in the text. */
  put: (position: number, start: number, end: number) => void;
  /** A cell that does not stand there as it is meant. */
  write: (position: number, cell: string) => void;
  /** The row has so many cells; what it lacks is empty. */
  endRow: (cells: number) => void;
  /** Hands over what is left. */
  finish: () => void;
}>;

const cellsTogether = 1 << 15;
const mostRows = 1 << 11;

/** @param expectedRows more may come. */
export function cellBlock(
  text: ByteText,
  width: number,
  expectedRows: number,
  onColumn: (position: number, cells: CellRun) => void,
): CellBlock {
  const fitting = Math.floor(cellsTogether / Math.max(1, width));
  const room = Math.max(1, Math.min(mostRows, fitting, expectedRows));
  const starts = new Int32Array(room * width);
  const ends = new Int32Array(room * width);
  let written = byteText(new Uint8Array(1024));
  let writtenEnd = 0;
  let rows = 0;

  function handOver(): void {
    for (let position = 0; position < width; position += 1) {
      const from = position * room;
      onColumn(position, {
        text,
        written,
        starts: starts.subarray(from, from + rows),
        ends: ends.subarray(from, from + rows),
      });
    }
    rows = 0;
    writtenEnd = 0;
  }

  return {
    put(position, start, end) {
      const at = position * room + rows;
      starts[at] = start;
      ends[at] = end;
    },
    write(position, cell) {
      const most = writtenEnd + cell.length * 3;
      if (most > written.bytes.length) written = byteText(enlarged(written.bytes, most));
      const end = writeLoosely(cell, written.bytes, writtenEnd);
      const at = position * room + rows;
      starts[at] = -1 - writtenEnd;
      ends[at] = -1 - end;
      writtenEnd = end;
    },
    endRow(cells) {
      for (let position = cells; position < width; position += 1) {
        starts[position * room + rows] = ends[position * room + rows] = 0;
      }
      rows += 1;
      if (rows === room) handOver();
    },
    finish: handOver,
  };
}
