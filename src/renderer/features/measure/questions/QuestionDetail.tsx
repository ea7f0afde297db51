import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { canBeSeenAs } from '../../../../core/surveys/possible-kinds.ts';
import type { DatasetSummary } from '../../../../shared/domain/dataset.ts';
import {
  questionKinds,
  type QuestionKind,
  type SurveyQuestion,
} from '../../../../shared/domain/survey.ts';
import { Button } from '../../../components/Button.tsx';
import { ErrorNotice } from '../../../components/ErrorNotice.tsx';
import { Select } from '../../../components/Select.tsx';
import { useOperation } from '../../../state/engine.ts';
import { useNavigation } from '../../../state/navigation.ts';
import { SummaryView } from './SummaryView.tsx';
import type { QuestionKindChoice } from './use-question-kind.ts';

export type QuestionDetailProps = Readonly<{
  table: DatasetSummary;
  question: SurveyQuestion;
  kind: QuestionKind;
  kinds: QuestionKindChoice;
}>;

/** One question in full: its words, its kind, and what the answers come to. */
export function QuestionDetail(props: QuestionDetailProps): ReactNode {
  const { table, question, kind } = props;
  const { t } = useTranslation('survey');
  const summary = useOperation(
    'surveys.summary',
    { from: { datasetId: table.id }, question: question.id, kind },
    { keepPrevious: true },
  );
  // Another question's figures are not shown under this one's words, not even while the answer is on its way.
  const shown =
    summary.data?.id === question.id && summary.data.kind === kind ? summary.data : null;
  return (
    <article className="question-detail" data-scrolls aria-labelledby="question-title">
      <DetailHead {...props} />
      {summary.error ? <ErrorNotice error={summary.error.appError} /> : null}
      <div aria-live="polite" aria-busy={summary.isFetching}>
        {shown && !summary.error ? <SummaryView summary={shown} /> : null}
        {!shown && !summary.error ? <p className="quiet">{t('loading')}</p> : null}
      </div>
    </article>
  );
}

function DetailHead({ table, question, kind, kinds }: QuestionDetailProps): ReactNode {
  const { t } = useTranslation('survey');
  const navigation = useNavigation();
  const [part] = question.parts;
  const sourceId = table.columns.find(({ position }) => position === part?.position)?.sourceId;
  const possible = questionKinds.filter((each) => canBeSeenAs(each, question.parts.length));
  const byHand = kinds.byHand(question);
  return (
    <header className="question-head">
      <h2 id="question-title">{question.question}</h2>
      <div className="question-tools">
        <Select
          label={t('kind')}
          hideLabel
          value={kind}
          options={possible.map((value) => ({ value, label: t(`kind.${value}`) }))}
          onChange={(value) => kinds.choose(question, value)}
        />
        {kind === 'open_ended' && sourceId ? (
          <Button onPress={() => navigation.go({ name: 'read', params: { sourceId } })}>
            {t('openInRead')}
          </Button>
        ) : null}
        <span className="quiet question-reason">{byHand ? t('kindByHand') : question.reason}</span>
        {byHand ? (
          <Button look="quiet" onPress={() => kinds.forget(question)}>
            {t('kindBack')}
          </Button>
        ) : null}
      </div>
      {kinds.error ? <ErrorNotice error={kinds.error} /> : null}
    </header>
  );
}
