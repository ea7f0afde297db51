import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProjectInfo } from '../../shared/domain/project.ts';
import { Button } from '../components/Button.tsx';
import { JobProgress } from '../components/JobProgress.tsx';
import { formatDateTime } from '../state/format.ts';
import { Banner } from './Banner.tsx';
import { folderOf, type StudyCopy } from './use-study-copy.ts';

/** Where the study's folder is not a quiet place: what can be done about it, and where a copy of it stands. */
export function CopyBanners({
  study,
  copy,
}: Readonly<{ study: ProjectInfo | null; copy: StudyCopy }>): ReactNode {
  return (
    <>
      {study ? <CopyState study={study} copy={copy} /> : null}
      <Refusal copy={copy} />
    </>
  );
}

function CopyState({ study, copy }: Readonly<{ study: ProjectInfo; copy: StudyCopy }>): ReactNode {
  const { t } = useTranslation('app');
  const [hidden, setHidden] = useState<string | null>(null);
  const { path, folderWarning, workingCopy, waitingCopy } = study;
  const state = workingCopy ? 'working' : waitingCopy ? 'waiting' : 'plain';
  if (hidden === `${state} ${path}`) return null;
  const hide = (
    <Button look="quiet" onPress={() => setHidden(`${state} ${path}`)}>
      {t('banner.hide')}
    </Button>
  );
  if (workingCopy) {
    return (
      <Banner tone="note" text={t('copy.working', { folder: folderOf(path) })}>
        <Button isPending={isRunning(copy.putting)} onPress={() => copy.putBack?.()}>
          {t('copy.putBack')}
        </Button>
        {hide}
      </Banner>
    );
  }
  if (waitingCopy) {
    return (
      <Banner
        tone="warning"
        text={t('copy.waits', { time: formatDateTime(waitingCopy.changedAt) })}
      >
        <Button onPress={() => copy.goOn?.()}>{t('copy.goOn')}</Button>
        {hide}
      </Banner>
    );
  }
  return folderWarning === null ? null : (
    <Banner tone="warning" text={folderWarning}>
      {copy.work ? (
        <Button isPending={isRunning(copy.taking)} onPress={copy.work}>
          {t('copy.work')}
        </Button>
      ) : null}
      {hide}
    </Banner>
  );
}

const isRunning = (job: Readonly<{ state: Readonly<{ status: string }> }>): boolean =>
  job.state.status === 'running';

/** Why a copy was not taken or put back, and how far it is where that takes long. */
function Refusal({ copy: { taking, putting } }: Readonly<{ copy: StudyCopy }>): ReactNode {
  const { t } = useTranslation('app');
  return (
    <>
      {taking.state.status === 'running' ? (
        <JobProgress job={taking} label={t('copy.taking')} />
      ) : null}
      {[taking, putting].map((job) =>
        job.state.status === 'failed' ? (
          <Banner key={job.state.error.message} tone="warning" text={job.state.error.message}>
            <Button look="quiet" onPress={job.reset}>
              {t('banner.hide')}
            </Button>
          </Banner>
        ) : null,
      )}
    </>
  );
}
