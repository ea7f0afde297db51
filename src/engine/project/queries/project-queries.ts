import type { ProjectInfo } from '../../../shared/domain/project.ts';
import { type Database, first } from '../database.ts';

export function countEverything(db: Database): ProjectInfo['counts'] {
  const counts = first<ProjectInfo['counts']>(
    db,
    `select (select count(*) from source) as sources,
       (select coalesce(sum(version.turn_count), 0) from source
          join source_version version on version.id = source.version_id) as turns,
       (select count(*) from code where merged_into is null) as codes,
       (select count(*) from coding join source on source.version_id = coding.version_id) as codings,
       (select count(*) from study_case) as cases,
       (select count(*) from memo) as memos, (select count(*) from coder) as coders,
       (select count(*) from dataset) as datasets`,
  );
  if (!counts) throw new Error('counting answered nothing');
  return counts;
}

/** When the last command was saved. */
export function lastSavedAt(db: Database): string | null {
  return first<{ at: string }>(db, 'select at from command order by seq desc limit 1')?.at ?? null;
}
