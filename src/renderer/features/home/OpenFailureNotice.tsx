import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { type OpenFailure, reportOpenFailure } from '../../state/open-failure.ts';
import { askFor } from '../../state/requests.ts';
import { useOpenStudy } from './use-open-study.ts';

/**
 * Why a study did not open, with what helps: its backups, and what can still be read, where the file is damaged, else trying again.
 * A file whose beginning is lost looks like one of another program.
 */
export function OpenFailureNotice({ failure }: Readonly<{ failure: OpenFailure }>): ReactNode {
  const { t } = useTranslation('home');
  const { openPath } = useOpenStudy();
  const { path, error } = failure;
  const isDamaged = error.code === 'project_damaged';
  const canBeRescued =
    isDamaged || (error.code === 'project_not_verbatim' && path.endsWith('.verbatim'));
  const hasBackupHelp = canBeRescued || error.code === 'project_missing';
  return (
    <ErrorNotice error={error}>
      {hasBackupHelp ? (
        <Button onPress={() => askFor({ dialog: 'backups', path })}>
          {t(isDamaged ? 'failure.restore' : 'failure.backups')}
        </Button>
      ) : (
        <Button onPress={() => void openPath(path)}>{t('failure.again')}</Button>
      )}
      {canBeRescued ? (
        <Button onPress={() => askFor({ dialog: 'rescue', path })}>{t('failure.rescue')}</Button>
      ) : null}
      <Button look="quiet" onPress={() => reportOpenFailure(null)}>
        {t('failure.hide')}
      </Button>
    </ErrorNotice>
  );
}
