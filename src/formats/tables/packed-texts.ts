import { looseBytes, looseText } from './loose-utf8.ts';

/** Texts one behind the other: a million of them are two stretches of memory, and strings only where they are asked for. */
export type PackedTexts = Readonly<{
  /** In UTF-8 (see `writeLoosely`). */
  bytes: Uint8Array;
  /** By text, where it ends in `bytes`; it begins where the one before it ends. */
  ends: Uint32Array;
}>;

export function packTexts(texts: readonly string[]): PackedTexts {
  const parts = texts.map(looseBytes);
  const ends = new Uint32Array(texts.length);
  let end = 0;
  for (const [index, { length }] of parts.entries()) {
    end += length;
    ends[index] = end;
  }
  return { bytes: Buffer.concat(parts), ends };
}

/** What is needed of an array of texts by who looks at a few of them, or at all from the first to the last. */
export type TextList = Readonly<{
  length: number;
  at: (index: number) => string | undefined;
  slice: (from: number, to: number) => readonly string[];
}>;

/** Bytes that are made a string at once: many small strings cut from one take a fraction of the time of making each by itself. */
const blockBytes = 1 << 16;
const listedTogether = 1024;

/** The texts from one to before another as strings. */
export function unpackTexts(packed: PackedTexts, from = 0, to = packed.ends.length): string[] {
  const { ends } = packed;
  const texts: string[] = [];
  for (let first = from; first < to;) {
    const start = startOf(ends, first);
    let next = first + 1;
    while (next < to && (ends[next] ?? 0) - start <= blockBytes) next += 1;
    unpackBlock(packed, first, next, texts);
    first = next;
  }
  return texts;
}

/** Where a text begins. */
export const startOf = (ends: Uint32Array, index: number): number =>
  index === 0 ? 0 : (ends[index - 1] ?? 0);

function unpackBlock(
  { bytes, ends }: PackedTexts,
  from: number,
  to: number,
  texts: string[],
): void {
  const start = startOf(ends, from);
  const end = ends[to - 1] ?? 0;
  const block = looseText(bytes, start, end);
  const isAscii = block.length === end - start;
  let unit = 0;
  for (let [index, at] = [from, start]; index < to; index += 1) {
    const textEnd = ends[index] ?? 0;
    const length = isAscii ? textEnd - at : unitsBetween(bytes, at, textEnd);
    texts.push(block.slice(unit, unit + length));
    unit += length;
    at = textEnd;
  }
}

/** UTF-16 units of what stands there. */
export function unitsBetween(bytes: Uint8Array, start: number, end: number): number {
  let units = 0;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80 || byte >= 0xc0) units += byte >= 0xf0 ? 2 : 1;
  }
  return units;
}

/** Whether `test` says so of one of them, asked from the first on; stops there. */
export function someText(texts: TextList, test: (text: string, index: number) => boolean): boolean {
  for (let index = 0; index < texts.length; index += 1) {
    if (test(texts.at(index) ?? '', index)) return true;
  }
  return false;
}

/** The texts as a list that makes strings of some at a time and forgets them again. */
export function listOfTexts(packed: PackedTexts): TextList {
  const { length } = packed.ends;
  let known: readonly string[] = [];
  let first = 0;
  return {
    length,
    at(index) {
      if (index < first || index >= first + known.length) {
        first = index;
        known = unpackTexts(packed, index, Math.min(length, index + listedTogether));
      }
      return known[index - first];
    },
    slice: (from, to) => unpackTexts(packed, from, Math.min(to, length)),
  };
}
