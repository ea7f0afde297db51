import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProjectInfo } from '../../shared/domain/project.ts';
import { Button } from '../components/Button.tsx';
import { useEngine } from '../state/engine.ts';
import { reportOpenFailure } from '../state/open-failure.ts';
import { useTrouble } from '../state/trouble.ts';
import { Banner } from './Banner.tsx';
import { CopyBanners } from './CopyBanners.tsx';
import { CopyNotices } from './CopyNotices.tsx';
import { GoingBack } from './GoingBack.tsx';
import type { StudyCopy } from './use-study-copy.ts';

/** What is amiss with the file as a whole: a disk that refuses, a synced folder, a study that can only be read. */
export function Banners({
  study,
  copy,
}: Readonly<{ study: ProjectInfo | null; copy: StudyCopy }>): ReactNode {
  const { t } = useTranslation('app');
  return (
    <>
      {study ? <Trouble study={study} /> : null}
      {study?.readOnly ? <Banner tone="warning" text={t('banner.readOnly')} /> : null}
      <GoingBack />
      <CopyNotices />
      {study ? <CopyBanners study={study} copy={copy} /> : null}
    </>
  );
}

function Trouble({ study }: Readonly<{ study: ProjectInfo }>): ReactNode {
  const { t } = useTranslation('app');
  const engine = useEngine();
  const trouble = useTrouble();
  if (trouble === null) return null;

  const openAgain = async (): Promise<void> => {
    const { path, workingCopy } = study;
    await engine.call('project.close', {});
    const opened = await engine.call('project.open', {
      path,
      ...(workingCopy ? { copy: 'goOn' } : {}),
    });
    if (!opened.ok) reportOpenFailure({ path, error: opened.error });
  };
  return (
    <Banner tone="danger" text={trouble}>
      <Button onPress={() => void openAgain()}>{t('banner.openAgain')}</Button>
    </Banner>
  );
}
