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

/** Several, one behind the other. */
export function newUids(count: number): Buffer {
  const uids = Buffer.allocUnsafe(count * uidBytes);
  for (let at = 0; at < count; at += 1) uids.set(generator.generate().bytes, at * uidBytes);
  return uids;
}

export function uidText(uid: Uint8Array): string {
  return Buffer.from(uid).toString('hex');
}
