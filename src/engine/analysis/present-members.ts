import { compareTexts } from '../../core/text/compare-texts.ts';
import { reAnchorOver } from '../../core/text/re-anchor.ts';
import { turnAt } from '../../core/text/turn-at.ts';
import type { SourceId, VersionId } from '../../shared/ids.ts';
import { all, type Database } from '../project/database.ts';
import type { ThemeMember } from '../project/queries/theme-run-queries.ts';
import { readVersion } from '../project/version-cache.ts';

type Row = Readonly<{ id: VersionId; createdAt: string; isCurrent: number }>;

/** The version of a source that stood at a time, and the one that stands now; null where the source is gone. */
function versionsAround(
  db: Database,
  sourceId: SourceId,
  at: string,
): Readonly<{ then: VersionId; now: VersionId }> | null {
  const rows = all<Row>(
    db,
    `select version.id, version.created_at as createdAt, source.version_id = version.id as isCurrent
     from source_version version join source on source.id = version.source_id
     where source.id = @sourceId order by version.id desc`,
    { sourceId },
  );
  const now = rows.find(({ isCurrent }) => isCurrent === 1);
  const then = rows.find(({ createdAt }) => createdAt <= at) ?? rows.at(-1);
  return now && then ? { then: then.id, now: now.id } : null;
}

/**
 * Turns that were found at `at`, numbered as they are in the present texts: where a text was edited since, turns may have been
 * cut, joined or taken out. Those whose words are gone are left out, and so are those of sources that are gone.
 */
export function listPresentMembers(
  db: Database,
  members: readonly ThemeMember[],
  at: string,
): ThemeMember[] {
  const places = new Map<number, (turnIndex: number) => number | null>();
  for (const sourceId of new Set(members.map((member) => member.sourceId)))
    places.set(sourceId, presentTurn(db, sourceId as SourceId, at));
  return members.flatMap(({ sourceId, turnIndex }) => {
    const present = places.get(sourceId)?.(turnIndex) ?? null;
    return present === null ? [] : [{ sourceId, turnIndex: present }];
  });
}

function presentTurn(
  db: Database,
  sourceId: SourceId,
  at: string,
): (turnIndex: number) => number | null {
  const versions = versionsAround(db, sourceId, at);
  if (!versions) return () => null;
  if (versions.then === versions.now) return (turnIndex) => turnIndex;
  const old = readVersion(db, versions.then);
  const present = readVersion(db, versions.now);
  const anchor = reAnchorOver({
    before: old.text,
    after: present.text,
    changes: compareTexts(old.text, present.text),
  });
  return (turnIndex) => {
    const turn = old.turns[turnIndex];
    const place = turn && anchor(turn.start, turn.end);
    const found = place && turnAt(present.turns, place.start);
    return found && found.end > place.start ? found.index : null;
  };
}
