import { uuidv7obj } from 'uuidv7';

/** A new UUIDv7 as 16 bytes: the name of a row outside of this file. */
export function newUid(): Buffer {
  return Buffer.from(uuidv7obj().bytes);
}

export function uidText(uid: Uint8Array): string {
  return Buffer.from(uid).toString('hex');
}
