import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { type OpenFailure, reportOpenFailure } from '../../state/open-failure.ts';
import { askFor } from '../../state/requests.ts';
import { useOpenStudy } from './use-open-study.ts';

/** Why a study did not open, with what helps: its backups where the file is damaged, else trying again. */
export function OpenFailureNotice({ failure }: Readonly<{ failure: OpenFailure }>): ReactNode {
  const { t } = useTranslation('home');
  const { openPath } = useOpenStudy();
  const { path, error } = failure;
  const hasBackupHelp = error.code === 'project_damaged' || error.code === 'project_missing';
  return (
    <ErrorNotice error={error}>
      {hasBackupHelp ? (
        <Button onPress={() => askFor({ dialog: 'backups', path })}>{t('failure.backups')}</Button>
      ) : (
        <Button onPress={() => void openPath(path)}>{t('failure.again')}</Button>
      )}
      <Button look="quiet" onPress={() => reportOpenFailure(null)}>
        {t('failure.hide')}
      </Button>
    </ErrorNotice>
  );
}
