import { type ReactNode, useDeferredValue, useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { ImportOutcome } from '../../../shared/operations/import-operations.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { JobProgress } from '../../components/JobProgress.tsx';
import { announce } from '../../state/last-action.ts';
import { useJob } from '../../state/use-job.ts';
import { Icon } from '../../components/Icon.tsx';
import { FileList } from './FileList.tsx';
import { RefusedPanel, ShownFiles } from './ShownFiles.tsx';
import { countUnsettled, filesToCommit, refusedFiles, type StagedFile } from './staged-files.ts';
import type { StagedFiles } from './use-staged-files.ts';

export type ImportPreviewProps = Readonly<{
  staged: StagedFiles;
  onClose: () => void;
  onImported: (outcome: ImportOutcome) => void;
}>;

/** Every file with what was recognised in it, before anything is written. */
export function ImportPreview({ staged, onClose, onImported }: ImportPreviewProps): ReactNode {
  const { t } = useTranslation('import');
  const { t: common } = useTranslation();
  const [wanted, setWanted] = useState<ReadonlySet<number> | 'refused'>(new Set());
  const job = useJob('import.commit');
  const { files } = staged;
  const refused = refusedFiles(files);
  const chosen = chosenFiles(files, wanted);
  // Keys walk through the list faster than a file can be drawn.
  const drawn = useDeferredValue(wanted);
  const ready = filesToCommit(files);
  const unsettled = countUnsettled(files);
  const isRunning = job.state.status === 'running';

  const remove = (keys: readonly number[]): void => {
    const next = neighbourOf(files, new Set(keys));
    // Taking out another file than those on show leaves these on show.
    if (wanted === 'refused' || chosen.every(({ key }) => keys.includes(key)))
      setWanted(next ? new Set([next.key]) : new Set());
    staged.remove(keys);
  };

  const runImport = async (): Promise<void> => {
    const result = await job.run({ files: ready });
    if (!result.ok) return;
    announce(t('announced', { count: result.value.imported.length }));
    onImported({ ...result.value, refused: [...result.value.refused, ...refused] });
  };
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
              isDisabled={ready.length === 0 || unsettled > 0 || isRunning}
              isPending={isRunning}
              onPress={() => void runImport()}
            >
              {unsettled > 0
                ? t('settling', { done: files.length - unsettled, total: files.length })
                : t('go', { count: ready.length })}
            </Button>
          )}
        </>
      }
    >
      <JobProgress job={job} label={t('importing')} />
      {job.state.status === 'cancelled' ? <p role="status">{t('cancelled')}</p> : null}
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
              <ShownFiles files={chosenFiles(files, drawn)} staged={staged} onRemove={remove} />
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
