import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { JobProgress } from '../../components/JobProgress.tsx';
import { TextField } from '../../components/TextField.tsx';
import { dismissDialog } from '../../state/requests.ts';
import { FolderBrowser } from './FolderBrowser.tsx';
import { useFolder } from './use-folder.ts';
import { useOpenStudy } from './use-open-study.ts';

/** Opens a study by choosing it, or by its path. */
export function OpenStudyDialog(): ReactNode {
  const { t } = useTranslation('home');
  const { t: common } = useTranslation();
  const [path, setPath] = useState('');
  const folder = useFolder();
  const { openPath, opening } = useOpenStudy();
  const isRunning = opening.job.state.status === 'running';
  const open = (chosen: string): void => {
    if (chosen.trim() !== '' && !isRunning) void openPath(chosen.trim());
  };
  return (
    <Dialog
      title={t('open.title')}
      isOpen
      onClose={dismissDialog}
      actions={
        <>
          <Button onPress={dismissDialog}>{common('cancel')}</Button>
          <Button
            look="primary"
            isDisabled={path.trim() === ''}
            isPending={isRunning}
            onPress={() => open(path)}
          >
            {t('open.go')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('open.path')}
        description={t('open.pathHint')}
        value={path}
        onChange={setPath}
        autoFocus
        onSubmit={() => open(path)}
      />
      <FolderBrowser
        listing={folder.listing}
        error={folder.error}
        unmade={folder.unmade}
        withStudies
        onFolder={folder.choose}
        onStudy={open}
      />
      <JobProgress job={opening.job} label={opening.label} />
    </Dialog>
  );
}
