import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useQueryClient } from '@tanstack/react-query';
import type { RecentProject } from '../../../shared/domain/project.ts';
import { IconButton } from '../../components/IconButton.tsx';
import { JobProgress } from '../../components/JobProgress.tsx';
import { queryKey, useCommand, useOperation } from '../../state/engine.ts';
import { formatDateTime } from '../../state/format.ts';
import { useOpenStudy } from './use-open-study.ts';

function stateOf(
  { goingBack, waitingCopy, present, openedAt }: RecentProject,
  t: TFunction<'home'>,
) {
  if (goingBack) return t('recentGoingBack');
  if (waitingCopy) return t('recentCopy');
  return present ? formatDateTime(openedAt) : t('recentGone');
}

/** Studies opened lately, except the one that is open. */
export function RecentStudies({ openPath: present }: Readonly<{ openPath?: string }>): ReactNode {
  const { t } = useTranslation('home');
  const queries = useQueryClient();
  const { data } = useOperation('project.recent', {}, { fresh: true });
  const forget = useCommand('project.forget');
  const { openPath, opening } = useOpenStudy();
  const studies = data?.filter(({ path }) => path !== present) ?? [];

  const takeOff = async (path: string): Promise<void> => {
    await forget.mutateAsync({ path });
    await queries.invalidateQueries({ queryKey: queryKey('project.recent', {}) });
  };
  if (studies.length === 0 && present !== undefined) return null;
  return (
    <section className="home-section" aria-labelledby="recent-studies">
      <h2 className="home-section-title" id="recent-studies">
        {t('recent')}
      </h2>
      <JobProgress job={opening.job} label={opening.label} />
      {data && studies.length === 0 ? <p className="quiet">{t('recentNone')}</p> : null}
      <ul className={studies.length > 0 ? 'home-list' : undefined}>
        {studies.map((study) => (
          <li className="home-row" key={study.path}>
            <AriaButton
              className="home-row-main"
              isDisabled={!study.present && !study.waitingCopy}
              onPress={() => void openPath(study.path)}
            >
              <span className="home-row-name">{study.name}</span>
              <span className="home-row-note">{study.path}</span>
              <span className="home-row-end">{stateOf(study, t)}</span>
            </AriaButton>
            {study.waitingCopy ? null : (
              <IconButton
                icon="close"
                label={t('forget', { name: study.name })}
                onPress={() => void takeOff(study.path).catch(() => undefined)}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
