import { isUtf8 } from 'node:buffer';

/**
 * Writes a string as UTF-8 and answers behind which byte it ends. Half of a surrogate pair, which UTF-8 does not have, is
 * written as three bytes like any other unit, so that every string comes back as it was. `bytes` has room for three a unit.
 */
export function writeLoosely(text: string, bytes: Uint8Array, start = 0): number {
  let to = start;
  for (let at = 0; at < text.length; at += 1) {
    const point = text.charCodeAt(at) < 0x80 ? text.charCodeAt(at) : (text.codePointAt(at) ?? 0);
    if (point < 0x80) {
      bytes[to++] = point;
      continue;
    }
    if (point >= 0x10000) {
      bytes[to++] = 0xf0 | (point >> 18);
      bytes[to++] = 0x80 | ((point >> 12) & 0x3f);
      at += 1;
    } else if (point >= 0x800) bytes[to++] = 0xe0 | (point >> 12);
    bytes[to++] = point >= 0x800 ? 0x80 | ((point >> 6) & 0x3f) : 0xc0 | (point >> 6);
    bytes[to++] = 0x80 | (point & 0x3f);
  }
  return to;
}

/** A string as such bytes. */
export function looseBytes(text: string): Uint8Array {
  if (text.isWellFormed()) return Buffer.from(text);
  const bytes = new Uint8Array(text.length * 3);
  return bytes.subarray(0, writeLoosely(text, bytes));
}

/** With which half a surrogate pair begins that was written as if it were a character; the first byte begins letters of Korean, too. */
const [halfLead, firstHalf] = [0xed, 0xa0];

/** Whether half a surrogate pair begins there. */
export const isHalfPair = (bytes: Uint8Array, at: number): boolean =>
  bytes[at] === halfLead && (bytes[at + 1] ?? 0) >= firstHalf;

/** Whether half a surrogate pair stands among such bytes: then they are no UTF-8. */
export function hasHalfPair(bytes: Uint8Array): boolean {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = all.indexOf(halfLead); at >= 0; at = all.indexOf(halfLead, at + 1)) {
    if (isHalfPair(all, at)) return true;
  }
  return false;
}

/** What stands between two places of such bytes. */
export function looseText(bytes: Uint8Array, start = 0, end = bytes.length): string {
  const part = Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start);
  const text = part.toString();
  // Bytes that are no UTF-8 show themselves as this character, which may also stand there by right.
  return text.includes('\uFFFD') && !isUtf8(part) ? unitByUnit(part) : text;
}

function unitByUnit(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length;) {
    const lead = bytes[at] ?? 0;
    const length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    let point = length === 1 ? lead : lead & (0x7f >> length);
    for (let next = at + 1; next < at + length; next += 1) {
      point = (point << 6) | ((bytes[next] ?? 0) & 0x3f);
    }
    text += String.fromCodePoint(point);
    at += length;
  }
  return text;
}
