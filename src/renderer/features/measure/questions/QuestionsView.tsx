import { type ReactNode, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DatasetSummary } from '../../../../shared/domain/dataset.ts';
import type { QuestionKind, SurveyQuestion } from '../../../../shared/domain/survey.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { ErrorNotice } from '../../../components/ErrorNotice.tsx';
import { Split } from '../../../components/Split.tsx';
import { useOperation } from '../../../state/engine.ts';
import { useKept } from '../../../state/navigation.ts';
import { QuestionDetail } from './QuestionDetail.tsx';
import { QuestionList } from './QuestionList.tsx';
import './questions.css';
import { useQuestionKind } from './use-question-kind.ts';

/** Every question of a table, each recognised by its kind and summarised by the table and the chart that fit it. */
export function QuestionsView({ table }: Readonly<{ table: DatasetSummary }>): ReactNode {
  const { t } = useTranslation('survey');
  const [kept, keep] = useKept(`question.${table.id}`);
  const [chosenId, setChosenId] = useState(() => (typeof kept === 'string' ? kept : null));
  const list = useOperation(
    'surveys.questions',
    { from: { datasetId: table.id } },
    { keepPrevious: true },
  );
  const kinds = useQuestionKind(table);
  const { byHand } = kinds;
  const kindOf = useCallback(
    (question: SurveyQuestion): QuestionKind => byHand(question) ?? question.kind,
    [byHand],
  );
  if (list.error)
    return (
      <div className="place-notice">
        <ErrorNotice error={list.error.appError} />
      </div>
    );
  if (!list.data)
    return (
      <p className="questions-loading quiet" aria-busy="true">
        {t('loading')}
      </p>
    );
  const { questions, rows } = list.data;
  const chosen =
    questions.find(({ id }) => id === chosenId) ??
    questions.find(({ kind }) => kind !== 'other') ??
    questions[0] ??
    null;
  if (!chosen) return <EmptyState sentence={t('empty')} />;
  return (
    <Split
      name="measure.questions"
      label={t('listWidth')}
      side="start"
      initial={272}
      min={200}
      max={520}
      pane={
        <QuestionList
          questions={questions}
          rows={rows}
          chosen={chosen}
          kindOf={kindOf}
          onChoose={(id) => {
            setChosenId(id);
            keep(id);
          }}
        />
      }
    >
      <QuestionDetail
        key={chosen.id}
        table={table}
        question={chosen}
        kind={kindOf(chosen)}
        kinds={kinds}
      />
    </Split>
  );
}
