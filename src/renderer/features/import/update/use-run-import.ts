import { useTranslation } from 'react-i18next';
import type { UpdatedDataset } from '../../../../shared/domain/dataset-update.ts';
import type { ImportOutcome } from '../../../../shared/operations/import-operations.ts';
import { announce } from '../../../state/last-action.ts';
import { type Job, useJob } from '../../../state/use-job.ts';
import type { DeskOutcome } from '../OutcomeList.tsx';
import type { CommitFile } from '../staged-files.ts';
import type { UpdateCall } from './update-plans.ts';

export type RunImport = Readonly<{
  commit: Job<'import.commit'>;
  update: Job<'datasets.update'>;
  isRunning: boolean;
  /** Null where it was stopped or could not be begun. */
  run: (
    files: readonly CommitFile[],
    updates: readonly UpdateCall[],
  ) => Promise<DeskOutcome | null>;
}>;

/** Imports new files, then updates tables, one after the other; what is refused does not keep the others out. */
export function useRunImport(): RunImport {
  const { t } = useTranslation('import');
  const { t: updateWords } = useTranslation('datasetUpdate');
  const commit = useJob('import.commit');
  const update = useJob('datasets.update');

  const importNew = async (files: readonly CommitFile[]): Promise<ImportOutcome | null> => {
    if (files.length === 0) return { imported: [], refused: [] };
    const result = await commit.run({ files: [...files] });
    if (!result.ok) return null;
    announce(t('announced', { count: result.value.imported.length }));
    return result.value;
  };
  const run: RunImport['run'] = async (files, updates) => {
    const outcome = await importNew(files);
    if (!outcome) return null;
    const updated: UpdatedDataset[] = [];
    const refused = [...outcome.refused];
    for (const { name, input } of updates) {
      const result = await update.run(input);
      if (result.ok) {
        updated.push(result.value);
        if (!result.value.isUpToDate) announce(updateWords('announced', { name }));
      } else refused.push({ file: name, error: result.error });
    }
    // Of a single update nothing is left to tell but why it was not done: that stands where it was asked for.
    if (
      updated.length + outcome.imported.length === 0 &&
      files.length === 0 &&
      updates.length === 1
    )
      return null;
    return { imported: outcome.imported, refused, updated };
  };
  const isRunning = commit.state.status === 'running' || update.state.status === 'running';
  return { commit, update, isRunning, run };
}
