import { type KeyboardEvent, type ReactNode, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QuestionKind, SurveyQuestion } from '../../../../shared/domain/survey.ts';
import { List } from '../../../components/List.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { formatNumber, formatShare } from '../../../state/format.ts';
import { findShown } from './find-shown.ts';

export type QuestionListProps = Readonly<{
  questions: readonly SurveyQuestion[];
  rows: number;
  chosen: SurveyQuestion | null;
  kindOf: (question: SurveyQuestion) => QuestionKind;
  onChoose: (id: string) => void;
}>;

/** The questions of a table: type to find, arrows to go through them. */
export function QuestionList(props: QuestionListProps): ReactNode {
  const { questions, chosen, rows, kindOf, onChoose } = props;
  const { t } = useTranslation('survey');
  const [words, setWords] = useState('');
  const pane = useRef<HTMLElement>(null);
  const { shown, left } = useMemo(
    () => findShown(questions, words, (question) => t(`kind.${kindOf(question)}`)),
    [kindOf, questions, t, words],
  );
  const goToList = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    pane.current?.querySelector<HTMLElement>('[role="option"]')?.focus();
  };
  return (
    <aside className="question-list" aria-label={t('list')} data-pane tabIndex={-1} ref={pane}>
      <div className="question-find" onKeyDown={goToList}>
        <TextField
          label={t('find')}
          hideLabel
          placeholder={t('find')}
          value={words}
          onChange={setWords}
          onSubmit={() => {
            const [first] = shown;
            if (first) onChoose(first.id);
          }}
        />
      </div>
      <div className="question-entries" data-scrolls>
        <List
          label={t('list')}
          selected={chosen?.id ?? null}
          onSelect={(id) => onChoose(String(id))}
          entries={shown.map((question) => ({
            id: question.id,
            text: question.question,
            content: <Entry question={question} kind={kindOf(question)} rows={rows} />,
          }))}
        />
        {shown.length === 0 ? <p className="question-none">{t('nothingFound')}</p> : null}
        {left > 0 ? (
          <p className="question-none">{t('manyMore', { number: formatNumber(left) })}</p>
        ) : null}
      </div>
    </aside>
  );
}

function Entry({
  question: { question, n, skipped },
  kind,
  rows,
}: Readonly<{ question: SurveyQuestion; kind: QuestionKind; rows: number }>): ReactNode {
  const { t } = useTranslation('survey');
  const facts = [
    t(`kind.${kind}`),
    t('nOf', { number: formatNumber(n) }),
    ...(skipped > 0
      ? [t('skippedShare', { share: formatShare(rows > 0 ? skipped / rows : 0) })]
      : []),
  ];
  return (
    <span className={kind === 'other' ? 'question-entry question-entry-other' : 'question-entry'}>
      <span className="question-words" title={question}>
        {question}
      </span>
      <span className="question-facts">{facts.join(' · ')}</span>
    </span>
  );
}
