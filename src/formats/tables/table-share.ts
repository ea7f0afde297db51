import { maxCells } from './cell-rows.ts';
import { type ColumnLook, lookAtColumn } from './look-at-column.ts';
import { countsOf, type PackedColumn, packedTextsOf, unpackColumn } from './packed-column.ts';
import type { CollectedRows } from './row-collector.ts';
import type { TableHeader } from './table-header.ts';
import { collectQuickly, tableRows, type TableRows } from './table-rows.ts';

/** What has to be known of a long table to read any of its columns. Plain data. */
export type TableLayout = Readonly<{
  delimiter: string;
  header: TableHeader;
  /** Of the text: about as many as there are rows. */
  lines: number;
  /** By column, how long it takes to read beside the others. */
  costs: readonly number[];
}>;

/**
 * Some columns of a table, read and looked at. Plain data, few long stretches of memory: threads read one share each and hand it
 * over.
 */
export type TableShare = Omit<CollectedRows, 'columns'> &
  Readonly<{ columns: readonly SharedColumn[] }>;

export type SharedColumn = Readonly<{ position: number; packed: PackedColumn; look: ColumnLook }>;

/** Has all columns read, each in one share; null where somebody has to read the table in another way. */
export type ReadShares = (
  bytes: Uint8Array,
  layout: TableLayout,
) => Promise<readonly TableShare[] | null>;

/** Reads the columns at `positions`, ascending. Null where a quotation mark in the table needs patience: every share says the same. */
export function readShare(
  bytes: Uint8Array,
  { delimiter, header, lines }: TableLayout,
  positions: readonly number[],
): TableShare | null {
  const { headerRows, columns: headers } = header;
  const collecting = { headerRows, width: headers.length, limit: maxCells, positions };
  const collected = collectQuickly(bytes, delimiter, collecting, lines);
  if (collected === null) return null;
  const columns = collected.columns.flatMap((values, place): readonly SharedColumn[] => {
    const position = positions[place] ?? -1;
    const named = headers[position];
    if (!named) return [];
    const look = lookAtColumn(named, values);
    const packed = { texts: packedTextsOf(values), codes: values.codes, counts: countsOf(values) };
    return [{ position, packed, look }];
  });
  return { ...collected, columns };
}

/** A table of which every column is in one of the shares. */
export function joinShares(
  shares: readonly TableShare[],
  width: number,
): Readonly<{ rows: TableRows; looks: readonly ColumnLook[] }> {
  const [first] = shares;
  if (!first) throw new Error('a table without shares');
  const shared = shares
    .flatMap(({ columns }) => columns)
    .toSorted((left, right) => left.position - right.position);
  const columns = shared.map(({ packed }) => unpackColumn(packed));
  return { rows: tableRows({ ...first, columns }, width), looks: shared.map(({ look }) => look) };
}

/** Parts the columns into so many shares that take about as long each: the longest go first, each to who has least to do. */
export function shareOut({ costs }: TableLayout, shares: number): readonly (readonly number[])[] {
  const parts = Array.from({ length: shares }, () => ({ cost: 0, positions: [] as number[] }));
  const byCost = [...costs.keys()].toSorted(
    (left, right) => (costs[right] ?? 0) - (costs[left] ?? 0),
  );
  for (const position of byCost) {
    const least = parts.reduce((one, other) => (other.cost < one.cost ? other : one));
    least.cost += costs[position] ?? 0;
    least.positions.push(position);
  }
  return parts.map(({ positions }) => positions.toSorted((left, right) => left - right));
}

/**
 * About what reading, looking at and packing takes, in billionths of a second: any cell, one that has not been met before, and each
 * letter of such a one beyond those of an id or a moment, for it is looked at for words.
 */
const [costOfCell, costOfNewCell, costOfNewLetter] = [75, 300, 25];
const lettersOfId = 20;

/** How long a cell of each column takes, told from some of the first records. */
export function costsOf(records: readonly (readonly string[])[], width: number): readonly number[] {
  return Array.from({ length: width }, (_, position) => {
    const filled = records.flatMap((cells) => cells[position] || []);
    const different = new Set(filled);
    let cost = 0;
    for (const { length } of different) {
      cost += costOfNewCell + costOfNewLetter * Math.max(0, length - lettersOfId);
    }
    // Of cells that come back among the first, there are few new ones among the others.
    const share = different.size / Math.max(1, filled.length);
    return costOfCell + (share * cost) / Math.max(1, records.length);
  });
}
