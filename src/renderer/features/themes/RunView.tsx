import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ThemeRun } from '../../../shared/domain/theme.ts';
import { Icon } from '../../components/Icon.tsx';
import { Split } from '../../components/Split.tsx';
import { formatLanguage, formatNumber } from '../../state/format.ts';
import { useNavigation } from '../../state/navigation.ts';
import { gradeStability } from './grade-stability.ts';
import { ThemeDetail } from './ThemeDetail.tsx';
import { ThemeList } from './ThemeList.tsx';

export type RunViewProps = Readonly<{ run: ThemeRun; themeId: number | undefined }>;

/** The themes of one run: how far to trust it, the list, and one theme in full. */
export function RunView({ run, themeId }: RunViewProps): ReactNode {
  const { t } = useTranslation('themes');
  const navigation = useNavigation();
  const theme = run.themes.find(({ id }) => id === themeId) ?? run.themes[0] ?? null;
  return (
    <div className="run">
      <RunHead run={run} />
      <div className="run-body">
        <Split
          name="themes.list"
          label={t('listWidth')}
          side="start"
          initial={372}
          min={260}
          max={640}
          pane={
            <ThemeList
              run={run}
              chosen={theme}
              onChoose={(id) =>
                navigation.replace({ name: 'themes', params: { runId: run.id, themeId: id } })
              }
            />
          }
        >
          {theme ? <ThemeDetail key={theme.id} run={run} theme={theme} /> : null}
        </Split>
      </div>
    </div>
  );
}

function RunHead({ run }: Readonly<{ run: ThemeRun }>): ReactNode {
  const { t } = useTranslation('themes');
  return (
    <header className="run-head">
      <p className="run-sentence">
        {t('runSentence', { count: run.themes.length, turns: formatNumber(run.turnCount) })}{' '}
        <span title={t('stabilityMeans')}>
          {t(`stability.${gradeStability(run.stability)}`, {
            value: formatNumber(run.stability, 2),
          })}
        </span>{' '}
        <span className="quiet">
          {run.unassigned > 0
            ? t('unassigned', { count: run.unassigned, number: formatNumber(run.unassigned) })
            : null}
          {run.languages.length > 0 ? ` ${run.languages.map(formatLanguage).join(', ')}.` : ''}
        </span>
      </p>
      {run.warnings.map((warning) => (
        <p className="run-warning" key={warning}>
          <Icon name="warning" size={16} />
          {warning}
        </p>
      ))}
    </header>
  );
}
