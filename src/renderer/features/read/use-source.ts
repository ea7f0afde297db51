import { useQuery, type QueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { EngineClient } from '../../../shared/client.ts';
import type { Coding } from '../../../shared/domain/coding.ts';
import { maxPageRows, type Page } from '../../../shared/domain/page.ts';
import type { Turn } from '../../../shared/domain/source.ts';
import type { SourceId } from '../../../shared/ids.ts';
import type { Result } from '../../../shared/result.ts';
import { OperationError, useEngine } from '../../state/engine.ts';
import { takeStretch } from './ask-ahead.ts';
import { replaceStretch, type Stretch } from './changed-stretch.ts';
import { withoutHidden } from './coders/hidden-coders.ts';
import { useHiddenCoders } from './coders/use-coders.ts';
import { isEverything, upkeepOf } from './codings-upkeep.ts';

function unwrap<T>(result: Result<T>): T {
  if (!result.ok) throw new OperationError(result.error);
  return result.value;
}

/** Pulls the pages of a list one after the other; no answer of the engine is larger than a page. */
async function pullAll<Row>(
  ask: (offset: number) => Promise<Result<Page<Row>>>,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (;;) {
    const page = unwrap(await ask(rows.length));
    rows.push(...page.rows);
    if (page.rows.length === 0 || rows.length >= page.total) return rows;
  }
}

async function pullText(engine: EngineClient, sourceId: SourceId): Promise<string> {
  const parts: string[] = [];
  for (let offset: number | null = 0; offset !== null;) {
    const page: Readonly<{ text: string; next: number | null }> = unwrap(
      await engine.call('sources.text', { sourceId, offset }),
    );
    parts.push(page.text);
    offset = page.next;
  }
  return parts.join('');
}

/** The keys begin with the operation's name, so that a change of the study refreshes them like any other answer. */
const keyOf = (operation: string, sourceId: SourceId): readonly unknown[] => [
  operation,
  { sourceId, pages: 'all' },
];

const pullTurns = (engine: EngineClient, sourceId: SourceId): Promise<readonly Turn[]> =>
  pullAll((offset) => engine.call('sources.turns', { sourceId, offset, limit: maxPageRows }));

/** A text and its turns, of one version. */
export type SourceWords = Readonly<{ text: string; turns: readonly Turn[] }>;

/** Under this key the answers keep the words of a source. */
export const wordsKey = (sourceId: SourceId): readonly unknown[] => keyOf('sources.text', sourceId);

/** The whole text of a source with all its turns in order: after an edit neither is shown beside the other's old version. */
export function useSourceWords(sourceId: SourceId): UseQueryResult<SourceWords, OperationError> {
  const engine = useEngine();
  return useQuery<SourceWords, OperationError>({
    queryKey: wordsKey(sourceId),
    queryFn: async () => {
      const [text, turns] = await Promise.all([
        pullText(engine, sourceId),
        pullTurns(engine, sourceId),
      ]);
      return { text, turns };
    },
  });
}

/**
 * The codings of a source by the coders who are shown, by start, then end. After a change only those that it can have
 * touched are asked for again.
 */
export function useSourceCodings(
  sourceId: SourceId,
): UseQueryResult<readonly Coding[], OperationError> {
  const engine = useEngine();
  const hidden = useHiddenCoders();
  const select = useCallback((rows: readonly Coding[]) => withoutHidden(rows, hidden), [hidden]);
  return useQuery<readonly Coding[], OperationError>({
    queryKey: keyOf('codings.list', sourceId),
    select,
    // Rows that stay as they are stay the same objects already.
    structuralSharing: false,
    queryFn: ({ signal }) => bringCodings(engine, sourceId, signal),
  });
}

/**
 * Whether codings are being asked for again. A look at what is so now: to be told of it would draw the desk twice more at each
 * coding. New ones are another list in any case.
 */
export function isBringingCodings(queries: QueryClient, sourceId: SourceId): boolean {
  return queries.getQueryState(keyOf('codings.list', sourceId))?.fetchStatus === 'fetching';
}

async function bringCodings(
  engine: EngineClient,
  sourceId: SourceId,
  signal: AbortSignal,
): Promise<readonly Coding[]> {
  const upkeep = upkeepOf(engine);
  // Everybody who listens to the engine has to hear of a change before it is known what it touched.
  await Promise.resolve();
  const stale = upkeep.staleOf(sourceId);
  const rows = isEverything(stale)
    ? await pullCodings(engine, sourceId)
    : await pullStretches(engine, sourceId, upkeep.rowsOf(sourceId), stale);
  if (!signal.aborted) upkeep.refreshed(sourceId, rows, stale);
  return rows;
}

function pullCodings(engine: EngineClient, sourceId: SourceId): Promise<readonly Coding[]> {
  return pullAll((offset) => engine.call('codings.list', { sourceId, offset, limit: maxPageRows }));
}

async function pullStretches(
  engine: EngineClient,
  sourceId: SourceId,
  known: readonly Coding[],
  stretches: readonly Stretch[],
): Promise<readonly Coding[]> {
  let rows = known;
  for (const stretch of stretches) {
    const page = unwrap(await takeStretch(engine, sourceId, stretch));
    if (page.total > page.rows.length) return pullCodings(engine, sourceId);
    rows = replaceStretch(rows, stretch, page.rows);
  }
  return rows;
}
