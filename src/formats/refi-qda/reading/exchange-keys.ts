import { hash } from 'node:crypto';
import type { ExchangeKey } from '../../../shared/domain/exchanged-study.ts';

const dashed = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/u;
const bare = /^([\da-f]{8})([\da-f]{4})([\da-f]{4})([\da-f]{4})([\da-f]{12})$/u;

/** A UUID of version 8 that is always the same for the same words. */
export function derivedKey(words: string): ExchangeKey {
  const hex = hash('sha256', words, 'hex');
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/**
 * A GUID in the one form that references are compared in: lower case, without braces. What is no GUID becomes one that is
 * always the same for it. Null where there is none.
 */
export function guidOf(written: string): ExchangeKey | null {
  if (dashed.test(written)) return written;
  const guid = written
    .trim()
    .replace(/^\{(.*)\}$/u, '$1')
    .toLowerCase();
  if (guid === '') return null;
  if (dashed.test(guid)) return guid;
  const parts = bare.exec(guid)?.slice(1);
  return parts ? parts.join('-') : derivedKey(`guid:${guid}`);
}

/** Hands out keys, none of them twice. */
export type ExchangeKeys = Readonly<{
  /**
   * The GUID itself where nobody has it yet, else a new key made of it. `place` names the thing where it has no GUID and has
   * to be the same every time the file is read.
   */
  claim: (guid: string | null, place: string) => ExchangeKey;
  isTaken: (guid: string) => boolean;
}>;

export function exchangeKeys(): ExchangeKeys {
  const taken = new Set<string>();
  return {
    isTaken: (guid) => taken.has(guid),
    claim: (guid, place) => {
      let key = guid ?? derivedKey(place);
      while (taken.has(key)) key = derivedKey(`${key}:${place}`);
      taken.add(key);
      return key;
    },
  };
}
