import type { SourceId } from '../../../shared/ids.ts';
import type { ThemeQuote } from '../../../shared/domain/theme.ts';
import type { Database } from '../../project/database.ts';
import { findSource } from '../../project/queries/source-queries.ts';
import type { ThemeMember } from '../../project/queries/theme-run-queries.ts';
import { readVersion } from '../../project/version-cache.ts';

/** Turns of a theme with their words and who said them. Turns of sources that are gone are left out. */
export function quoteMembers(db: Database, members: readonly ThemeMember[]): ThemeQuote[] {
  const sources = new Map(
    [...new Set(members.map(({ sourceId }) => sourceId))].map((id) => [
      id,
      findSource(db, id as SourceId),
    ]),
  );
  return members.flatMap(({ sourceId, turnIndex }) => {
    const source = sources.get(sourceId);
    if (!source) return [];
    const { text, turns } = readVersion(db, source.versionId);
    const turn = turns[turnIndex];
    return turn
      ? [
          {
            sourceId: source.id,
            sourceName: source.name,
            turnIndex,
            text: text.slice(turn.start, turn.end),
            speaker: turn.speaker,
          },
        ]
      : [];
  });
}
