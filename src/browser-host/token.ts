import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A new secret of 256 bits, fit for the fragment of an address. One for each start of the host. */
export function createToken(): string {
  return randomBytes(32).toString('base64url');
}

const digest = (text: string): Buffer => createHash('sha256').update(text, 'utf8').digest();

/** Compares in constant time. Digests, because texts of different lengths cannot be compared that way. */
export function isSameToken(given: string, own: string): boolean {
  return timingSafeEqual(digest(given), digest(own));
}
