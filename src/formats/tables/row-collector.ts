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
  columns: readonly ColumnValues[];
  sample: readonly (readonly string[])[];
  /** Rows with too few cells, and with filled ones beyond the last column. */
  short: RowList;
  long: RowList;
  /** Filled cells beyond the last column. */
  surplus: number;
}>;

export type RowCollector = CellSink & Readonly<{ finish: () => CollectedRows }>;

/**
 * Puts the cells of a table into columns as they come, header and rows beyond the limit left out (see `readRows`).
 * `expectedRows`: of how many room is made for at once.
 */
export function rowCollector(
  text: ByteText,
  headerRows: number,
  width: number,
  limit: number,
  expectedRows: number,
): RowCollector {
  const held = Math.min(expectedRows, Math.floor(limit / Math.max(1, width)));
  const builders = Array.from({ length: width }, () => columnBuilder(held));
  const block = cellBlock(text, width, held, (position, cells) =>
    builders[position]?.addCells(cells),
  );
  const short = rowList();
  const long = rowList();
  let [records, rows, surplus, filled] = [0, 0, 0, 0];
  let isHeld = headerRows === 0 && width <= limit;

  const beyond = (cell: string): void => {
    if (cell.trim() !== '') filled += 1;
  };
  const keep = (row: number, cells: number): void => {
    block.endRow(cells);
    if (cells < width) short.add(row);
    if (filled > 0) long.add(row);
    surplus += filled;
    filled = 0;
  };
  return {
    plain(position, start, end) {
      if (!isHeld) return;
      if (position < width) block.put(position, start, end);
      else if (start < end) beyond(looseText(text.bytes, start, end));
    },
    written(position, cell) {
      if (!isHeld) return;
      if (position < width) block.write(position, cell);
      else beyond(cell);
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
      const sample = firstRows(columns);
      return { rows, columns, sample, short: short.list, long: long.list, surplus };
    },
  };
}

function firstRows(columns: readonly ColumnValues[]): readonly (readonly string[])[] {
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
