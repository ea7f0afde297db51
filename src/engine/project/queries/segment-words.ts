/** Characters of context shown on either side of a segment at most. */
const context = 60;
/** Whether a unit is whitespace, which ends a word. By number: this is asked a hundred times for each segment. */
function isSpace(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return (
    unit === 32 ||
    (unit >= 9 && unit <= 13) ||
    unit === 0xa0 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x3000
  );
}

/** What stands before a segment, from the beginning of a word. */
export function contextBefore(text: string, start: number): string {
  const from = start - context;
  if (from <= 0) return text.slice(0, start);
  let at = from;
  if (!isSpace(text, from - 1)) {
    while (at < start && !isSpace(text, at)) at += 1;
  }
  while (at < start && isSpace(text, at)) at += 1;
  return text.slice(at, start);
}

/** What stands behind a segment, to the end of a word. */
export function contextAfter(text: string, end: number): string {
  const to = end + context;
  if (to >= text.length) return text.slice(end);
  let at = to;
  if (!isSpace(text, to)) {
    while (at > end && !isSpace(text, at - 1)) at -= 1;
  }
  while (at > end && isSpace(text, at - 1)) at -= 1;
  // One long word: a cut piece of it says more than nothing.
  return text.slice(end, at > end ? at : cutBefore(text, to));
}

/** `at`, or one less where it would cut a character that takes two units. */
function cutBefore(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
}
