import type { TextChange } from '../../shared/domain/transcript.ts';

/** Which end of an insertion an offset goes to that stands right at it: before (-1) or behind it (1). */
export type Lean = -1 | 1;

/** Maps offsets of the text before an edit to the text after it. A look-up takes log n steps. */
export type ChangeMap = Readonly<{
  map: (offset: number, lean: Lean) => number;
  /** The changes that touch `[start, end]`, ends included. */
  touching: (start: number, end: number) => readonly TextChange[];
}>;

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** True where `at` lies between the two halves of one character. */
export function cutsPair(text: string, at: number): boolean {
  return at > 0 && isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at));
}

/**
 * Whether changes can be made to `text`: in order, apart (they may touch), inside the text, and none cuts a character
 * into halves.
 */
export function fitsText(text: string, changes: readonly TextChange[]): boolean {
  let last = 0;
  for (const { from, to } of changes) {
    if (from < last || to < from || to > text.length) return false;
    if (cutsPair(text, from) || cutsPair(text, to)) return false;
    last = to;
  }
  return true;
}

/** The text after the changes. */
export function applyChanges(text: string, changes: readonly TextChange[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { from, to, insert } of changes) {
    parts.push(text.slice(at, from), insert);
    at = to;
  }
  parts.push(text.slice(at));
  return parts.join('');
}

function tighten(text: string, { from, to, insert }: TextChange): TextChange {
  const least = Math.min(to - from, insert.length);
  let head = 0;
  while (head < least && text.charCodeAt(from + head) === insert.charCodeAt(head)) head += 1;
  while (head > 0 && (cutsPair(text, from + head) || cutsPair(insert, head))) head -= 1;
  let tail = 0;
  while (
    tail < least - head &&
    text.charCodeAt(to - 1 - tail) === insert.charCodeAt(insert.length - 1 - tail)
  )
    tail += 1;
  while (tail > 0 && (cutsPair(text, to - tail) || cutsPair(insert, insert.length - tail)))
    tail -= 1;
  return {
    from: from + head,
    to: to - tail,
    insert: insert.slice(head, insert.length - tail),
  };
}

/** The same edit with what stays the same left out of each change, and changes that change nothing left out. */
export function tightenChanges(text: string, changes: readonly TextChange[]): TextChange[] {
  return changes
    .map((change) => tighten(text, change))
    .filter(({ from, to, insert }) => from < to || insert !== '');
}

/** Index of the first change that ends at or behind `offset`. */
function firstEndingAt(changes: readonly TextChange[], offset: number): number {
  let low = 0;
  let high = changes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((changes[middle]?.to ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Makes a map of changes that are in order and apart. An offset inside a replaced stretch goes to the end of the new words
 * that its lean names; one at the edge of it stays at that edge, so that the words put in its place are inside.
 */
export function mapChanges(changes: readonly TextChange[]): ChangeMap {
  /** By how much text behind change `i` has moved, change `i` left out. */
  const shifts = new Float64Array(changes.length + 1);
  changes.forEach(({ from, to, insert }, index) => {
    shifts[index + 1] = (shifts[index] ?? 0) + insert.length - (to - from);
  });
  return {
    map: (offset, lean) => {
      for (let at = firstEndingAt(changes, offset); at < changes.length; at += 1) {
        const { from, to, insert } = changes[at] as TextChange;
        const shift = shifts[at] ?? 0;
        if (offset < from) return offset + shift;
        if (offset < to || (from === to && lean === -1)) {
          return from + shift + (offset === from || lean === -1 ? 0 : insert.length);
        }
        // Right at its end: another change may begin there.
      }
      return offset + (shifts[changes.length] ?? 0);
    },
    touching: (start, end) => {
      const found: TextChange[] = [];
      for (let at = firstEndingAt(changes, start); at < changes.length; at += 1) {
        const change = changes[at] as TextChange;
        if (change.from > end) break;
        found.push(change);
      }
      return found;
    },
  };
}
