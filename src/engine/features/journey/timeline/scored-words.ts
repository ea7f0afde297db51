import type { SourceSummary, Turn } from '../../../../shared/domain/source.ts';
import type { SpokenWords } from '../../../../shared/domain/journey.ts';
import type { CodeId } from '../../../../shared/ids.ts';
import { ok, type Result } from '../../../../shared/result.ts';
import { turnLanguages } from '../../../analysis/turn-languages.ts';
import { type CodedStretch, listCodedStretches } from '../../../project/queries/case-journey.ts';
import { listTurnTexts } from '../../../project/queries/turn-texts.ts';
import type { JobContext } from '../../../session/handler.ts';

/** A turn with its feeling and the codes on it. */
export type TurnWords = Readonly<{ turn: Turn; words: SpokenWords; codeIds: readonly CodeId[] }>;

function codesOn(turn: Turn, stretches: readonly CodedStretch[]): readonly CodeId[] {
  const touching = stretches.filter(({ start, end }) => start < turn.end && end > turn.start);
  return [...new Set(touching.map(({ codeId }) => codeId))];
}

/** The turns of a source that are wanted, in order, scored in their languages. Only these are scored. */
export async function scoreTurns(
  { project, analysis, signal }: JobContext,
  source: SourceSummary,
  question: string,
  isWanted: (turn: Turn) => boolean,
): Promise<Result<readonly TurnWords[]>> {
  const turns = listTurnTexts(project.db, source).filter(
    ({ turn }) => turn.end > turn.start && isWanted(turn),
  );
  if (turns.length === 0) return ok([]);
  const texts = turns.map(({ text }) => text);
  const languages = turnLanguages(source, texts);
  const scored = await analysis.run('scoreTexts', { texts, languages }, { signal });
  if (!scored.ok) return scored;
  const stretches = listCodedStretches(project.db, source.versionId);
  return ok(
    turns.map(({ turn, text }, i) => {
      const sentiment = scored.value[i];
      const place = { sourceId: source.id, start: turn.start, end: turn.end };
      const feeling = !sentiment || sentiment.language === 'und' ? null : sentiment.score;
      return {
        turn,
        words: { question, text, sentiment: feeling, place },
        codeIds: codesOn(turn, stretches),
      };
    }),
  );
}
