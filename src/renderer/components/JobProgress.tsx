import { type ReactNode, useEffect, useState } from 'react';
import type { OperationName } from '../../shared/operations/operation-table.ts';
import { type Job, timeLeft } from '../state/use-job.ts';
import { ErrorNotice } from './ErrorNotice.tsx';
import { ProgressBar } from './ProgressBar.tsx';

/** What a job shows of itself while it runs and when it was refused. Nothing in its first second: the control shows that. */
export function JobProgress<Name extends OperationName>({
  job,
  label,
}: Readonly<{ job: Pick<Job<Name>, 'state' | 'cancel'>; label: string }>): ReactNode {
  const { state } = job;
  const isLong = state.status === 'running' && state.stage === 'long';
  const now = useNow(isLong);
  if (state.status === 'failed') return <ErrorNotice error={state.error} />;
  if (state.status !== 'running' || state.stage === 'hidden' || state.stage === 'control')
    return null;
  return (
    <ProgressBar
      label={label}
      progress={state.progress}
      timeLeftMs={isLong ? timeLeft(state.progress, state.startedAt, now) : null}
      onCancel={job.cancel}
    />
  );
}

function useNow(ticks: boolean): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!ticks) return undefined;
    const timer = window.setInterval(() => setNow(Date.now()), 1000);
    return () => window.clearInterval(timer);
  }, [ticks]);
  return now;
}
