import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/Button.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { JobProgress } from '../components/JobProgress.tsx';
import { askFor } from '../state/requests.ts';
import { useJob } from '../state/use-job.ts';

/** Reads the whole study and says whether it is sound. */
export function CheckDialog({
  path,
  isOpen,
  onClose,
}: Readonly<{ path: string; isOpen: boolean; onClose: () => void }>): ReactNode {
  const { t } = useTranslation('app');
  const job = useJob('project.check');
  const { run, cancel, state } = job;
  useEffect(() => {
    if (isOpen) void run({});
    else cancel();
  }, [cancel, isOpen, run]);
  const report = state.status === 'done' ? state.value : null;
  const showBackups = (): void => {
    onClose();
    askFor({ dialog: 'backups', path });
  };
  return (
    <Dialog
      title={t('check.title')}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        report && !report.ok ? <Button onPress={showBackups}>{t('study.backups')}</Button> : null
      }
    >
      <JobProgress job={job} label={t('check.running')} />
      {report?.ok ? <p role="status">{t('check.fine')}</p> : null}
      {report && !report.ok ? (
        <>
          <p role="alert">{t('check.problems', { count: report.problems.length })}</p>
          <ul className="check-problems">
            {report.problems.map(({ where, message }) => (
              <li key={`${where} ${message}`}>
                <strong>{where}</strong> {message}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Dialog>
  );
}
