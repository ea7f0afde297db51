import { isHalfPair, looseText } from '../../formats/tables/loose-utf8.ts';

/**
 * JSON written straight into bytes. `JSON.stringify` makes a string of the whole first, which is then measured, encoded and
 * thrown away: of a table with a million different cells that takes twice as long. The same bytes serve again and again.
 */
export type JsonWriter = Readonly<{
  /** A string in its quotation marks, byte for byte as `JSON.stringify` has it in UTF-8. */
  text: (value: string) => void;
  /** The same of a string that lies somewhere in UTF-8, as `writeLoosely` has it. */
  utf8: (from: Uint8Array, start: number, end: number) => void;
  /** What stands in JSON as it is: brackets, commas, numbers. ASCII only. */
  raw: (part: string) => void;
  /** What is no JSON: whole numbers of 2 or 4 bytes each, little endian. */
  numbers: (values: Uint32Array, width: 2 | 4) => void;
  length: () => number;
  /** What was written since the last look; it holds until the next writing. */
  take: () => Buffer;
}>;

const [quote, backslash, space] = [0x22, 0x5c, 0x20];
const isSurrogate = (unit: number): boolean => (unit & 0xf800) === 0xd800;

/** Writes UTF-8 at an offset; answers where it ends, or -1 where a character must be escaped or is made of two units. */
function writePlain(bytes: Buffer, offset: number, value: string): number {
  let at = offset;
  for (let i = 0; i < value.length; i += 1) {
    const unit = value.charCodeAt(i);
    if (unit < 0x80) {
      if (unit < space || unit === quote || unit === backslash) return -1;
      bytes[at++] = unit;
    } else if (unit < 0x800) {
      bytes[at++] = 0xc0 | (unit >> 6);
      bytes[at++] = 0x80 | (unit & 0x3f);
    } else if (isSurrogate(unit)) {
      return -1;
    } else {
      bytes[at++] = 0xe0 | (unit >> 12);
      bytes[at++] = 0x80 | ((unit >> 6) & 0x3f);
      bytes[at++] = 0x80 | (unit & 0x3f);
    }
  }
  return at;
}

/** Copies UTF-8; answers where it ends, or -1 where a character must be escaped. */
function copyPlain(bytes: Buffer, offset: number, from: Uint8Array, start: number, end: number) {
  let at = offset;
  for (let i = start; i < end; i += 1) {
    const byte = from[i] ?? 0;
    if (byte < space || byte === quote || byte === backslash) return -1;
    if (isHalfPair(from, i)) return -1;
    bytes[at++] = byte;
  }
  return at;
}

export function createJsonWriter(): JsonWriter {
  let bytes = Buffer.allocUnsafeSlow(1 << 16);
  let length = 0;
  const reserve = (more: number): void => {
    if (length + more <= bytes.length) return;
    const longer = Buffer.allocUnsafeSlow(Math.max(bytes.length * 2, length + more));
    bytes.copy(longer, 0, 0, length);
    bytes = longer;
  };
  const close = (end: number): void => {
    bytes[length] = quote;
    bytes[end] = quote;
    length = end + 1;
  };
  const escape = (value: string): void => {
    const json = JSON.stringify(value);
    reserve(3 * json.length);
    length += bytes.write(json, length);
  };
  return {
    text: (value) => {
      reserve(3 * value.length + 2);
      const end = writePlain(bytes, length + 1, value);
      if (end === -1) escape(value);
      else close(end);
    },
    utf8: (from, start, end) => {
      reserve(end - start + 2);
      const written = copyPlain(bytes, length + 1, from, start, end);
      if (written === -1) escape(looseText(from, start, end));
      else close(written);
    },
    raw: (part) => {
      reserve(part.length);
      for (let i = 0; i < part.length; i += 1) bytes[length + i] = part.charCodeAt(i);
      length += part.length;
    },
    numbers: (values, width) => {
      reserve(values.length * width);
      let at = length;
      for (let i = 0; i < values.length; i += 1) {
        const value = values[i] ?? 0;
        bytes[at++] = value;
        bytes[at++] = value >> 8;
        if (width === 2) continue;
        bytes[at++] = value >> 16;
        bytes[at++] = value >> 24;
      }
      length = at;
    },
    length: () => length,
    take: () => {
      const written = bytes.subarray(0, length);
      length = 0;
      return written;
    },
  };
}
