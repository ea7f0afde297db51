import { reportOpenFailure } from './open-failure.ts';
import { askFor } from './requests.ts';
import { type Job, useJob } from './use-job.ts';

/**
 * Keeps the copy of a study that waits on this computer as a file that the person can reach; `rescue` goes on with what can
 * be read in it. Where it is, is told by the notice of it; `job` shows how far it is and why it was refused.
 */
export function useKeepCopyAside(
  path: string,
): Readonly<{ job: Job<'project.keepCopyAside'>; keep: (then?: 'rescue') => Promise<void> }> {
  const job = useJob('project.keepCopyAside');
  const keep = async (then?: 'rescue'): Promise<void> => {
    const kept = await job.run({ path });
    if (!kept.ok) return;
    reportOpenFailure(null);
    const { file } = kept.value;
    if (then === 'rescue' && file !== null) askFor({ dialog: 'rescue', path: file });
  };
  return { job, keep };
}
