/** What stands before `start`, at most `length` UTF-16 units, from the beginning of a word. */
export function trimBefore(text: string, start: number, length: number): string {
  const from = Math.max(0, start - length);
  const before = text.slice(from, start);
  return from === 0 ? before : before.replace(/^\S+\s*/u, '').toWellFormed();
}

/** What stands from `end` on, at most `length` UTF-16 units, to the end of a word. */
export function trimAfter(text: string, end: number, length: number): string {
  const after = text.slice(end, end + length);
  return end + length >= text.length ? after : after.replace(/\s*\S+$/u, '').toWellFormed();
}
