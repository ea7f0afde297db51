import type { SourceSummary } from '../../../shared/domain/source.ts';
import type { SourceId } from '../../../shared/ids.ts';

/**
 * What is not looked at unless a person says so. Answers to one question speak of one matter and give the clearest
 * themes: where there are some, the question with the most answers is proposed; else every source.
 */
export function leftOutAtFirst(sources: readonly SourceSummary[]): ReadonlySet<SourceId> {
  const [proposed] = sources
    .filter(({ kind }) => kind === 'open_answers')
    .sort((one, other) => other.turnCount - one.turnCount);
  if (!proposed) return new Set();
  return new Set(sources.filter(({ id }) => id !== proposed.id).map(({ id }) => id));
}
