import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { JobProgress } from '../../components/JobProgress.tsx';
import { type OpenFailure, reportOpenFailure } from '../../state/open-failure.ts';
import { useKeepCopyAside } from '../../state/use-keep-copy-aside.ts';
import { useOpenStudy } from './use-open-study.ts';

/** A copy of a study on this computer that cannot be opened: it is kept as a file, rescued there, or left where it is. */
export function CopyDamagedNotice({
  failure: { path, error },
}: Readonly<{ failure: OpenFailure }>): ReactNode {
  const { t } = useTranslation('home');
  const { openPath } = useOpenStudy();
  const { job, keep } = useKeepCopyAside(path);
  const { originalThere, copyThere } = error.details ?? {};
  const isRunning = job.state.status === 'running';
  return (
    <>
      <ErrorNotice error={error}>
        {copyThere === false ? (
          <Button look="primary" autoFocus isPending={isRunning} onPress={() => void keep()}>
            {t('damagedCopy.forget')}
          </Button>
        ) : (
          <>
            <Button
              look="primary"
              autoFocus
              isPending={isRunning}
              onPress={() => void keep('rescue')}
            >
              {t('failure.rescue')}
            </Button>
            <Button isDisabled={isRunning} onPress={() => void keep()}>
              {t('damagedCopy.keep')}
            </Button>
          </>
        )}
        {originalThere === false ? null : (
          <Button isDisabled={isRunning} onPress={() => void openPath(path, 'leave')}>
            {t('waiting.leave')}
          </Button>
        )}
        <Button look="quiet" onPress={() => reportOpenFailure(null)}>
          {t('failure.hide')}
        </Button>
      </ErrorNotice>
      <JobProgress job={job} label={t('damagedCopy.keeping')} />
    </>
  );
}
