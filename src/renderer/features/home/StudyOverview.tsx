import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProjectInfo } from '../../../shared/domain/project.ts';
import type { SourceSummary } from '../../../shared/domain/source.ts';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { KeyHint } from '../../components/KeyHint.tsx';
import { useOperation } from '../../state/engine.ts';
import { formatNumber } from '../../state/format.ts';
import { useNavigation } from '../../state/navigation.ts';
import { askFor } from '../../state/requests.ts';
import { recallStudy } from '../../state/study-memory.ts';
import { FirstSteps } from './FirstSteps.tsx';
import { RecentStudies } from './RecentStudies.tsx';
import { SourceShelf } from './SourceShelf.tsx';

const numbers = ['sources', 'turns', 'codes', 'codings', 'cases', 'memos', 'datasets'] as const;

/** The open study at a glance, and the way back to where the person was. */
export function StudyOverview({ study }: Readonly<{ study: ProjectInfo }>): ReactNode {
  const { t } = useTranslation('home');
  const { data: sources } = useOperation('sources.list', {});
  const { isSample, lastRead } = recallStudy(study.uid);
  const chooseFiles = (): void => askFor({ dialog: 'import', files: [] });
  return (
    <>
      <header className="home-header">
        <h1 className="home-title">{study.name}</h1>
        <p className="home-numbers">
          {numbers
            .filter((name) => study.counts[name] > 0)
            .map((name) => (
              <span key={name}>
                <strong>{formatNumber(study.counts[name])}</strong>{' '}
                {t(`number.${name}`, { count: study.counts[name] })}
              </span>
            ))}
        </p>
      </header>
      {isSample ? <FirstSteps uid={study.uid} /> : null}
      {sources?.length === 0 ? (
        <EmptyState
          sentence={t('emptyStudy')}
          action={{ label: t('import'), run: chooseFiles, keys: 'frame.import' }}
        />
      ) : null}
      {sources && sources.length > 0 ? (
        <>
          <div className="home-actions">
            <ContinueButton sources={sources} lastRead={lastRead} />
            <Button onPress={chooseFiles}>
              {t('importMore')} <KeyHint keys="frame.import" />
            </Button>
          </div>
          <SourceShelf sources={sources} />
        </>
      ) : null}
      <RecentStudies openPath={study.path} />
    </>
  );
}

function ContinueButton({
  sources,
  lastRead,
}: Readonly<{ sources: readonly SourceSummary[]; lastRead: number | null }>): ReactNode {
  const { t } = useTranslation('home');
  const navigation = useNavigation();
  const last = sources.find(({ id }) => id === lastRead);
  const source = last ?? sources[0];
  if (!source) return null;
  const goOn = (): void =>
    navigation.goBackTo('read', { name: 'read', params: { sourceId: source.id } });
  return (
    <Button look="primary" autoFocus onPress={goOn}>
      {last ? t('continueNamed', { name: last.name }) : t('readFirst')}
    </Button>
  );
}
