import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProjectInfo } from '../../shared/domain/project.ts';
import { Button } from '../components/Button.tsx';
import { Icon } from '../components/Icon.tsx';
import { useEngine } from '../state/engine.ts';
import { reportOpenFailure } from '../state/open-failure.ts';
import { useTrouble } from '../state/trouble.ts';
import './Banners.css';

/** What is amiss with the file as a whole: a disk that refuses, a synced folder, a study that can only be read. */
export function Banners({ study }: Readonly<{ study: ProjectInfo | null }>): ReactNode {
  const { t } = useTranslation('app');
  const engine = useEngine();
  const trouble = useTrouble();
  const [hiddenFor, setHiddenFor] = useState<string | null>(null);
  if (!study) return null;

  const openAgain = async (): Promise<void> => {
    await engine.call('project.close', {});
    const opened = await engine.call('project.open', { path: study.path });
    if (!opened.ok) reportOpenFailure({ path: study.path, error: opened.error });
  };
  return (
    <>
      {trouble === null ? null : (
        <Banner tone="danger" text={trouble}>
          <Button onPress={() => void openAgain()}>{t('banner.openAgain')}</Button>
        </Banner>
      )}
      {study.readOnly ? <Banner tone="warning" text={t('banner.readOnly')} /> : null}
      {study.folderWarning !== null && hiddenFor !== study.path ? (
        <Banner tone="warning" text={study.folderWarning}>
          <Button look="quiet" onPress={() => setHiddenFor(study.path)}>
            {t('banner.hide')}
          </Button>
        </Banner>
      ) : null}
    </>
  );
}

function Banner({
  tone,
  text,
  children,
}: Readonly<{ tone: 'warning' | 'danger'; text: string; children?: ReactNode }>): ReactNode {
  return (
    <div className={`banner banner-${tone}`} role={tone === 'danger' ? 'alert' : 'note'}>
      <Icon name="warning" size={16} />
      <p>{text}</p>
      {children}
    </div>
  );
}
