import { scoreText } from '../../../core/sentiment/score-text.ts';
import type { SourceSummary, Turn } from '../../../shared/domain/source.ts';
import type { ThemeQuote } from '../../../shared/domain/theme.ts';
import type { SourceId } from '../../../shared/ids.ts';
import { turnLanguages } from '../../analysis/turn-languages.ts';
import type { Database } from '../../project/database.ts';
import { findSource } from '../../project/queries/source-queries.ts';
import type { ThemeMember } from '../../project/queries/theme-run-queries.ts';
import { readVersion } from '../../project/version-cache.ts';

function toQuote(source: SourceSummary, turn: Turn, text: string): ThemeQuote {
  const { language, score } = scoreText(text, turnLanguages(source, [text])[0] ?? 'und');
  return {
    sourceId: source.id,
    sourceName: source.name,
    turnIndex: turn.index,
    text,
    speaker: turn.speaker,
    sentiment: language === 'und' ? null : score,
  };
}

/** Turns of a theme with their words, who said them and how they feel. Turns of sources that are gone are left out. */
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
    return turn ? [toQuote(source, turn, text.slice(turn.start, turn.end))] : [];
  });
}
