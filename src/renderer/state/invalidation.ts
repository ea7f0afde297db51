import type { Query, QueryClient } from '@tanstack/react-query';
import type { EngineEvent } from '../../shared/protocol.ts';

/** Tables that say something about texts and tables of answers without changing a word of them. */
const annotationTables = new Set([
  'code',
  'coding',
  'memo',
  'link',
  'coder',
  'study_case',
  'attribute',
  'attribute_value',
  'source_folder',
  'kept_measure',
  'benchmark',
  'follow_up',
  'command',
  'change',
  'tombstone',
]);

/** Answers made of words and cells alone: coding, naming or noting leaves them as they are. */
const wordReads = new Set<unknown>([
  'sources.text',
  'sources.turns',
  'sources.speakers',
  'datasets.list',
  'datasets.rows',
  'datasets.find',
  'datasets.place',
  'metrics.compute',
  'metrics.compareGroups',
  'metrics.drivers',
  'datasets.values',
  'surveys.questions',
  'surveys.summary',
  'sentiment.turns',
  'sentiment.summary',
  'journey.map',
  'journey.answers',
  'ratings.suspicious',
  'autocode.voices',
  'autocode.hits',
]);

/** Answers about the program and the disk, which no change of the study touches. */
const outsideReads = new Set<unknown>(['program.info', 'files.listFolder', 'project.copyNotices']);

function isTouched(query: Query, tables: readonly string[]): boolean {
  const [operation] = query.queryKey;
  if (outsideReads.has(operation)) return false;
  if (!wordReads.has(operation)) return true;
  return tables.some((table) => !annotationTables.has(table));
}

/**
 * Has everything on screen that an event touches asked for again. Asking is cheap (one process, paged answers),
 * so all reads are asked again but the heavy ones, which are spared where only codes, codings and memos changed.
 */
export function refreshAfter(client: QueryClient, event: EngineEvent): void {
  if (event.event === 'changed')
    void client.invalidateQueries({ predicate: (query) => isTouched(query, event.tables) });
  // Ids are valid inside one study only: nothing of the last one may be shown, not even while loading.
  else if (event.event === 'project') void client.resetQueries();
}
