import { joinBytes } from './byte-sink.ts';

/** Collects what a system file is made of: numbers with the least byte first, and padded words. */
export type SavBytesWriter = Readonly<{
  int: (...values: readonly number[]) => void;
  double: (...values: readonly number[]) => void;
  raw: (bytes: Uint8Array) => void;
  /** UTF-8, filled up with blanks to `length` bytes. */
  words: (words: string, length?: number) => void;
  finish: () => Uint8Array;
}>;

const encoder = new TextEncoder();

export function savBytesWriter(): SavBytesWriter {
  const parts: Uint8Array[] = [];
  return {
    int: (...values) => parts.push(new Uint8Array(Int32Array.from(values).buffer)),
    double: (...values) => parts.push(new Uint8Array(Float64Array.from(values).buffer)),
    raw: (bytes) => parts.push(bytes),
    words: (words, length) => parts.push(paddedBytes(words, length)),
    finish: () => joinBytes(parts),
  };
}

/** UTF-8 filled up with blanks, or cut on the border of a character, to `length` bytes. */
export function paddedBytes(words: string, length?: number): Uint8Array {
  const bytes = encoder.encode(length === undefined ? words : cutToBytes(words, length));
  if (length === undefined) return bytes;
  const padded = new Uint8Array(length).fill(0x20);
  padded.set(bytes);
  return padded;
}

/** The longest beginning of whole characters that has at most so many bytes in UTF-8. */
export function cutToBytes(words: string, most: number): string {
  if (words.length * 3 <= most || encoder.encode(words).length <= most) return words;
  let [kept, bytes] = ['', 0];
  for (const character of words) {
    bytes += encoder.encode(character).length;
    if (bytes > most) break;
    kept += character;
  }
  return kept;
}

export function byteLength(words: string): number {
  return encoder.encode(words).length;
}
