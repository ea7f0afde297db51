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
}: Readonly<{ study: ProjectInfo; copy: StudyCopy }>): ReactNode {
  return (
    <>
      <CopyState study={study} copy={copy} />
      {copy.askedFor === study.path ? <Refusals study={study} copy={copy} /> : null}
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

/** Why a copy was not taken or put back, and how far it is where that takes long. What another study was told is over. */
function Refusals({ study, copy }: Readonly<{ study: ProjectInfo; copy: StudyCopy }>): ReactNode {
  const { t } = useTranslation('app');
  const job = study.workingCopy ? copy.putting : copy.taking;
  const { state } = job;
  if (state.status === 'failed') {
    return (
      <Banner tone="warning" text={state.error.message}>
        <Button look="quiet" onPress={job.reset}>
          {t('banner.hide')}
        </Button>
      </Banner>
    );
  }
  if (state.status !== 'running' || state.stage === 'hidden' || state.stage === 'control')
    return null;
  return (
    <div className="banner-progress">
      {study.workingCopy ? (
        <JobProgress job={copy.putting} label={t('copy.puttingBack')} />
      ) : (
        <JobProgress job={copy.taking} label={t('copy.taking')} />
      )}
    </div>
  );
}
