import type { Coder } from '../../../shared/domain/coding.ts';
import type { CoderId } from '../../../shared/ids.ts';
import { all, type Database, first, insertRow, run } from '../database.ts';
import { newUid } from '../uid.ts';

const coderColours = 8;

export function listCoders(db: Database, current: CoderId): Coder[] {
  return all<{ id: CoderId; name: string; colour: number }>(
    db,
    'select id, name, colour from coder order by id',
  ).map((coder) => ({ ...coder, current: coder.id === current }));
}

export function findCoder(db: Database, id: CoderId): { id: CoderId; name: string } | undefined {
  return first(db, 'select id, name from coder where id = @id', { id });
}

export function findCoderByName(db: Database, name: string): CoderId | undefined {
  return first<{ id: CoderId }>(db, 'select id from coder where name = @name', { name })?.id;
}

export function insertCoder(db: Database, name: string, uid = newUid()): CoderId {
  const count = first<{ count: number }>(db, 'select count(*) as count from coder')?.count ?? 0;
  return insertRow(db, 'coder', { uid, name, colour: count % coderColours }) as CoderId;
}

export function updateCoderName(db: Database, id: CoderId, name: string): void {
  run(db, 'update coder set name = @name where id = @id', { id, name });
}
