import type { Merge, Sheet } from './read-sheet.ts';

/** The table of a sheet: its box of filled columns, empty rows left out, a title above it taken off. */
export type SheetTable = Readonly<{
  width: number;
  height: number;
  /** Text that stood alone above the table. */
  titles: readonly string[];
  /** Rows of the header that merged cells tie together; 1 where none do. */
  headerDepth: number;
  /** Merged areas below the header: their text stands in the first of their cells alone. */
  mergesBelow: number;
  records: () => Generator<readonly string[]>;
}>;

const maxTitles = 5;

export function sheetTable({ rows, merges }: Sheet): SheetTable {
  const titles: string[] = [];
  const widest = rows.slice(0, 50).reduce((most, { cells }) => Math.max(most, cells.size), 0);
  while (widest > 2 && titles.length < maxTitles && rows[titles.length]?.cells.size === 1) {
    titles.push([...(rows[titles.length]?.cells.values() ?? [])].join(' '));
  }
  const kept = rows.slice(titles.length);
  let [left, right] = [Number.POSITIVE_INFINITY, 0];
  for (const { cells } of kept) {
    for (const column of cells.keys()) {
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
  }
  const width = right === 0 ? 0 : right - left + 1;
  const headerDepth = depthOf(kept[0]?.row, merges);
  const lastHeaderRow = kept[headerDepth - 1]?.row ?? 0;
  const inHeader = merges.filter(({ top }) => top <= lastHeaderRow);
  function* records(): Generator<readonly string[]> {
    for (const [index, { row, cells }] of kept.entries()) {
      const record = new Array<string>(width).fill('');
      for (const [column, text] of cells) record[column - left] = text;
      if (index < headerDepth)
        repeatMerged(record, row, left, inHeader, kept.slice(0, headerDepth));
      yield record;
    }
  }
  const mergesBelow = merges.length - inHeader.length;
  return { width, height: kept.length, titles, headerDepth, mergesBelow, records };
}

/** A cell merged over several columns in the first row groups the names in the row below it. */
function depthOf(firstRow: number | undefined, merges: readonly Merge[]): number {
  const first = merges.filter(({ top }) => top === firstRow);
  return first.some(({ left, right, top, bottom }) => right > left && bottom === top) ? 2 : 1;
}

function repeatMerged(
  record: string[],
  row: number,
  left: number,
  merges: readonly Merge[],
  rows: Sheet['rows'],
): void {
  for (const merge of merges) {
    if (row < merge.top || row > merge.bottom) continue;
    const text = rows.find((kept) => kept.row === merge.top)?.cells.get(merge.left) ?? '';
    const end = Math.min(merge.right - left, record.length - 1);
    for (let at = Math.max(0, merge.left - left); at <= end; at += 1) record[at] ||= text;
  }
}
