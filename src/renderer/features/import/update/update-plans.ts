import type { DatasetUpdatePlan } from '../../../../shared/domain/dataset-update.ts';
import type { Call } from '../../../../shared/operations/operation-table.ts';
import type { Choices, StagedFile } from '../staged-files.ts';
import type { UpdateChoice } from './update-choice.ts';

/** A file beside the table of which it is a newer export. */
export type FoundUpdate = Readonly<{
  plan: DatasetUpdatePlan;
  isWanted: boolean;
  /** Whether the figures are of an earlier choice and the present ones on their way. */
  isLooking: boolean;
}>;

/** By the key of the file: what was found, or that it is being looked for. A file that is not here is a new one. */
export type UpdatePlans = ReadonlyMap<number, FoundUpdate | 'looking'>;

/** What is asked about a file: nothing of one that is no table, or not looked at yet. */
export function planQuestion({
  staged,
  state,
  choices,
}: StagedFile): Call<'datasets.planUpdate'> | null {
  if (staged === null || state.status !== 'ready' || state.inspection.table === null) return null;
  return { file: staged, datasetId: null, ...readAs(choices) };
}

function readAs({
  encoding,
  update,
}: Choices): Pick<Call<'datasets.update'>, 'encoding' | 'identifier'> {
  return {
    ...(encoding === undefined ? {} : { encoding }),
    ...(update?.identifier === undefined ? {} : { identifier: update.identifier }),
  };
}

/** A newer export updates its table unless the person wants it otherwise; what may be another wave does not by itself. */
export function isWanted(plan: DatasetUpdatePlan, choice: UpdateChoice | undefined): boolean {
  return choice?.isWanted ?? plan.isSameSurvey;
}

export type UpdateCall = Readonly<{ name: string; input: Call<'datasets.update'> }>;

/** What is asked of the engine for the files that update a table. */
export function updatesToRun(files: readonly StagedFile[], plans: UpdatePlans): UpdateCall[] {
  return files.flatMap(({ key, staged, state, choices }) => {
    const found = plans.get(key);
    if (staged === null || state.status !== 'ready' || !found || found === 'looking') return [];
    if (!found.isWanted) return [];
    const { datasetId, name } = found.plan;
    return [{ name, input: { file: staged, datasetId, ...readAs(choices) } }];
  });
}

/** Files that come in as new ones. */
export function newFiles(files: readonly StagedFile[], plans: UpdatePlans): readonly StagedFile[] {
  return files.filter(({ key }) => {
    const found = plans.get(key);
    return found === undefined || found === 'looking' || !found.isWanted;
  });
}

/** Files of which it is not known yet whether they update a table. */
export function countLooking(plans: UpdatePlans): number {
  return [...plans.values()].filter((found) => found === 'looking' || found.isLooking).length;
}
