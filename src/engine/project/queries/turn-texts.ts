import type { SourceSummary, Turn } from '../../../shared/domain/source.ts';
import type { Database } from '../database.ts';
import { readVersion } from '../version-cache.ts';

export type TurnText = Readonly<{ turn: Turn; text: string }>;

/** The turns of a source's current version with their words. */
export function listTurnTexts(db: Database, source: Pick<SourceSummary, 'versionId'>): TurnText[] {
  const { text, turns } = readVersion(db, source.versionId);
  return turns.map((turn) => ({ turn, text: text.slice(turn.start, turn.end) }));
}
