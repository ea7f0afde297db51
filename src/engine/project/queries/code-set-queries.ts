import type { CodeSet } from '../../../shared/domain/code-set.ts';
import type { CodeId, CodeSetId } from '../../../shared/ids.ts';
import { all, type Database, first, insertRow, run } from '../database.ts';
import { newUid } from '../uid.ts';

/** Sets by name, as people sort. */
export function listCodeSets(db: Database): CodeSet[] {
  const compare = new Intl.Collator('en', { numeric: true }).compare;
  return all<CodeSet>(
    db,
    `select id, name, (select count(distinct code_id) from code_set_member where set_id = code_set.id) as codeCount
     from code_set order by id`,
  ).sort((a, b) => compare(a.name, b.name));
}

export function findCodeSet(
  db: Database,
  id: CodeSetId,
): Readonly<{ id: CodeSetId; name: string }> | undefined {
  return first(db, 'select id, name from code_set where id = @id', { id });
}

export function findCodeSetByName(db: Database, name: string): CodeSetId | undefined {
  return first<{ id: CodeSetId }>(db, 'select id from code_set where name = @name order by id', {
    name,
  })?.id;
}

export function insertCodeSet(
  db: Database,
  name: string,
  description = '',
  uid = newUid(),
): CodeSetId {
  return insertRow(db, 'code_set', { uid, name, description }) as CodeSetId;
}

export function updateCodeSetName(db: Database, id: CodeSetId, name: string): void {
  run(db, 'update code_set set name = @name where id = @id', { id, name });
}

/** Memberships first, so that an undo puts the set back before them. */
export function deleteCodeSet(db: Database, id: CodeSetId): void {
  run(db, 'delete from code_set_member where set_id = @id', { id });
  run(db, 'delete from code_set where id = @id', { id });
}

/** The sets of each code that is in one, oldest set first. */
export function listSetIds(db: Database): ReadonlyMap<CodeId, readonly CodeSetId[]> {
  const rows = all<{ codeId: CodeId; setId: CodeSetId }>(
    db,
    'select distinct code_id as codeId, set_id as setId from code_set_member order by set_id',
  );
  const found = new Map<CodeId, CodeSetId[]>();
  for (const { codeId, setId } of rows) {
    const sets = found.get(codeId);
    if (sets) sets.push(setId);
    else found.set(codeId, [setId]);
  }
  return found;
}

function isMember(db: Database, setId: CodeSetId, codeId: CodeId): boolean {
  const sql = 'select 1 from code_set_member where set_id = @setId and code_id = @codeId';
  return first(db, sql, { setId, codeId }) !== undefined;
}

/** Puts a code into a set, once. */
export function addToSet(db: Database, setId: CodeSetId, codeId: CodeId): void {
  if (isMember(db, setId, codeId)) return;
  insertRow(db, 'code_set_member', { uid: newUid(), set_id: setId, code_id: codeId });
}

export function removeFromSet(db: Database, setId: CodeSetId, codeId: CodeId): void {
  run(db, 'delete from code_set_member where set_id = @setId and code_id = @codeId', {
    setId,
    codeId,
  });
}

/** Gives the memberships of a code to another, which is in each set once afterwards. */
export function moveMemberships(db: Database, fromId: CodeId, toId: CodeId): void {
  const memberships = all<{ id: number; setId: CodeSetId }>(
    db,
    'select id, set_id as setId from code_set_member where code_id = @fromId order by id',
    { fromId },
  );
  for (const { id, setId } of memberships) {
    if (isMember(db, setId, toId)) run(db, 'delete from code_set_member where id = @id', { id });
    else run(db, 'update code_set_member set code_id = @toId where id = @id', { id, toId });
  }
}
