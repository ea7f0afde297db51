import { type ReactNode, useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { ImportOutcome } from '../../../shared/operations/import-operations.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { JobProgress } from '../../components/JobProgress.tsx';
import { announce } from '../../state/last-action.ts';
import { useJob } from '../../state/use-job.ts';
import { FileList } from './FileList.tsx';
import { FilePreview } from './FilePreview.tsx';
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
  const [wanted, setWanted] = useState<number | null>(null);
  const job = useJob('import.commit');
  const { files } = staged;
  const shown = files.find(({ key }) => key === wanted) ?? files[0];
  const ready = filesToCommit(files);
  const unsettled = countUnsettled(files);
  const isRunning = job.state.status === 'running';

  const runImport = async (): Promise<void> => {
    const result = await job.run({ files: ready });
    if (!result.ok) return;
    announce(t('announced', { count: result.value.imported.length }));
    onImported({ ...result.value, refused: [...result.value.refused, ...refusedFiles(files)] });
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
        </>
      }
    >
      <JobProgress job={job} label={t('importing')} />
      {job.state.status === 'cancelled' ? <p role="status">{t('cancelled')}</p> : null}
      {files.length === 0 ? <p className="quiet">{t('empty')}</p> : null}
      <div className={files.length > 0 ? 'import-desk' : undefined}>
        <div className="import-files">
          <FileList
            files={files}
            shown={shown?.key ?? null}
            onShow={setWanted}
            onRemove={staged.remove}
          />
          <FileTrigger allowsMultiple onSelect={(chosen) => staged.add([...(chosen ?? [])])}>
            <Button look={files.length === 0 ? 'primary' : 'quiet'} autoFocus={files.length === 0}>
              {files.length === 0 ? t('choose') : t('chooseMore')}
            </Button>
          </FileTrigger>
        </div>
        {shown ? <ShownFile file={shown} staged={staged} /> : null}
      </div>
    </Dialog>
  );
}

function ShownFile({
  file,
  staged,
}: Readonly<{ file: StagedFile; staged: StagedFiles }>): ReactNode {
  const { t } = useTranslation('import');
  if (file.state.status === 'refused') return <ErrorNotice error={file.state.error} />;
  if (file.state.status !== 'ready')
    return (
      <p className="quiet" role="status">
        {file.state.status === 'inspecting'
          ? t('inspecting')
          : t('uploading', { name: file.fileName })}
      </p>
    );
  return (
    <FilePreview
      key={file.key}
      inspection={file.state.inspection}
      choices={file.choices}
      onChoose={(choices) => staged.choose(file.key, choices)}
    />
  );
}
