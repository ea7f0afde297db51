import { hash } from 'node:crypto';
import type { ExchangeKey } from '../../../shared/domain/exchanged-study.ts';

/**
 * The GUID of something that has no key of its own in a study, such as a selection: always the same one for the same thing, so
 * that a study written twice is the same. Made as a UUID of version 5 is (RFC 9562, 5.5), without its name space.
 */
export function deriveGuid(kind: string, ...parts: readonly string[]): ExchangeKey {
  const hex = hash('sha1', [kind, ...parts].join('\n'), 'hex');
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
