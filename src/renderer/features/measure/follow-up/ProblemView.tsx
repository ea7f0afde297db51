import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DatasetSummary } from '../../../../shared/domain/dataset.ts';
import { type ProblemReport, systemicShare } from '../../../../shared/domain/follow-up.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { ErrorNotice } from '../../../components/ErrorNotice.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { useOperation } from '../../../state/engine.ts';
import { formatNumber } from '../../../state/format.ts';
import { useNavigation } from '../../../state/navigation.ts';
import { Chart } from '../Chart.tsx';
import { drawProblems, isDrawn } from './draw-problems.ts';
import { problemNumbers } from './problem-words.ts';
import { ProblemTable } from './ProblemTable.tsx';
import type { ScoreChoice } from './score-choice.ts';

type Props = Readonly<{ table: DatasetSummary; score: ScoreChoice; scoreField: ReactNode }>;

/** Single complaints and systemic problems told apart: how many each code and theme touches, and how those score. */
export function ProblemView({ table, score, scoreField }: Props): ReactNode {
  const { t } = useTranslation('followUp');
  const navigation = useNavigation();
  const { metric, column, reversed } = score;
  const answer = useOperation(
    'followUps.problems',
    {
      datasetId: table.id,
      metric,
      column: column.name,
      options: reversed ? { reversed } : {},
    },
    { keepPrevious: true },
  );
  const report = answer.data;
  const source = table.columns.find(({ sourceId }) => sourceId !== null)?.sourceId ?? null;
  if (answer.error)
    return (
      <div className="place-notice">
        <ErrorNotice error={answer.error.appError} />
      </div>
    );
  if (!report) return null;
  if (report.problems.length === 0)
    return report.questions.length === 0 || source === null ? (
      <EmptyState sentence={t('noQuestions')} />
    ) : (
      <EmptyState
        sentence={t('noWordsCoded')}
        action={{
          label: t('goToAnswers'),
          run: () => navigation.go({ name: 'read', params: { sourceId: source } }),
        }}
      />
    );
  return (
    <div className="problems" data-scrolls>
      <div className="follow-up-head">
        <div className="follow-up-fields">{scoreField}</div>
        <p className="follow-up-says">
          <span role="status">
            {t('problemCount', {
              count: report.problems.length,
              number: formatNumber(report.problems.length),
              asked: formatNumber(report.asked),
            })}
          </span>
          <span className="quiet">{t('rule', { share: formatNumber(systemicShare) })}</span>
        </p>
      </div>
      <div className="problems-body">
        <ProblemChart report={report} reversed={reversed} />
        <ProblemTable report={report} />
        <p className="method-words">{report.method}</p>
        {report.warnings.map((warning) => (
          <p className="warning" key={warning}>
            <Icon name="warning" size={16} />
            {warning}
          </p>
        ))}
      </div>
    </div>
  );
}

function ProblemChart({
  report,
  reversed,
}: Readonly<{ report: ProblemReport; reversed: boolean }>): ReactNode {
  const { t } = useTranslation('followUp');
  const metric = t(`metric.${report.metric}`);
  const draw = useMemo(() => {
    const words = {
      share: t('shareAxis'),
      gap: t('gapAxis', { metric, unit: t(`unit.${report.unit}`) }),
    };
    return (width: number) => drawProblems(report.problems, words, reversed, width);
  }, [metric, report, reversed, t]);
  const drawn = report.problems.filter(isDrawn);
  if (drawn.length === 0) return null;
  const kinds = new Set(drawn.map(({ kind }) => kind));
  const legend = [
    t('legendSystemic'),
    t('legendSingle'),
    ...(kinds.size > 1 ? [t('legendCode'), t('legendTheme')] : []),
  ];
  return (
    <div className="problem-chart">
      <Chart
        title={t('problemTitle')}
        label={t('problemLabel', { metric })}
        draw={draw}
        numbers={problemNumbers(t, report)}
      />
      <p className="quiet problem-legend">
        {legend.join(' · ')}
        {drawn.length < report.problems.length ? ` · ${t('drawnOf')}` : ''}
      </p>
    </div>
  );
}
