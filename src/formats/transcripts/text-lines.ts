/** A line of a text without its line end. */
export type TextLine = Readonly<{
  start: number;
  end: number;
  /** True where nothing but blanks stands on it. */
  blank: boolean;
  /** True for the first line after a blank one, and for the first of all. */
  startsBlock: boolean;
}>;

/** Most lines begin with a letter: one look at its number is enough. */
function isBlank(text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start);
  if (start < end && first > 0x20 && first < 0x7f) return false;
  return !/\S/u.test(text.slice(start, end));
}

/** The lines of a normalised text, in order. */
export function textLines(text: string): TextLine[] {
  const lines: TextLine[] = [];
  let afterBlank = true;
  for (let start = 0; start <= text.length;) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found;
    const blank = isBlank(text, start, end);
    lines.push({ start, end, blank, startsBlock: !blank && afterBlank });
    afterBlank = blank;
    start = end + 1;
  }
  return lines;
}
