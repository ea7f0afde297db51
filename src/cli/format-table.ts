import { harmless } from './harmless.ts';

export type TableColumn<Row> = Readonly<{
  name: string;
  cell: (row: Row) => string | number | null;
  /** Set flush right; for numbers. */
  right?: true;
}>;

const widest = 72;

function shorten(text: string): string {
  const characters = Array.from(text);
  return characters.length <= widest ? text : `${characters.slice(0, widest - 1).join('')}…`;
}

const widthOf = (text: string): number => Array.from(text).length;

function pad(text: string, width: number, right: boolean): string {
  const blanks = ' '.repeat(Math.max(0, width - widthOf(text)));
  return right ? blanks + text : text + blanks;
}

/** Rows in aligned columns, two blanks between them, with a line of names above. Long cells are cut. No rows: no lines. */
export function formatTable<Row>(
  rows: readonly Row[],
  columns: readonly TableColumn<Row>[],
): string[] {
  if (rows.length === 0) return [];
  const table = [
    columns.map(({ name }) => name),
    ...rows.map((row) => columns.map(({ cell }) => shorten(harmless(String(cell(row) ?? ''))))),
  ];
  const widths = columns.map((_, i) => Math.max(...table.map((cells) => widthOf(cells[i] ?? ''))));
  return table.map((cells) =>
    cells
      .map((text, i) => pad(text, widths[i] ?? 0, columns[i]?.right ?? false))
      .join('  ')
      .trimEnd(),
  );
}
