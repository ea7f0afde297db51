import { type ReactNode, useDeferredValue, useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { JobProgress } from '../../components/JobProgress.tsx';
import { Icon } from '../../components/Icon.tsx';
import { FileList } from './FileList.tsx';
import type { DeskOutcome } from './OutcomeList.tsx';
import { RefusedPanel, ShownFiles } from './ShownFiles.tsx';
import { countUnsettled, filesToCommit, refusedFiles, type StagedFile } from './staged-files.ts';
import { countLooking, newFiles, updatesToRun } from './update/update-plans.ts';
import { useRunImport } from './update/use-run-import.ts';
import { useUpdatePlans } from './update/use-update-plans.ts';
import type { StagedFiles } from './use-staged-files.ts';

export type ImportPreviewProps = Readonly<{
  staged: StagedFiles;
  onClose: () => void;
  onImported: (outcome: DeskOutcome) => void;
}>;

/** Every file with what was recognised in it, before anything is written. */
export function ImportPreview({ staged, onClose, onImported }: ImportPreviewProps): ReactNode {
  const { t } = useTranslation('import');
  const { t: common } = useTranslation();
  const { t: updateWords } = useTranslation('datasetUpdate');
  const [wanted, setWanted] = useState<ReadonlySet<number> | 'refused'>(new Set());
  const importing = useRunImport();
  const { files } = staged;
  const plans = useUpdatePlans(files);
  const refused = refusedFiles(files);
  const chosen = chosenFiles(files, wanted);
  // Keys walk through the list faster than a file can be drawn.
  const drawn = useDeferredValue(wanted);
  const ready = filesToCommit(newFiles(files, plans));
  const updates = updatesToRun(files, plans);
  const count = ready.length + updates.length;
  const unsettled = countUnsettled(files) + countLooking(plans);
  const { isRunning } = importing;

  const remove = (keys: readonly number[]): void => {
    const next = neighbourOf(files, new Set(keys));
    // Taking out another file than those on show leaves these on show.
    if (wanted === 'refused' || chosen.every(({ key }) => keys.includes(key)))
      setWanted(next ? new Set([next.key]) : new Set());
    staged.remove(keys);
  };

  const runImport = async (): Promise<void> => {
    const outcome = await importing.run(ready, updates);
    if (outcome) onImported({ ...outcome, refused: [...outcome.refused, ...refused] });
  };
  const nameUpdates = ([first, ...others]: typeof updates): string =>
    others.length === 0
      ? updateWords('go', { name: first?.name ?? '' })
      : updateWords('goMany', { count: updates.length });
  return (
    <Dialog
      title={t('title')}
      isOpen
      onClose={onClose}
      size={files.length > 0 ? 'wide' : 'medium'}
      actions={
        <>
          <Button onPress={onClose}>{common('cancel')}</Button>
          {files.length === 0 ? null : (
            <Button
              look="primary"
              isDisabled={count === 0 || unsettled > 0 || isRunning}
              isPending={isRunning}
              onPress={() => void runImport()}
            >
              {unsettled > 0
                ? t('settling', { done: files.length - unsettled, total: files.length })
                : ready.length === 0 && updates.length > 0
                  ? nameUpdates(updates)
                  : t('go', { count })}
            </Button>
          )}
        </>
      }
    >
      <JobProgress job={importing.commit} label={t('importing')} />
      <JobProgress job={importing.update} label={updateWords('updating')} />
      {importing.commit.state.status === 'cancelled' ? <p role="status">{t('cancelled')}</p> : null}
      {files.length === 0 ? <p className="quiet">{t('empty')}</p> : null}
      <div className={files.length > 0 ? 'import-desk' : undefined}>
        <div className="import-files">
          {files.length > 0 ? (
            <FileList
              files={files}
              selected={new Set(chosen.map(({ key }) => key))}
              onSelect={setWanted}
              onRemove={remove}
            />
          ) : null}
          {refused.length > 0 ? (
            <Button look="quiet" onPress={() => setWanted('refused')}>
              <Icon name="warning" size={14} /> {t('refusedCount', { count: refused.length })}
            </Button>
          ) : null}
          <FileTrigger allowsMultiple onSelect={(added) => staged.add([...(added ?? [])])}>
            <Button look={files.length === 0 ? 'primary' : 'plain'} autoFocus={files.length === 0}>
              {files.length === 0 ? t('choose') : t('chooseMore')}
            </Button>
          </FileTrigger>
        </div>
        {files.length > 0 ? (
          <div className="import-shown" data-scrolls>
            {drawn === 'refused' && refused.length > 0 ? (
              <RefusedPanel files={files} onRemove={remove} />
            ) : (
              <ShownFiles
                files={chosenFiles(files, drawn)}
                staged={staged}
                updates={plans}
                onRemove={remove}
              />
            )}
          </div>
        ) : null}
      </div>
    </Dialog>
  );
}

/** The file behind those that go, else the one before them. */
function neighbourOf(
  files: readonly StagedFile[],
  gone: ReadonlySet<number>,
): StagedFile | undefined {
  const at = files.findLastIndex(({ key }) => gone.has(key));
  const stays = ({ key }: StagedFile): boolean => !gone.has(key);
  return files.slice(at + 1).find(stays) ?? files.slice(0, Math.max(at, 0)).findLast(stays);
}

/** The files to be looked at: those chosen in the list that are still there, else the first. */
function chosenFiles(
  files: readonly StagedFile[],
  wanted: ReadonlySet<number> | 'refused',
): readonly StagedFile[] {
  if (wanted === 'refused' && files.some(({ state }) => state.status === 'refused')) return [];
  const there = files.filter(({ key }) => wanted !== 'refused' && wanted.has(key));
  return there.length > 0 ? there : files.slice(0, 1);
}
