import type { ColumnValues } from '../../shared/domain/column-values.ts';
import type { ByteText } from './byte-text.ts';
import { cellBlock } from './cell-block.ts';
import { columnBuilder } from './column-builder.ts';
import { looseText } from './loose-utf8.ts';
import { textsOf } from './packed-column.ts';
import type { CellSink } from './scan-records.ts';

const sampleRows = 20;
const namedRows = 5;

/** Some rows: the first by number, and how many there are. */
export type RowList = Readonly<{ first: readonly number[]; count: number }>;

export type CollectedRows = Readonly<{
  /** Below the header, also those beyond the limit. */
  rows: number;
  /** Those that were collected, from left to right. */
  columns: readonly ColumnValues[];
  /** Rows with too few cells, and with filled ones beyond the last column. */
  short: RowList;
  long: RowList;
  /** Filled cells beyond the last column. */
  surplus: number;
}>;

export type RowCollector = CellSink & Readonly<{ finish: () => CollectedRows }>;

/** Of which table what is collected. */
export type Collecting = Readonly<{
  headerRows: number;
  width: number;
  /** Most cells that are held. */
  limit: number;
  /** The columns that are collected, ascending; the cells of others are counted only. */
  positions: readonly number[];
}>;

export const allPositions = (width: number): readonly number[] =>
  Array.from({ length: width }, (_, position) => position);

/**
 * Puts the cells of a table into columns as they come, header and rows beyond the limit left out (see `readRows`).
 * `expectedRows`: of how many room is made for at once.
 */
export function rowCollector(
  text: ByteText,
  { headerRows, width, limit, positions }: Collecting,
  expectedRows: number,
): RowCollector {
  const held = Math.min(expectedRows, Math.floor(limit / Math.max(1, width)));
  const builders = positions.map(() => columnBuilder(held));
  const { placeOf, placesBefore } = placesOf(positions, width);
  const block = cellBlock(text, builders.length, held, (place, cells) =>
    builders[place]?.addCells(cells),
  );
  const short = rowList();
  const long = rowList();
  let [records, rows, surplus, filled] = [0, 0, 0, 0];
  let isHeld = headerRows === 0 && width <= limit;

  const beyond = (cell: string): void => {
    if (cell.trim() !== '') filled += 1;
  };
  const keep = (row: number, cells: number): void => {
    block.endRow(placesBefore[Math.min(cells, width)] ?? 0);
    if (cells < width) short.add(row);
    if (filled > 0) long.add(row);
    surplus += filled;
    filled = 0;
  };
  return {
    plain(position, start, end) {
      if (!isHeld) return;
      if (position < width) {
        const place = placeOf[position] ?? -1;
        if (place >= 0) block.put(place, start, end);
      } else if (start < end) beyond(looseText(text.bytes, start, end));
    },
    written(position, cell) {
      if (!isHeld) return;
      if (position < width) {
        const place = placeOf[position] ?? -1;
        if (place >= 0) block.write(place, cell);
      } else beyond(cell);
    },
    end(row, cells) {
      if (isHeld) keep(row, cells);
      records += 1;
      if (records > headerRows) rows += 1;
      isHeld = records >= headerRows && (rows + 1) * width <= limit;
    },
    finish: () => {
      block.finish();
      const columns = builders.map((builder) => builder.finish());
      return { rows, columns, short: short.list, long: long.list, surplus };
    },
  };
}

/** By column of the table its place among those collected, -1 where it is not; and how many places lie before a column. */
function placesOf(positions: readonly number[], width: number) {
  const placeOf = new Int32Array(width).fill(-1);
  for (const [place, position] of positions.entries()) placeOf[position] = place;
  const placesBefore = new Int32Array(width + 1);
  for (let at = 0; at < width; at += 1) {
    placesBefore[at + 1] = (placesBefore[at] ?? 0) + ((placeOf[at] ?? -1) < 0 ? 0 : 1);
  }
  return { placeOf, placesBefore };
}

/** The first rows of some columns, cells as kept. */
export function firstRows(columns: readonly ColumnValues[]): readonly (readonly string[])[] {
  const dictionaries = columns.map(textsOf);
  const length = Math.min(sampleRows, columns[0]?.codes.length ?? 0);
  return Array.from({ length }, (_, row) =>
    columns.map(({ codes }, position) => dictionaries[position]?.at(codes[row] ?? 0) ?? ''),
  );
}

function rowList(): Readonly<{ add: (row: number) => void; list: RowList }> {
  const list = { first: [] as number[], count: 0 };
  return {
    list,
    add(row) {
      list.count += 1;
      if (list.first.length < namedRows) list.first.push(row);
    },
  };
}
