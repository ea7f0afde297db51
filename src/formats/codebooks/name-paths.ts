/** A slash that belongs to a name stands as U+2215 in a path. */
const slashInName = '∕';
const separators = ['/', '\\', '>', '::'] as const;

/** What a column of paths is cut at: the first of the usual signs that occurs in it. */
export function findSeparator(cells: readonly string[]): string {
  return separators.find((sign) => cells.some((cell) => cell.includes(sign))) ?? '/';
}

/** A name as the codebook keeps it: one line, no blanks around it. */
export function plainName(cell: string): string {
  return cell.replace(/\s+/gu, ' ').trim();
}

/** The names along a path; empty ones stay, so that they can be told. A sign at either end parts nothing. */
export function cutPath(path: string, separator: string): readonly string[] {
  const text = path.trim();
  const inner = text.slice(
    text.startsWith(separator) ? separator.length : 0,
    text.length > separator.length && text.endsWith(separator) ? -separator.length : undefined,
  );
  const names = inner.split(separator).map(plainName);
  return separator === '/' ? names.map((name) => name.replaceAll(slashInName, '/')) : names;
}

export function joinPath(names: readonly string[]): string {
  return names.map((name) => name.replaceAll('/', slashInName)).join('/');
}
