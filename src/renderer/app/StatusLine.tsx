import { type ReactNode, useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { ProjectInfo } from '../../shared/domain/project.ts';
import { formatAge, formatClock } from '../state/format.ts';
import { useLastAction } from '../state/last-action.ts';
import { useNavigation } from '../state/navigation.ts';
import { askFor } from '../state/requests.ts';
import './StatusLine.css';

/** What was done last, when it was saved, who is coding and how old the backup is. */
export function StatusLine({ study }: Readonly<{ study: ProjectInfo | null }>): ReactNode {
  const { t } = useTranslation('app');
  const navigation = useNavigation();
  const last = useLastAction();
  const now = useMinute();
  return (
    <footer className="status-line" aria-label={t('statusLine')} data-pane tabIndex={-1}>
      <span className="status-last" role="status">
        {last?.text ?? ''}
      </span>
      {study ? (
        <>
          <Button
            className="status-button"
            onPress={() => navigation.go({ name: 'history', params: {} })}
          >
            {study.lastSavedAt
              ? t('savedAt', { time: formatClock(study.lastSavedAt) })
              : t('place.history')}
            <span className="visually-hidden"> {t('openHistory')}</span>
          </Button>
          <Button className="status-button" onPress={() => askFor({ dialog: 'coder' })}>
            {t('coder', { name: study.currentCoder.name })}
          </Button>
          <Button
            className="status-button"
            onPress={() => askFor({ dialog: 'backups', path: study.path })}
          >
            {study.lastBackupAt
              ? t('backupAge', { age: formatAge(study.lastBackupAt, now) })
              : t('noBackup')}
          </Button>
        </>
      ) : null}
    </footer>
  );
}

/** The present time, anew each minute. */
function useMinute(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), 60_000);
    return () => window.clearInterval(timer);
  }, []);
  return now;
}
