import type { ExchangeKey } from '../../shared/domain/exchanged-study.ts';
import { all, type Database } from '../project/database.ts';
import type { SyncedTable } from '../project/table-classes.ts';

/** Row id -> the name that the row has outside of this file. */
export type Keys = ReadonlyMap<number, ExchangeKey>;

/** A row's name as other programs write it: a UUID in lower case. */
export function keyOf(uid: Uint8Array): ExchangeKey {
  const hex = Buffer.from(uid).toString('hex');
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20)];
  return [...parts, hex.slice(20)].join('-');
}

export function keysOf(db: Database, table: SyncedTable): Keys {
  const rows = all<{ id: number; uid: Buffer }>(db, `select id, uid from ${table}`);
  return new Map(rows.map(({ id, uid }) => [id, keyOf(uid)]));
}
