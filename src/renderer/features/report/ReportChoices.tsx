import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ThemeRun } from '../../../shared/domain/theme.ts';
import type { Call } from '../../../shared/operations/operation-table.ts';
import { Button } from '../../components/Button.tsx';
import { JobProgress } from '../../components/JobProgress.tsx';
import { Select } from '../../components/Select.tsx';
import { TextField } from '../../components/TextField.tsx';
import { formatDateTime } from '../../state/format.ts';
import { announce } from '../../state/last-action.ts';
import { saveFile } from '../../state/save-file.ts';
import { useJob } from '../../state/use-job.ts';
import type { ScoreColumn } from './list-scores.ts';
import type { ReportDraft } from './use-report-draft.ts';

export type ReportChoicesProps = Readonly<{
  /** At least one, newest first. */
  runs: readonly ThemeRun[];
  scores: readonly ScoreColumn[];
  draft: ReportDraft;
  onDraft: (draft: ReportDraft) => void;
  /** What the choices come to. */
  request: Call<'report.html'>;
}>;

/** What goes into the report, and the way to take it along. */
export function ReportChoices({
  runs,
  scores,
  draft,
  onDraft,
  request,
}: ReportChoicesProps): ReactNode {
  const { t } = useTranslation('report');
  const job = useJob('report.html');
  const save = async (): Promise<void> => {
    const title = draft.title.trim();
    const result = await job.run({ ...request, ...(title === '' ? {} : { title }) });
    if (!result.ok) return;
    const { fileName, html } = result.value;
    saveFile(fileName, new Blob([html], { type: 'text/html;charset=utf-8' }));
    announce(t('saved', { name: fileName }));
  };
  return (
    <form
      className="report-choices"
      aria-label={t('choices')}
      data-scrolls
      data-pane
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Select
        label={t('template')}
        value="themes"
        options={[{ value: 'themes', label: t('template.themes') }]}
        onChange={() => undefined}
      />
      <p className="quiet report-means">{t('template.themes.means')}</p>
      <TextField
        label={t('title')}
        value={draft.title}
        onChange={(title) => onDraft({ ...draft, title })}
        placeholder={t('titleDefault')}
      />
      <Select
        label={t('run')}
        value={String((runs.find(({ id }) => id === draft.runId) ?? runs[0])?.id ?? '')}
        options={runs.map((run) => ({
          value: String(run.id),
          label: t('runOption', { count: run.themes.length, at: formatDateTime(run.createdAt) }),
        }))}
        onChange={(value) =>
          onDraft({ ...draft, runId: runs.find(({ id }) => String(id) === value)?.id ?? null })
        }
      />
      <ScoreSelect scores={scores} draft={draft} onDraft={onDraft} />
      <Button look="primary" type="submit" isPending={job.state.status === 'running'}>
        {t('save')}
      </Button>
      <JobProgress job={job} label={t('writing')} />
    </form>
  );
}

function ScoreSelect({
  scores,
  draft,
  onDraft,
}: Pick<ReportChoicesProps, 'scores' | 'draft' | 'onDraft'>): ReactNode {
  const { t } = useTranslation('report');
  const [first] = scores;
  if (!first) return <p className="quiet report-means">{t('noScore')}</p>;
  return (
    <Select
      label={t('score')}
      value={scores.some(({ key }) => key === draft.score) ? (draft.score ?? first.key) : first.key}
      options={scores.map(({ key, metric, column, table }) => ({
        value: key,
        label: t('scoreOption', { metric: metric.toUpperCase(), column, table }),
      }))}
      onChange={(key) => onDraft({ ...draft, score: key })}
    />
  );
}
