import { digestState } from '../../../src/engine/history/state-digest.ts';
import { all, first } from '../../../src/engine/project/database.ts';
import type { OpenProject } from '../../../src/engine/project/open-project.ts';
import type { StepChild } from './start-child.ts';
import { findFaults } from './trust-study.ts';

/** What is wrong in a study after its program was ended: something acknowledged is missing, or something is half there. */
export function findLosses(
  project: OpenProject,
  { acknowledged, digests, refusals }: Pick<StepChild, 'acknowledged' | 'digests' | 'refusals'>,
) {
  const commands = new Map(
    all<{ seq: number; uid: Buffer }>(project.db, 'select seq, uid from command').map(
      ({ seq, uid }) => [seq, uid.toString('hex')],
    ),
  );
  const last = first<{ seq: number }>(project.db, 'select max(seq) as seq from command')?.seq ?? 0;
  const digest = digests.get(last);
  return {
    refusals,
    missing: acknowledged.filter(({ seq, uid }) => commands.get(seq) !== uid),
    otherState: digest !== undefined && digest !== digestState(project.db),
    faults: findFaults(project),
  };
}

export const nothingLost = { refusals: [], missing: [], otherState: false, faults: [] };
