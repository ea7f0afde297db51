import { type ReactNode, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { SourceSummary } from '../../../shared/domain/source.ts';
import type { ThemeRun } from '../../../shared/domain/theme.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { JobProgress } from '../../components/JobProgress.tsx';
import { Split } from '../../components/Split.tsx';
import { useOperation } from '../../state/engine.ts';
import { announce } from '../../state/last-action.ts';
import { useNavigation } from '../../state/navigation.ts';
import type { PlaceParams } from '../../state/place.ts';
import { useJob } from '../../state/use-job.ts';
import { RunList } from './RunList.tsx';
import { RunSetup, type RunRequest } from './RunSetup.tsx';
import { RunView } from './RunView.tsx';
import { useRefreshRuns } from './use-refresh-runs.ts';

export type ThemesViewProps = Readonly<{
  sources: readonly SourceSummary[];
  params: PlaceParams['themes'];
}>;

/** Runs on the left, the themes of one of them on the right. */
export function ThemesView({ sources, params }: ThemesViewProps): ReactNode {
  const { t } = useTranslation('themes');
  const navigation = useNavigation();
  const runs = useOperation('themes.list', {});
  const run = runs.data?.find(({ id }) => id === params.runId) ?? runs.data?.[0] ?? null;
  const { job, start } = useThemeRun();
  const remove = useDeleteRun();
  return (
    <Split
      name="themes.setup"
      label={t('setupWidth')}
      side="start"
      initial={296}
      min={240}
      max={460}
      pane={
        <aside className="setup" aria-label={t('setup')} data-scrolls data-pane tabIndex={-1}>
          <RunSetup
            sources={sources}
            isRunning={job.state.status === 'running'}
            onRun={(request) => void start(request)}
          />
          <div className="setup-progress">
            <JobProgress job={job} label={t('running')} />
            {job.state.status === 'cancelled' ? <p className="quiet">{t('cancelled')}</p> : null}
          </div>
          <RunList
            runs={runs.data ?? []}
            chosen={run}
            onChoose={(id) => navigation.go({ name: 'themes', params: { runId: id } })}
            onDelete={remove}
          />
        </aside>
      }
    >
      <Chosen run={run} isLoading={runs.isPending} params={params} error={runs.error?.appError} />
    </Split>
  );
}

type ChosenProps = Readonly<{
  run: ThemeRun | null;
  isLoading: boolean;
  params: PlaceParams['themes'];
  error: Parameters<typeof ErrorNotice>[0]['error'] | undefined;
}>;

function Chosen({ run, isLoading, params, error }: ChosenProps): ReactNode {
  const { t } = useTranslation('themes');
  if (error)
    return (
      <div className="themes-notice">
        <ErrorNotice error={error} />
      </div>
    );
  if (isLoading) return null;
  if (!run) return <EmptyState sentence={t('noRun')} />;
  return <RunView key={run.id} run={run} themeId={params.themeId} />;
}

/** Finding themes; the finished run is shown. Runs are derived, so nobody announces them: the list is asked for again here. */
function useThemeRun(): Readonly<{
  job: ReturnType<typeof useJob<'themes.run'>>;
  start: (request: RunRequest) => Promise<void>;
}> {
  const { t } = useTranslation('themes');
  const navigation = useNavigation();
  const refreshRuns = useRefreshRuns();
  const job = useJob('themes.run');
  const { run } = job;
  const start = useCallback(
    async (request: RunRequest) => {
      const result = await run(request);
      if (!result.ok) return;
      refreshRuns();
      announce(t('found', { count: result.value.themes.length }));
      const present = navigation.trail().visits[navigation.trail().at]?.place;
      if (present?.name === 'themes')
        navigation.go({ name: 'themes', params: { runId: result.value.id } });
    },
    [navigation, refreshRuns, run, t],
  );
  return { job, start };
}

function useDeleteRun(): (run: ThemeRun) => void {
  const { t } = useTranslation('themes');
  const refreshRuns = useRefreshRuns();
  const { run: send } = useJob('themes.deleteRun');
  return useCallback(
    (run) => {
      void send({ runId: run.id }).then((result) => {
        announce(result.ok ? t('deleted') : result.error.message);
        refreshRuns();
      });
    },
    [refreshRuns, send, t],
  );
}
