import { createHash } from 'node:crypto';
import type { ExchangeKey } from '../../../shared/domain/exchanged-study.ts';

/**
 * The GUID of something that has no key of its own in a study, such as a selection: always the same one for the same thing, so
 * that a study written twice is the same. Made as a UUID of version 5 is (RFC 9562, 5.5), without its name space.
 */
export function deriveGuid(kind: string, ...parts: readonly string[]): ExchangeKey {
  const hash = createHash('sha1')
    .update([kind, ...parts].join('\n'))
    .digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.toString('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20, 32),
  ].join('-');
}
