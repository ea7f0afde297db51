import { useCallback, useEffect, useRef, useState } from 'react';
import type { AppError } from '../../shared/app-error.ts';
import type { Call, OperationName, Output } from '../../shared/operations/operation-table.ts';
import type { Progress } from '../../shared/protocol.ts';
import type { Result } from '../../shared/result.ts';
import { useEngine } from './engine.ts';

/**
 * How much a running job shows of itself: nothing under 0.1 s, the control's own sign up to 1 s, then a bar with
 * Cancel, after 10 s also the time left.
 */
export type JobStage = 'hidden' | 'control' | 'bar' | 'long';

const stages = [
  { stage: 'control', afterMs: 100 },
  { stage: 'bar', afterMs: 1000 },
  { stage: 'long', afterMs: 10_000 },
] as const satisfies readonly Readonly<{ stage: JobStage; afterMs: number }>[];

export type JobState<Name extends OperationName> =
  | Readonly<{ status: 'idle' }>
  | Readonly<{ status: 'running'; stage: JobStage; progress: Progress | null; startedAt: number }>
  | Readonly<{ status: 'done'; value: Output<Name> }>
  | Readonly<{ status: 'cancelled' }>
  | Readonly<{ status: 'failed'; error: AppError }>;

export type Job<Name extends OperationName> = Readonly<{
  state: JobState<Name>;
  run: (input: Call<Name>) => Promise<Result<Output<Name>>>;
  cancel: () => void;
  reset: () => void;
}>;

type Running = Readonly<{ controller: AbortController; timers: readonly number[] }>;

function settled<Name extends OperationName>(result: Result<Output<Name>>): JobState<Name> {
  if (result.ok) return { status: 'done', value: result.value };
  return result.error.code === 'cancelled'
    ? { status: 'cancelled' }
    : { status: 'failed', error: result.error };
}

/** Runs one long operation at a time, with progress and Cancel. Leaving the screen lets it go on; running again cancels the first. */
export function useJob<Name extends OperationName>(name: Name): Job<Name> {
  const engine = useEngine();
  const [state, setState] = useState<JobState<Name>>({ status: 'idle' });
  const running = useRef<Running | null>(null);

  const stopTimers = useCallback(() => {
    for (const timer of running.current?.timers ?? []) window.clearTimeout(timer);
  }, []);
  useEffect(() => stopTimers, [stopTimers]);

  const run = useCallback(
    async (input: Call<Name>) => {
      stopTimers();
      running.current?.controller.abort();
      const update = (change: Partial<Extract<JobState<Name>, { status: 'running' }>>): void => {
        if (running.current === mine)
          setState((now) => (now.status === 'running' ? { ...now, ...change } : now));
      };
      const mine: Running = {
        controller: new AbortController(),
        timers: stages.map(({ stage, afterMs }) =>
          window.setTimeout(() => update({ stage }), afterMs),
        ),
      };
      running.current = mine;
      setState({ status: 'running', stage: 'hidden', progress: null, startedAt: Date.now() });
      const result = await engine.call(name, input, {
        signal: mine.controller.signal,
        onProgress: ({ done, total, unit }) => update({ progress: { done, total, unit } }),
      });
      for (const timer of mine.timers) window.clearTimeout(timer);
      if (running.current === mine) {
        running.current = null;
        setState(settled<Name>(result));
      }
      return result;
    },
    [engine, name, stopTimers],
  );

  const cancel = useCallback(() => running.current?.controller.abort(), []);
  const reset = useCallback(() => setState({ status: 'idle' }), []);
  return { state, run, cancel, reset };
}

/** Milliseconds left at the present pace, or null where nothing can be said yet. */
export function timeLeft(progress: Progress | null, startedAt: number, now: number): number | null {
  if (!progress?.total || progress.done <= 0) return null;
  const share = progress.done / progress.total;
  return Math.max(0, (now - startedAt) * (1 / share - 1));
}
