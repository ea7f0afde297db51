import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupInfo } from '../../../shared/domain/project.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { JobProgress } from '../../components/JobProgress.tsx';
import { useOperation } from '../../state/engine.ts';
import { formatBytes, formatDateTime } from '../../state/format.ts';
import { announce } from '../../state/last-action.ts';
import { reportOpenFailure } from '../../state/open-failure.ts';
import { dismissDialog } from '../../state/requests.ts';
import { useJob } from '../../state/use-job.ts';

/** The backups of a study, newest first; one can be put in the study's place. */
export function BackupsDialog({ path }: Readonly<{ path: string }>): ReactNode {
  const { t } = useTranslation('home');
  const backups = useOperation('project.listBackups', { path }, { fresh: true });
  const [chosen, setChosen] = useState<BackupInfo | null>(null);
  const job = useJob('project.restore');

  const restore = async (backup: BackupInfo): Promise<void> => {
    const result = await job.run({ path, backupPath: backup.path });
    setChosen(null);
    if (!result.ok) return;
    reportOpenFailure(null);
    announce(t('backups.restored', { path: result.value.replacedPath }));
    dismissDialog();
  };
  return (
    <Dialog title={t('backups.title')} isOpen onClose={dismissDialog}>
      <p className="quiet">{t('backups.lead')}</p>
      {backups.error ? <ErrorNotice error={backups.error.appError} /> : null}
      <JobProgress job={job} label={t('backups.restore')} />
      {backups.data?.length === 0 ? <p>{t('backups.none')}</p> : null}
      <ul className="home-list" aria-label={t('backups.list')}>
        {(backups.data ?? []).map((backup) => (
          <li className="home-row backup-row" key={backup.path}>
            <span>{formatDateTime(backup.createdAt)}</span>
            <span className="quiet">{formatBytes(backup.bytes)}</span>
            {chosen === backup ? (
              <Confirm
                question={t('backups.sure', { time: formatDateTime(backup.createdAt) })}
                isPending={job.state.status === 'running'}
                onConfirm={() => void restore(backup)}
                onCancel={() => setChosen(null)}
              />
            ) : (
              <Button onPress={() => setChosen(backup)}>{t('backups.restore')}</Button>
            )}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function Confirm({
  question,
  isPending,
  onConfirm,
  onCancel,
}: Readonly<{
  question: string;
  isPending: boolean;
  onConfirm: () => void;
  onCancel: () => void;
}>): ReactNode {
  const { t } = useTranslation('home');
  const { t: common } = useTranslation();
  return (
    <span className="backup-confirm" role="group" aria-label={question}>
      {question}
      <Button look="primary" autoFocus isPending={isPending} onPress={onConfirm}>
        {t('backups.restore')}
      </Button>
      <Button look="quiet" onPress={onCancel}>
        {common('cancel')}
      </Button>
    </span>
  );
}
