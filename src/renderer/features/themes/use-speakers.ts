import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import type { SourceSummary, SpeakerSummary } from '../../../shared/domain/source.ts';
import { OperationError, queryKey, useEngine } from '../../state/engine.ts';
import { asksQuestions, mergeVoices } from '../../../core/text/voices.ts';

export type SpeakersInChoice = Readonly<{
  /** Those of all chosen sources, most turns first. */
  speakers: readonly Readonly<{ name: string; turns: number }>[];
  leftOut: ReadonlySet<string>;
  setLeftOut: (name: string, isLeftOut: boolean) => void;
}>;

/** Survey answers have respondents by the thousand and no interviewer. */
const hasVoices = ({ kind, speakerCount }: SourceSummary): boolean =>
  kind !== 'open_answers' && speakerCount > 1;

/** The voices of the chosen sources, and whose turns are left out: at first of those who ask the questions. */
export function useSpeakers(sources: readonly SourceSummary[]): SpeakersInChoice {
  const engine = useEngine();
  const [decided, setDecided] = useState<ReadonlyMap<string, boolean>>(new Map());
  const lists = useQueries({
    queries: sources.filter(hasVoices).map(({ id: sourceId }) => ({
      queryKey: queryKey('sources.speakers', { sourceId }),
      queryFn: async (): Promise<readonly SpeakerSummary[]> => {
        const result = await engine.call('sources.speakers', { sourceId });
        if (!result.ok) throw new OperationError(result.error);
        return result.value;
      },
    })),
    combine: (results) => mergeVoices(results.map(({ data }) => data ?? [])),
  });
  const isLeftOut = (voice: (typeof lists)[number]): boolean =>
    decided.get(voice.name) ?? asksQuestions(voice);
  return {
    speakers: lists,
    leftOut: new Set(lists.filter(isLeftOut).map(({ name }) => name)),
    setLeftOut: (name, next) => setDecided((now) => new Map(now).set(name, next)),
  };
}
