import type { ExchangeKey } from '../../shared/domain/exchanged-study.ts';
import { all, type Database } from '../project/database.ts';
import type { SyncedTable } from '../project/table-classes.ts';

/** Row id -> the name that the row has outside of this file. */
export type Keys = ReadonlyMap<number, ExchangeKey>;

/** A row's name as other programs write it: a UUID in lower case. */
export function keyOf(uid: Uint8Array): ExchangeKey {
  return keyOfHex(Buffer.from(uid.buffer, uid.byteOffset, uid.byteLength).toString('hex'));
}

/** The same of a name as 32 hexadecimal digits. */
export function keyOfHex(digits: string): ExchangeKey {
  const hex = digits.toLowerCase();
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

export function keysOf(db: Database, table: SyncedTable): Keys {
  const rows = all<{ id: number; name: string }>(db, `select id, hex(uid) as name from ${table}`);
  return new Map(rows.map(({ id, name }) => [id, keyOfHex(name)]));
}
