const marks = new Set([
  '',
  'n/a',
  '#n/a',
  'n.a.',
  'n.a',
  'n\\a',
  'na',
  '<na>',
  'nan',
  'null',
  'nil',
  'none',
  'not applicable',
  'not answered',
  'no answer',
  'missing',
  '-',
  '--',
  '\u2013',
  '\u2014',
  '.',
  '?',
  'k. a.',
  'k.a.',
  's/o',
  'n/d',
]);

const longestMark = Math.max(...Array.from(marks, (mark) => mark.length));

/** Whether a cell begins with no blank, as nearly all do: told without a look at the rest. */
const beginsFilled = (cell: string): boolean =>
  cell.charCodeAt(0) > 0x20 && cell.charCodeAt(0) < 0x80;

/** Whether nothing stands in a cell but blanks. */
export function isBlankCell(cell: string): boolean {
  return !beginsFilled(cell) && cell.trim() === '';
}

/** Whether a cell of a column of numbers, dates or yes and no says that there is no value: nothing, `N/A`, `-` and such. */
export function isMissingCell(cell: string): boolean {
  const bare = cell.trim();
  return bare.length <= longestMark && marks.has(bare.toLowerCase());
}

const firstBytes = new Set(
  Array.from(marks, (mark) => [mark.charCodeAt(0), mark.toUpperCase().charCodeAt(0)]).flat(),
);

/** By the first byte of a cell in UTF-8, 1 where it may be a missing or a blank one: of all others that is known at once. */
export const mayBeginMissing: Readonly<Uint8Array> = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte <= 0x20 || byte >= 0x80 || firstBytes.has(byte) ? 1 : 0,
);
