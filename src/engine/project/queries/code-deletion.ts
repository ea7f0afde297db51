import type { CodeDeletion } from '../../../shared/domain/code.ts';
import type { CodeId } from '../../../shared/ids.ts';
import { type Database, first } from '../database.ts';

/** What goes with codes that are deleted; ids that are gone count nothing. */
export function countDeletion(db: Database, codeIds: readonly CodeId[]): CodeDeletion {
  const counts = first<CodeDeletion>(
    db,
    `with recursive chosen(id) as (
       select code.id from json_each(@codes) join code on code.id = json_each.value where merged_into is null
     ), below(id) as (
       select id from chosen union
       select code.id from code join below on code.parent_id = below.id where merged_into is null
     ), gone(id) as (select id from coding where code_id in (select id from below))
     select (select count(*) from below) - (select count(distinct id) from chosen) as below,
       (select count(*) from gone) as codings,
       (select count(*) from memo where (target = 'code' and target_id in (select id from below))
          or (target = 'coding' and target_id in (select id from gone))) as memos,
       (select count(distinct set_id) from code_set_member where code_id in (select id from below)) as sets,
       (select count(*) from link where (from_kind = 'code' and from_id in (select id from below))
          or (to_kind = 'code' and to_id in (select id from below))) as links`,
    { codes: JSON.stringify(codeIds) },
  );
  if (!counts) throw new Error('counting answered nothing');
  return counts;
}
