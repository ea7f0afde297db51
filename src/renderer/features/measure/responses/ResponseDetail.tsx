import type { ReactNode, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { DatasetSummary } from '../../../../shared/domain/dataset.ts';
import type { FoundRow } from '../../../../shared/domain/found-row.ts';
import type { SourceId } from '../../../../shared/ids.ts';
import { ErrorNotice } from '../../../components/ErrorNotice.tsx';
import { useOperation } from '../../../state/engine.ts';
import { formatNumber } from '../../../state/format.ts';
import { AnswerCodes } from './AnswerCodes.tsx';
import { MarkedWords } from './MarkedWords.tsx';

export type ResponseDetailProps = Readonly<{
  table: DatasetSummary;
  /** Null while it is on its way, or where there is none. */
  response: FoundRow | null;
  /** Words that were searched for. */
  sought: string;
  paneRef: RefObject<HTMLElement | null>;
  /** The question whose answer an undo has just changed, in this response. */
  marked: SourceId | null;
  /** Esc: back to the rows. */
  onLeave: () => void;
}>;

const bringIntoSight = (answer: HTMLElement | null): void =>
  answer?.scrollIntoView({ block: 'nearest' });

const isProse = (answer: string): boolean => answer.length > 60;

/** One response, question by question: scores in short, open answers in full, with their codes. */
export function ResponseDetail(props: ResponseDetailProps): ReactNode {
  const { table, response, sought, paneRef, marked, onLeave } = props;
  const { t } = useTranslation('responses');
  const { columns } = table;
  const hasSources = columns.some(({ sourceId }) => sourceId !== null);
  const answers = useOperation(
    'datasets.answers',
    { datasetId: table.id, row: response?.row ?? 0 },
    { enabled: response !== null && hasSources },
  );
  const codes = useOperation('codes.list', {}, { enabled: hasSources });
  const title = response
    ? t('response', { number: formatNumber(response.row + 1) })
    : t('noResponse');
  const answered = columns
    .map((column) => ({ column, words: response?.cells[column.position] ?? '' }))
    .filter(({ words }) => words !== '');
  const unanswered = columns.length - answered.length;
  return (
    <aside
      ref={paneRef}
      className="response"
      aria-label={title}
      data-scrolls
      data-pane
      data-pane-start
      tabIndex={0}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onLeave();
      }}
    >
      <h2 className="pane-title">{title}</h2>
      {answers.error ? <ErrorNotice error={answers.error.appError} /> : null}
      <dl key={response?.row ?? 'none'}>
        {answered.map(({ column, words }) => {
          const answer = answers.data?.find(
            ({ columnPosition }) => columnPosition === column.position,
          );
          const isMarked = answer !== undefined && answer.sourceId === marked;
          return (
            <div
              key={column.id}
              className={isProse(words) ? 'answer answer-prose' : 'answer'}
              data-marked={isMarked || undefined}
              ref={isMarked ? bringIntoSight : null}
            >
              <dt>{column.question}</dt>
              <dd>
                <div className="answer-words" dir="auto">
                  <MarkedWords words={words} sought={sought} />
                </div>
                {answer ? (
                  <AnswerCodes
                    question={column.question}
                    answer={answer}
                    codes={codes.data ?? []}
                  />
                ) : null}
              </dd>
            </div>
          );
        })}
      </dl>
      {response && unanswered > 0 ? (
        <p className="quiet response-rest">
          {t('unanswered', { count: unanswered, number: formatNumber(unanswered) })}
        </p>
      ) : null}
    </aside>
  );
}
