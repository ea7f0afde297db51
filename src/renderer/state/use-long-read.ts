import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Call, OperationName, Output } from '../../shared/operations/operation-table.ts';
import type { Progress } from '../../shared/protocol.ts';
import { OperationError, queryKey, useEngine } from './engine.ts';
import type { Job, JobStage, JobState } from './use-job.ts';

/** An answer that is kept like that of `useOperation`, but may take a while: `job` is what `JobProgress` shows of it. */
export type LongRead<Name extends OperationName> = Readonly<{
  data: Output<Name> | undefined;
  job: Pick<Job<Name>, 'state' | 'cancel'>;
  /** Asks again, after a cancel or a refusal. */
  again: () => void;
}>;

const stageAfter = [
  { stage: 'control', ms: 100 },
  { stage: 'bar', ms: 1000 },
  { stage: 'long', ms: 10_000 },
] as const satisfies readonly Readonly<{ stage: JobStage; ms: number }>[];

type Run = Readonly<{ startedAt: number; stage: JobStage; progress: Progress | null }>;
const freshRun = (): Run => ({ startedAt: Date.now(), stage: 'hidden', progress: null });

/** Asks for an analysis whose answer changes nothing in the study, with progress and Cancel. What was there stays while it is asked again. */
export function useLongRead<Name extends OperationName>(
  name: Name,
  input: Call<Name>,
  { enabled = true }: Readonly<{ enabled?: boolean }> = {},
): LongRead<Name> {
  const engine = useEngine();
  const queries = useQueryClient();
  const key = queryKey(name, input);
  const [run, setRun] = useState<Run>(freshRun);
  const query = useQuery<Output<Name>, OperationError>({
    queryKey: key,
    enabled,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      setRun(freshRun());
      const result = await engine.call(name, input, {
        signal,
        onProgress: ({ done, total, unit }) =>
          setRun((now) => ({ ...now, progress: { done, total, unit } })),
      });
      if (!result.ok) throw new OperationError(result.error);
      return result.value;
    },
  });
  const isRunning = query.fetchStatus === 'fetching';
  useEffect(() => {
    if (!isRunning) return undefined;
    const timers = stageAfter.map(({ stage, ms }) =>
      window.setTimeout(() => setRun((now) => ({ ...now, stage })), ms),
    );
    return () => {
      for (const timer of timers) window.clearTimeout(timer);
    };
  }, [isRunning, run.startedAt]);

  const state = ((): JobState<Name> => {
    if (isRunning) return { status: 'running', ...run };
    if (query.error?.appError.code === 'cancelled') return { status: 'cancelled' };
    if (query.error) return { status: 'failed', error: query.error.appError };
    if (query.data !== undefined) return { status: 'done', value: query.data };
    return enabled ? { status: 'cancelled' } : { status: 'idle' };
  })();
  return {
    data: query.data,
    job: { state, cancel: () => void queries.cancelQueries({ queryKey: key }) },
    again: () => void query.refetch(),
  };
}
