/** Characters of context shown on either side of a segment at most. */
const context = 60;
/** Whitespace ends a word. */
const space = /\s/u;

/** What stands before a segment, from the beginning of a word. */
export function contextBefore(text: string, start: number): string {
  const from = start - context;
  if (from <= 0) return text.slice(0, start);
  let at = from;
  if (!space.test(text.charAt(from - 1))) {
    while (at < start && !space.test(text.charAt(at))) at += 1;
  }
  while (at < start && space.test(text.charAt(at))) at += 1;
  return text.slice(at, start);
}

/** What stands behind a segment, to the end of a word. */
export function contextAfter(text: string, end: number): string {
  const to = end + context;
  if (to >= text.length) return text.slice(end);
  let at = to;
  if (!space.test(text.charAt(to))) {
    while (at > end && !space.test(text.charAt(at - 1))) at -= 1;
  }
  while (at > end && space.test(text.charAt(at - 1))) at -= 1;
  // One long word: a cut piece of it says more than nothing.
  return text.slice(end, at > end ? at : cutBefore(text, to));
}

/** `at`, or one less where it would cut a character that takes two units. */
function cutBefore(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
}
