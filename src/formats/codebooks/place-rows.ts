import { cutPath, findSeparator, joinPath, plainName } from './name-paths.ts';

/** What a row says about where its code stands; cells as in the file. */
export type RowPlace = Readonly<{
  row: number;
  path: string;
  name: string;
  parent: string;
  level: string;
  /** Cells of the columns that each hold one level. */
  levels: readonly string[];
}>;

/** A row with the names from the root to its code, or the reason why it has none. */
export type PlacedRow = Readonly<{ row: number; names: readonly string[] }>;

/** Places every row, in order: by its path, by its cells for each level, by its parent, or by how far it is indented. */
export function placeRows(rows: readonly RowPlace[]): readonly (PlacedRow | string)[] {
  if (rows.some(({ path }) => path.trim() !== '')) return placeByPath(rows);
  if (rows.some(({ levels }) => levels.length > 0)) return placeByLevels(rows);
  if (rows.some(({ parent }) => parent.trim() !== '')) return placeByParent(rows);
  return placeByIndent(rows);
}

function placeByPath(rows: readonly RowPlace[]): readonly PlacedRow[] {
  const separator = findSeparator(rows.map(({ path }) => path));
  const known = new Map<string, readonly string[]>();
  return rows.map(({ row, path, name }) => {
    const own = plainName(name);
    if (path.trim() === '') return { row, names: [own] };
    const names = cutPath(path, separator);
    const above = joinPath(names.slice(0, -1));
    // The name tells a slash from the sign that stands for one; the path cannot.
    const isSame = separator === '/' && joinPath([own]) === joinPath(names.slice(-1));
    const last = isSame ? own : (names.at(-1) ?? '');
    const placed = [...(known.get(above) ?? names.slice(0, -1)), last];
    if (last !== '') known.set(joinPath(names), placed);
    return { row, names: placed };
  });
}

function placeByLevels(rows: readonly RowPlace[]): readonly PlacedRow[] {
  let last: readonly string[] = [];
  return rows.map(({ row, levels }) => {
    const cells = levels.map(plainName);
    const depth = cells.findLastIndex((cell) => cell !== '') + 1;
    const first = cells.findIndex((cell) => cell !== '');
    // Cells above that are empty mean what stood there last.
    const names = cells.slice(0, depth).map((cell, at) => (at < first ? (last[at] ?? '') : cell));
    if (names.length > 0) last = names;
    return { row, names };
  });
}

function placeByIndent(rows: readonly RowPlace[]): readonly PlacedRow[] {
  const open: { indent: number; name: string }[] = [];
  return rows.map(({ row, name, level }) => {
    const own = plainName(name);
    const indent = /^\d+$/u.test(level.trim()) ? Number(level) : indentOf(name);
    if (own === '') return { row, names: [''] };
    while ((open.at(-1)?.indent ?? -1) >= indent) open.pop();
    open.push({ indent, name: own });
    return { row, names: open.map((above) => above.name) };
  });
}

const blanksOfTab = 4;

function indentOf(cell: string): number {
  const blanks = /^\s*/u.exec(cell)?.[0] ?? '';
  const tabs = blanks.split('\t').length - 1;
  return blanks.length + tabs * (blanksOfTab - 1);
}

type Known = RowPlace & Readonly<{ own: string }>;

/** A parent is named by its path or its name: the row of that name, the nearest one above where there are several. */
function placeByParent(rows: readonly RowPlace[]): readonly (PlacedRow | string)[] {
  const known: readonly Known[] = rows.map((row) => ({ ...row, own: plainName(row.name) }));
  const byName = Map.groupBy(known, ({ own }) => own);
  const placed = new Map<Known, readonly string[] | null>();
  const findParent = (child: Known): Known | undefined => {
    const wanted = plainName(child.parent);
    const named = (byName.get(wanted) ?? []).filter((row) => row !== child);
    return named.findLast(({ row }) => row < child.row) ?? named[0];
  };
  /** Null: the parents go round in a ring. */
  const place = (row: Known): readonly string[] | null => {
    const done = placed.get(row);
    if (done !== undefined) return done;
    placed.set(row, null);
    const names = placeBelow(row);
    placed.set(row, names);
    return names;
  };
  const placeBelow = (row: Known): readonly string[] | null => {
    if (row.parent.trim() === '') return [row.own];
    const parent = findParent(row);
    if (!parent) return [...cutPath(row.parent, '/'), row.own];
    const above = place(parent);
    return above && [...above, row.own];
  };
  return known.map((row) => {
    const names = place(row);
    return names
      ? { row: row.row, names }
      : `“${row.own}” stands below itself: its parents go round in a ring.`;
  });
}
