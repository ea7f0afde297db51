import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { type OpenFailure, reportOpenFailure } from '../../state/open-failure.ts';
import { askFor } from '../../state/requests.ts';
import { useOpenStudy } from './use-open-study.ts';

/**
 * Why a study did not open, with what helps: its backups, and what can still be read, where the file is damaged, else trying again.
 * Where a copy of it waits, the two ways to go on. A file whose beginning is lost looks like one of another program.
 */
export function OpenFailureNotice({ failure }: Readonly<{ failure: OpenFailure }>): ReactNode {
  const { t } = useTranslation('home');
  const { openPath } = useOpenStudy();
  const { path, error } = failure;
  const hide = (
    <Button look="quiet" onPress={() => reportOpenFailure(null)}>
      {t('failure.hide')}
    </Button>
  );
  const isDamaged = error.code === 'project_damaged';
  const canBeRescued =
    isDamaged || (error.code === 'project_not_verbatim' && path.endsWith('.verbatim'));
  const hasBackupHelp = canBeRescued || error.code === 'project_missing';
  if (error.code === 'copy_waiting') {
    return (
      <ErrorNotice error={error}>
        <Button look="primary" autoFocus onPress={() => void openPath(path, 'goOn')}>
          {t('failure.goOn')}
        </Button>
        {error.details?.['originalThere'] === false ? null : (
          <Button onPress={() => void openPath(path, 'leave')}>{t('failure.withoutCopy')}</Button>
        )}
        {hide}
      </ErrorNotice>
    );
  }
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
      {hide}
    </ErrorNotice>
  );
}
