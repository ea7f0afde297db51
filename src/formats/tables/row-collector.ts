import type { ColumnValues } from '../../shared/domain/column-values.ts';
import { columnBuilder } from './column-builder.ts';
import { type CellSink, textOfUnits } from './scan-records.ts';

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
  headerRows: number,
  width: number,
  limit: number,
  expectedRows: number,
): RowCollector {
  const held = Math.min(expectedRows, Math.floor(limit / Math.max(1, width)));
  const builders = Array.from({ length: width }, () => columnBuilder(held));
  const sample: (readonly string[])[] = [];
  const short = rowList();
  const long = rowList();
  let [records, rows, surplus, filled] = [0, 0, 0, 0];
  let isHeld = headerRows === 0 && width <= limit;

  const beyond = (cell: string): void => {
    if (cell.trim() !== '') filled += 1;
  };
  const keep = (row: number, cells: number): void => {
    for (let position = cells; position < width; position += 1) builders[position]?.add('');
    if (cells < width) short.add(row);
    if (filled > 0) long.add(row);
    surplus += filled;
    filled = 0;
    if (sample.length < sampleRows) sample.push(builders.map((builder) => builder.last()));
  };
  return {
    plain(position, units, start, end) {
      if (!isHeld) return;
      const builder = builders[position];
      if (builder) builder.addUnits(units, start, end);
      else beyond(textOfUnits(units, start, end));
    },
    quoted(position, cell) {
      if (!isHeld) return;
      const builder = builders[position];
      if (builder) builder.add(cell);
      else beyond(cell);
    },
    end(row, cells) {
      if (isHeld) keep(row, cells);
      records += 1;
      if (records > headerRows) rows += 1;
      isHeld = records >= headerRows && (rows + 1) * width <= limit;
    },
    finish: () => {
      const columns = builders.map((builder) => builder.finish());
      return { rows, columns, sample, short: short.list, long: long.list, surplus };
    },
  };
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
