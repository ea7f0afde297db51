import type { SourceSummary } from '../../shared/domain/source.ts';
import type { TurnSentiment } from '../../shared/domain/sentiment.ts';
import { ok, type Result } from '../../shared/result.ts';
import { listTurnTexts } from '../project/queries/turn-texts.ts';
import type { JobContext } from '../session/handler.ts';
import { turnLanguages } from './turn-languages.ts';

/** Scores of every turn of a source, in order, each in the language of its source or, where a table mixes them, its own. */
export async function scoreSource(
  { project, analysis, signal }: JobContext,
  source: SourceSummary,
): Promise<Result<readonly TurnSentiment[]>> {
  const turns = listTurnTexts(project.db, source);
  const texts = turns.map(({ text }) => text);
  const scored = await analysis.run(
    'scoreTexts',
    { texts, languages: turnLanguages(source, texts) },
    { signal },
  );
  if (!scored.ok) return scored;
  return ok(
    turns.flatMap(({ turn, text }, i) => {
      const sentiment = scored.value[i];
      return sentiment ? [{ sourceId: source.id, turn, text, sentiment }] : [];
    }),
  );
}
