import type { Progress } from '../../../shared/protocol.ts';
import type { JobContext } from '../../session/handler.ts';

/** Thrown where a person has stopped an export or closed the study under it; caught where the export began. */
export class ExportStopped extends Error {}

/** Milliseconds of work after which others have their turn. */
const turnMs = 20;

/** Says how far an export is and lets others have their turn between its steps. @throws ExportStopped */
export type Pace = (done: number, total: number, unit: Progress['unit']) => Promise<void>;

export function createPace({ signal, progress, project }: JobContext): Pace {
  let since = performance.now();
  return async (done, total, unit) => {
    if (performance.now() - since >= turnMs) {
      progress(done, total, unit);
      await new Promise((resolve) => setImmediate(resolve));
      since = performance.now();
    }
    if (signal.aborted || !project.db.open) throw new ExportStopped();
  };
}
