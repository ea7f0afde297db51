import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQueryClient } from '@tanstack/react-query';
import type { CopyNotice } from '../../shared/domain/project.ts';
import type { Call } from '../../shared/operations/operation-table.ts';
import { Button } from '../components/Button.tsx';
import { JobProgress } from '../components/JobProgress.tsx';
import { queryKey, useCommand, useEngine, useOperation } from '../state/engine.ts';
import { reportOpenFailure } from '../state/open-failure.ts';
import { askFor } from '../state/requests.ts';
import { useKeepCopyAside } from '../state/use-keep-copy-aside.ts';
import { Banner } from './Banner.tsx';
import { folderOf } from './use-study-copy.ts';

/** The name of a file, from its path. */
const fileOf = (path: string): string => path.split(/[\\/]/u).at(-1) ?? path;

function sentenceOf(notice: CopyNotice, t: TFunction<'app'>): string {
  const { name, path } = notice;
  if (notice.outcome === 'waiting') return t(`copy.waiting.${notice.because}`, { name });
  if (notice.outcome === 'aside') return t('copy.aside', { name, file: notice.file });
  return t(`copy.beside.${notice.because}`, {
    name,
    folder: folderOf(path),
    original: fileOf(path),
    file: fileOf(notice.file),
  });
}

/** What became of copies that did not simply go back; each stays until the person has seen it, also over a new start. */
export function CopyNotices(): ReactNode {
  const { data } = useOperation('project.copyNotices', {});
  return (data ?? []).map((notice) => <Told key={notice.id} notice={notice} />);
}

type Part<Notice extends CopyNotice = CopyNotice> = Readonly<{ notice: Notice }>;
type Waiting = Extract<CopyNotice, { outcome: 'waiting' }>;

function Told({ notice }: Part): ReactNode {
  const { t } = useTranslation('app');
  return notice.outcome === 'waiting' && notice.because === 'damaged' ? (
    <Damaged notice={notice} />
  ) : (
    <Banner tone="warning" text={sentenceOf(notice, t)}>
      {notice.outcome === 'waiting' ? (
        <Open label={t('copy.goOn')} study={{ path: notice.path, copy: 'goOn' }} />
      ) : null}
      {notice.outcome === 'beside' ? (
        <Open label={t('copy.openYours')} study={{ path: notice.file }} />
      ) : null}
      {notice.outcome === 'aside' ? (
        <Button onPress={() => askFor({ dialog: 'rescue', path: notice.file })}>
          {t('copy.rescue')}
        </Button>
      ) : null}
      <Hide notice={notice} />
    </Banner>
  );
}

function Open({
  label,
  study,
}: Readonly<{ label: string; study: Call<'project.open'> }>): ReactNode {
  const engine = useEngine();
  const open = async (): Promise<void> => {
    const opened = await engine.call('project.open', study);
    if (!opened.ok) reportOpenFailure({ path: study.path, error: opened.error });
  };
  return <Button onPress={() => void open()}>{label}</Button>;
}

function Damaged({ notice }: Part<Waiting>): ReactNode {
  const { t } = useTranslation('app');
  const { job, keep } = useKeepCopyAside(notice.path);
  const { status } = job.state;
  const isRunning = status === 'running';
  return (
    <>
      <Banner tone="warning" text={sentenceOf(notice, t)}>
        <Button isPending={isRunning} onPress={() => void keep('rescue')}>
          {t('copy.rescue')}
        </Button>
        <Button isDisabled={isRunning} onPress={() => void keep()}>
          {t('copy.keepAside')}
        </Button>
        <Hide notice={notice} />
      </Banner>
      {isRunning || status === 'failed' ? (
        <div className="banner-progress">
          <JobProgress job={job} label={t('copy.keepingAside')} />
        </div>
      ) : null}
    </>
  );
}

function Hide({ notice: { id } }: Part): ReactNode {
  const { t } = useTranslation('app');
  const queries = useQueryClient();
  const forget = useCommand('project.forgetCopyNotice');
  const hide = async (): Promise<void> => {
    await forget.mutateAsync({ id });
    await queries.invalidateQueries({ queryKey: queryKey('project.copyNotices', {}) });
  };
  return (
    <Button look="quiet" onPress={() => void hide().catch(() => undefined)}>
      {t('banner.hide')}
    </Button>
  );
}
