import type { Loss } from '../../shared/domain/file-inspection.ts';
import type { ColumnValues } from '../../shared/domain/column-values.ts';
import { byteText } from './byte-text.ts';
import type { DelimitedText } from './delimited-text.ts';
import {
  allPositions,
  type CollectedRows,
  type Collecting,
  firstRows,
  rowCollector,
  type RowCollector,
  type RowList,
} from './row-collector.ts';
import { scanRecords } from './scan-records.ts';
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

/**
 * Reads the rows below the header into `width` columns. A row with too few cells is filled with empty ones. Filled
 * cells beyond the last column are lost and told; empty ones, which a delimiter at the end of a line makes, are not. Where rows
 * times columns are more than `limit`, the rows beyond are counted and not held.
 */
export function readRows(
  text: DelimitedText,
  delimiter: string,
  headerRows: number,
  width: number,
  limit = Number.POSITIVE_INFINITY,
): TableRows {
  const collecting = { headerRows, width, limit, positions: allPositions(width) };
  const { collector, quotes } = collect(text, delimiter, collecting);
  return tableRows(collector.finish(), width, quotes);
}

/** What was collected of all columns, with what is to be told of it. */
export function tableRows(
  { rows, columns, short, long, surplus }: CollectedRows,
  width: number,
  quotes: QuoteFaults = noFaults,
): TableRows {
  return {
    rows,
    columns,
    sample: firstRows(columns),
    losses: surplus > 0 ? [surplusLoss(surplus, nameRows(long.first, long.count))] : [],
    warnings: [
      ...warnOf(
        short,
        (list) =>
          `${list} fewer cells than the header (${width}); the missing ones were read as empty.`,
      ),
      ...warnOf(
        long,
        (list) => `${list} more cells than the header (${width}); the surplus ones were left out.`,
      ),
    ],
    quotes,
  };
}

/** Some columns of a text that is read in one quick pass; null where a quotation mark in it needs patience. */
export function collectQuickly(
  bytes: Uint8Array,
  delimiter: string,
  collecting: Collecting,
  lines: number,
): CollectedRows | null {
  const collector = collectorOf(bytes, collecting, lines);
  return scanRecords(bytes, delimiter, collector) ? collector.finish() : null;
}

function collectorOf(bytes: Uint8Array, collecting: Collecting, lines: number): RowCollector {
  const expectedRows = Math.max(0, lines - collecting.headerRows);
  return rowCollector(byteText(bytes), collecting, expectedRows);
}

/** Lines, the last also without an end: as many as there are records, unless some are blank or cells have several lines. */
export function countLines(bytes: Uint8Array): number {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let count = all.at(-1) === lineFeed ? 0 : 1;
  for (let at = all.indexOf(lineFeed); at >= 0; at = all.indexOf(lineFeed, at + 1)) count += 1;
  return count;
}

const lineFeed = 0x0a;

const noFaults: QuoteFaults = { unclosedRow: null, strayRows: [] };

type Collected = Readonly<{ collector: RowCollector; quotes: QuoteFaults }>;

/** In one quick pass; where a quotation mark needs patience, from the beginning by the parser that has it. */
function collect(text: DelimitedText, delimiter: string, collecting: Collecting): Collected {
  const lines = countLines(text.bytes);
  const quick = collectorOf(text.bytes, collecting, lines);
  if (scanRecords(text.bytes, delimiter, quick)) return { collector: quick, quotes: noFaults };
  const collector = collectorOf(text.bytes, collecting, lines);
  const quotes = readRecords(text.whole(), delimiter, (cells, row) => {
    for (const [position, cell] of cells.entries()) collector.written(position, cell);
    collector.end(row, cells.length);
  });
  return { collector, quotes };
}

function surplusLoss(count: number, where: string): Loss {
  return {
    what: 'surplus cells',
    count,
    why: `They stand to the right of the last column and belong to none (${where}).`,
  };
}

function warnOf(
  { first, count }: RowList,
  sentence: (subject: string) => string,
): readonly string[] {
  if (count === 0) return [];
  const subject = nameRows(first, count);
  return [
    sentence(
      `${subject.charAt(0).toUpperCase()}${subject.slice(1)} ${count === 1 ? 'has' : 'have'}`,
    ),
  ];
}

/** `row 5`, `rows 5 and 9`, `rows 5, 9, 12, 13, 14 and 7 more`. */
export function nameRows(first: readonly number[], count: number): string {
  const named = first.map(String);
  const last = count > first.length ? `${count - first.length} more` : named.pop();
  const list = named.length === 0 ? String(last) : `${named.join(', ')} and ${String(last)}`;
  return `${count === 1 ? 'row' : 'rows'} ${list}`;
}
