import type { Loss } from '../../shared/domain/file-inspection.ts';
import type { ColumnValues } from '../../shared/domain/column-values.ts';
import { cleanCell, columnBuilder } from './column-builder.ts';
import { readRecords, type QuoteFaults } from './table-records.ts';

export type TableRows = Readonly<{
  rows: number;
  columns: readonly ColumnValues[];
  /** The first rows, cells as kept, for the preview. */
  sample: readonly (readonly string[])[];
  losses: readonly Loss[];
  warnings: readonly string[];
  quotes: QuoteFaults;
}>;

const sampleRows = 20;
const namedRows = 5;

/**
 * Reads the rows below the header into `width` columns. A row with too few cells is filled with empty ones. Filled
 * cells beyond the last column are lost and told; empty ones, which a delimiter at the end of a line makes, are not. Where rows
 * times columns are more than `limit`, the rows beyond are counted and not held.
 */
export function readRows(
  text: string,
  delimiter: string,
  headerRows: number,
  width: number,
  limit = Number.POSITIVE_INFINITY,
): TableRows {
  const builders = Array.from({ length: width }, columnBuilder);
  const sample: (readonly string[])[] = [];
  const short = rowList();
  const long = rowList();
  let [record, rows, surplus] = [0, 0, 0];
  const quotes = readRecords(text, delimiter, (cells, row) => {
    record += 1;
    if (record <= headerRows) return;
    rows += 1;
    if (rows * width > limit) return;
    for (let position = 0; position < width; position += 1) {
      builders[position]?.add(cells[position] ?? '');
    }
    if (cells.length < width) short.add(row);
    if (cells.length > width) {
      const filled = cells.slice(width).filter((cell) => cell.trim() !== '').length;
      surplus += filled;
      if (filled > 0) long.add(row);
    }
    if (sample.length < sampleRows) sample.push(padded(cells, width));
  });
  return {
    rows,
    columns: builders.map((builder) => builder.finish()),
    sample,
    losses: surplus > 0 ? [surplusLoss(surplus, long.text())] : [],
    warnings: [
      ...short.warn(
        (list) =>
          `${list} fewer cells than the header (${width}); the missing ones were read as empty.`,
      ),
      ...long.warn(
        (list) => `${list} more cells than the header (${width}); the surplus ones were left out.`,
      ),
    ],
    quotes,
  };
}

function padded(cells: readonly string[], width: number): readonly string[] {
  return Array.from({ length: width }, (_, position) => cleanCell(cells[position] ?? ''));
}

function surplusLoss(count: number, where: string): Loss {
  return {
    what: 'surplus cells',
    count,
    why: `They stand to the right of the last column and belong to none (${where}).`,
  };
}

type RowList = Readonly<{
  add(row: number): void;
  text(): string;
  warn(sentence: (subject: string) => string): readonly string[];
}>;

function rowList(): RowList {
  const first: number[] = [];
  let count = 0;
  const text = (): string => nameRows(first, count);
  return {
    add(row) {
      count += 1;
      if (first.length < namedRows) first.push(row);
    },
    text,
    warn: (sentence) => {
      if (count === 0) return [];
      const subject = text();
      return [
        sentence(
          `${subject.charAt(0).toUpperCase()}${subject.slice(1)} ${count === 1 ? 'has' : 'have'}`,
        ),
      ];
    },
  };
}

/** `row 5`, `rows 5 and 9`, `rows 5, 9, 12, 13, 14 and 7 more`. */
export function nameRows(first: readonly number[], count: number): string {
  const named = first.map(String);
  const last = count > first.length ? `${count - first.length} more` : named.pop();
  const list = named.length === 0 ? String(last) : `${named.join(', ')} and ${String(last)}`;
  return `${count === 1 ? 'row' : 'rows'} ${list}`;
}
