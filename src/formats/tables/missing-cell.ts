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
