import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Icon, type IconName } from '../../components/Icon.tsx';
import { JobProgress } from '../../components/JobProgress.tsx';
import { KeyHint } from '../../components/KeyHint.tsx';
import { askFor } from '../../state/requests.ts';
import { RecentStudies } from './RecentStudies.tsx';
import { useOpenStudy } from './use-open-study.ts';

/** The first screen: three ways to begin, and the studies of the last days. */
export function Welcome(): ReactNode {
  const { t } = useTranslation('home');
  const { openSample, makingSample } = useOpenStudy();
  const isMaking = makingSample.job.state.status === 'running';
  return (
    <>
      <header className="home-header">
        <h1 className="home-title">{t('welcome')}</h1>
        <p className="home-lead">{t('lead')}</p>
      </header>
      <section className="home-ways" aria-label={t('start')}>
        <Way
          icon="add"
          title={t('new')}
          hint={t('newHint')}
          onPress={() => askFor({ dialog: 'newStudy' })}
        />
        <Way
          icon="folder"
          title={t('open')}
          hint={t('openHint')}
          keys="frame.open"
          onPress={() => askFor({ dialog: 'openStudy' })}
        />
        <Way
          icon="study"
          title={t('sample')}
          hint={t('sampleHint')}
          isDisabled={isMaking}
          onPress={() => void openSample()}
        />
      </section>
      <JobProgress job={makingSample.job} label={makingSample.label} />
      <RecentStudies />
    </>
  );
}

function Way({
  icon,
  title,
  hint,
  keys,
  isDisabled = false,
  onPress,
}: Readonly<{
  icon: IconName;
  title: string;
  hint: string;
  keys?: string;
  isDisabled?: boolean;
  onPress: () => void;
}>): ReactNode {
  return (
    <AriaButton className="home-way" isDisabled={isDisabled} onPress={onPress}>
      <Icon name={icon} />
      <span className="home-way-title">
        {title} {keys ? <KeyHint keys={keys} /> : null}
      </span>
      <span className="home-way-hint">{hint}</span>
    </AriaButton>
  );
}
