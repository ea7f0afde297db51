import type { CodeId, SourceId, VersionId } from '../../../shared/ids.ts';
import { bulkInsert } from '../../history/bulk-insert.ts';
import type { Step } from '../../history/command.ts';
import { currentVersion, defaultWeight } from '../../project/queries/coding-queries.ts';
import type { ThemeMember } from '../../project/queries/theme-run-queries.ts';
import { newUid } from '../../project/uid.ts';
import { readVersion } from '../../project/version-cache.ts';

/** Codes every turn of a theme with its code. Turns of sources that are gone are left out. Answers how many were coded. */
export function codeMembers(step: Step, codeId: CodeId, members: readonly ThemeMember[]): number {
  const { db, coderId } = step;
  const versions = new Map<number, VersionId | undefined>();
  const rows = members.flatMap(({ sourceId, turnIndex }) => {
    if (!versions.has(sourceId)) versions.set(sourceId, currentVersion(db, sourceId as SourceId));
    const versionId = versions.get(sourceId);
    if (versionId === undefined) return [];
    const turn = readVersion(db, versionId).turns[turnIndex];
    return turn && turn.end > turn.start
      ? [[newUid(), codeId, versionId, turn.start, turn.end, coderId, defaultWeight]]
      : [];
  });
  return bulkInsert(
    db,
    'coding',
    ['uid', 'code_id', 'version_id', 'start_offset', 'end_offset', 'coder_id', 'weight'],
    rows,
  ).length;
}
