import { summariseSentiment } from '../../../core/sentiment/summarise-sentiment.ts';
import type { SourceSummary } from '../../../shared/domain/source.ts';
import type { Sentiment, TurnSentiment } from '../../../shared/domain/sentiment.ts';
import type { Input, OperationTable, Output } from '../../../shared/operations/operation-table.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { findSource, listSources } from '../../project/queries/source-queries.ts';
import { type Handlers, type JobContext, runs } from '../../session/handler.ts';
import { notFound } from '../not-found.ts';
import { scoreSource } from '../../analysis/score-source.ts';

type Names = Extract<keyof OperationTable, `sentiment.${string}`>;

async function listTurns(
  context: JobContext,
  query: Input<'sentiment.turns'>,
): Promise<Result<Output<'sentiment.turns'>>> {
  const source = findSource(context.project.db, query.sourceId);
  if (!source) return notFound('This source');
  const scored = await scoreSource(context, source);
  if (!scored.ok) return scored;
  const wanted = scored.value.filter(
    ({ turn, sentiment }) =>
      (query.speaker === undefined || turn.speaker === query.speaker) &&
      (query.label === undefined || sentiment.label === query.label),
  );
  return ok({
    total: wanted.length,
    rows: wanted.slice(query.offset, query.offset + query.limit),
  });
}

function groupOf(by: 'source' | 'speaker', source: SourceSummary, { turn }: TurnSentiment): string {
  return by === 'source' ? source.name : (turn.speaker ?? '');
}

async function summarise(
  context: JobContext,
  { by, sourceIds }: Input<'sentiment.summary'>,
): Promise<Result<Output<'sentiment.summary'>>> {
  const sources = listSources(context.project.db).filter(
    ({ id, kind }) =>
      (sourceIds === undefined || sourceIds.includes(id)) &&
      // Thousands of respondents are no speakers to compare.
      (by === 'source' || kind !== 'open_answers'),
  );
  const items: { group: string; sentiment: Sentiment }[] = [];
  for (const [done, source] of sources.entries()) {
    context.progress(done, sources.length, 'files');
    const scored = await scoreSource(context, source);
    if (!scored.ok) return scored;
    for (const one of scored.value) {
      items.push({ group: groupOf(by, source, one), sentiment: one.sentiment });
    }
  }
  return ok(summariseSentiment(items));
}

export const sentimentHandlers: Handlers<Names> = {
  'sentiment.turns': runs(listTurns),
  'sentiment.summary': runs(summarise),
};
