import { type Query, useQueries } from '@tanstack/react-query';
import type { DatasetUpdatePlan } from '../../../../shared/domain/dataset-update.ts';
import type { Call } from '../../../../shared/operations/operation-table.ts';
import { OperationError, queryKey, useEngine } from '../../../state/engine.ts';
import type { StagedFile } from '../staged-files.ts';
import { type FoundUpdate, isWanted, planQuestion, type UpdatePlans } from './update-plans.ts';

type Plan = DatasetUpdatePlan | null;

/** The figures shown last of a file stand until those of another choice are there. */
function keepOfFile({ file }: Call<'datasets.planUpdate'>) {
  return (
    previous: Plan | undefined,
    query: Query<Plan, Error, Plan> | undefined,
  ): Plan | undefined => {
    const asked = query?.queryKey[1] as Call<'datasets.planUpdate'> | undefined;
    return asked?.file === file ? previous : undefined;
  };
}

/** Looks for each table on its way in whether it is a newer export of one that the study has. */
export function useUpdatePlans(files: readonly StagedFile[]): UpdatePlans {
  const engine = useEngine();
  const asked = files.flatMap((file) => {
    const question = planQuestion(file);
    return question ? [{ file, question }] : [];
  });
  const answers = useQueries({
    queries: asked.map(({ question }) => ({
      queryKey: queryKey('datasets.planUpdate', question),
      placeholderData: keepOfFile(question),
      queryFn: async (): Promise<Plan> => {
        const result = await engine.call('datasets.planUpdate', question);
        if (!result.ok) throw new OperationError(result.error);
        return result.value;
      },
    })),
  });
  return new Map(
    asked.flatMap(({ file }, at): (readonly [number, FoundUpdate | 'looking'])[] => {
      const answer = answers[at];
      if (answer?.isPending) return [[file.key, 'looking']];
      const plan = answer?.data;
      if (!answer || !plan) return [];
      const isLooking = answer.isPlaceholderData;
      return [[file.key, { plan, isLooking, isWanted: isWanted(plan, file.choices.update) }]];
    }),
  );
}
