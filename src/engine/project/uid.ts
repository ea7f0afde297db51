import { randomFillSync } from 'node:crypto';
import { V7Generator } from 'uuidv7';

/** Random words fetched at once: asking the system for a few at a time costs more than the rest of a name. */
const words = new Uint32Array(1024);
let used = words.length;

const generator = new V7Generator({
  nextUint32: () => {
    if (used >= words.length) {
      randomFillSync(words);
      used = 0;
    }
    const word = words[used] ?? 0;
    used += 1;
    return word;
  },
});

/** A new UUIDv7 as 16 bytes: the name of a row outside of this file. */
export function newUid(): Buffer {
  return Buffer.from(generator.generate().bytes);
}

export const uidBytes = 16;
/** Where the bits begin that the generator fills at random for each name. */
const countedAt = 12;

/**
 * Several, one behind the other, ascending. They share a time and its counter, which the generator gives to no other, and count on
 * in the last four bytes from a random place: fewer than 2^31 of them cannot meet those of anybody else.
 */
export function newUids(count: number): Buffer {
  const first = newUid();
  const from = first.readUInt32BE(countedAt) & 0x7fffffff;
  const uids = Buffer.allocUnsafeSlow(count * uidBytes);
  for (let at = 0; at < count; at += 1) {
    const offset = at * uidBytes;
    uids.set(first, offset);
    uids.writeUInt32BE(from + at, offset + countedAt);
  }
  return uids;
}

export function uidText(uid: Uint8Array): string {
  return Buffer.from(uid).toString('hex');
}
