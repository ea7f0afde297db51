import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { JobProgress } from '../../components/JobProgress.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useOperation } from '../../state/engine.ts';
import { dismissDialog } from '../../state/requests.ts';
import { useJob } from '../../state/use-job.ts';
import { FolderBrowser } from './FolderBrowser.tsx';

/** A name and a folder; the file is made at once. */
export function NewStudyDialog(): ReactNode {
  const { t } = useTranslation('home');
  const { t: common } = useTranslation();
  const [name, setName] = useState('');
  const [chosenFolder, setFolder] = useState<string | null>(null);
  const program = useOperation('program.info', {});
  const folder = chosenFolder ?? program.data?.studiesFolder ?? null;
  const listing = useOperation(
    'files.listFolder',
    { path: folder },
    { enabled: folder !== null, fresh: true, keepPrevious: true },
  );
  const job = useJob('project.create');
  const isRunning = job.state.status === 'running';
  const isWritable = listing.data?.writable ?? true;
  const canCreate = name.trim() !== '' && isWritable && !isRunning;

  const create = async (): Promise<void> => {
    if (!canCreate) return;
    const result = await job.run({ name, folder });
    if (result.ok) dismissDialog();
  };
  return (
    <Dialog
      title={t('create.title')}
      isOpen
      onClose={dismissDialog}
      actions={
        <>
          <Button onPress={dismissDialog}>{common('cancel')}</Button>
          <Button
            look="primary"
            isDisabled={!canCreate}
            isPending={isRunning}
            onPress={() => void create()}
          >
            {t('create.go')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('create.name')}
        value={name}
        onChange={setName}
        autoFocus
        onSubmit={() => void create()}
      />
      <div className="text-field">
        <span className="field-label">{t('create.folder')}</span>
        <FolderBrowser
          listing={listing.data}
          error={listing.error}
          withStudies={false}
          onFolder={setFolder}
        />
        {isWritable ? null : <p className="field-error">{t('create.readOnly')}</p>}
      </div>
      <JobProgress job={job} label={t('create.title')} />
    </Dialog>
  );
}
