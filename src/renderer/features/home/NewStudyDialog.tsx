import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { JobProgress } from '../../components/JobProgress.tsx';
import { TextField } from '../../components/TextField.tsx';
import { dismissDialog } from '../../state/requests.ts';
import { useJob } from '../../state/use-job.ts';
import { FolderBrowser } from './FolderBrowser.tsx';
import { useFolder } from './use-folder.ts';

/** A name and a folder; the file is made at once. */
export function NewStudyDialog(): ReactNode {
  const { t } = useTranslation('home');
  const { t: common } = useTranslation();
  const [name, setName] = useState('');
  const folder = useFolder();
  const job = useJob('project.create');
  const isRunning = job.state.status === 'running';
  const isWritable = folder.listing?.writable ?? true;
  const canCreate = name.trim() !== '' && isWritable && !isRunning;

  const create = async (): Promise<void> => {
    if (!canCreate) return;
    const result = await job.run({ name, folder: folder.path });
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
          listing={folder.listing}
          error={folder.error}
          unmade={folder.unmade}
          withStudies={false}
          onFolder={folder.choose}
        />
        {isWritable ? null : <p className="field-error">{t('create.readOnly')}</p>}
      </div>
      <JobProgress job={job} label={t('create.title')} />
    </Dialog>
  );
}
