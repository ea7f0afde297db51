import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Split } from '../../components/Split.tsx';
import { useOperation } from '../../state/engine.ts';
import { useNavigation } from '../../state/navigation.ts';
import type { PlaceParams } from '../../state/place.ts';
import { listScores } from './list-scores.ts';
import { ReportChoices } from './ReportChoices.tsx';
import { ReportPreview } from './ReportPreview.tsx';
import { useReportDraft } from './use-report-draft.ts';
import { useSettled } from './use-settled.ts';
import './report.css';

/** Milliseconds without a keystroke after which the preview follows the title. */
const titleSettlesAfter = 350;

/** The findings as a document: what goes into it on the left, how it will read on the right. */
export function ReportPlace(_: Readonly<{ params: PlaceParams['report'] }>): ReactNode {
  const { t } = useTranslation('report');
  const navigation = useNavigation();
  const runs = useOperation('themes.list', {});
  const tables = useOperation('datasets.list', {});
  const error = runs.error ?? tables.error;
  if (error)
    return (
      <div className="report-notice">
        <ErrorNotice error={error.appError} />
      </div>
    );
  if (!runs.data || !tables.data) return null;
  if (runs.data.length === 0)
    return (
      <EmptyState
        sentence={t('empty')}
        action={{
          label: t('toThemes'),
          keys: 'g t',
          run: () => navigation.goBackTo('themes', { name: 'themes', params: {} }),
        }}
      />
    );
  return <Desk runs={runs.data} scores={listScores(tables.data)} />;
}

type DeskProps = Pick<Parameters<typeof ReportChoices>[0], 'runs' | 'scores'>;

function Desk({ runs, scores }: DeskProps): ReactNode {
  const { t } = useTranslation('report');
  const [draft, setDraft] = useReportDraft();
  const title = useSettled(draft.title.trim(), titleSettlesAfter);
  const run = runs.find(({ id }) => id === draft.runId) ?? runs[0];
  const score = scores.find(({ key }) => key === draft.score);
  const request = {
    template: 'themes' as const,
    ...(title === '' ? {} : { title }),
    ...(run ? { runId: run.id } : {}),
    ...(score ? { score: { datasetId: score.datasetId, position: score.position } } : {}),
  };
  return (
    <Split
      name="report.choices"
      label={t('choicesWidth')}
      side="start"
      initial={312}
      min={240}
      max={460}
      pane={
        <ReportChoices
          runs={runs}
          scores={scores}
          draft={draft}
          onDraft={setDraft}
          request={request}
        />
      }
    >
      <ReportPreview request={request} />
    </Split>
  );
}
