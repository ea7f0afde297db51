import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DatasetColumn } from '../../../shared/domain/dataset.ts';
import { formatNumber } from '../../state/format.ts';

export type ResponseDetailProps = Readonly<{
  columns: readonly DatasetColumn[];
  /** Null while it is on its way. */
  row: readonly string[] | null;
  /** From 1, as the grid counts. */
  number: number;
}>;

const isProse = (answer: string): boolean => answer.length > 60;

/** One response, question by question: scores in short, open answers in full. */
export function ResponseDetail({ columns, row, number }: ResponseDetailProps): ReactNode {
  const { t } = useTranslation('measure');
  const answered = row
    ? columns
        .map((column) => ({ column, answer: row[column.position] ?? '' }))
        .filter(({ answer }) => answer !== '')
    : [];
  return (
    <aside
      className="response"
      aria-label={t('response', { number: formatNumber(number) })}
      data-scrolls
      data-pane
      tabIndex={0}
    >
      <h2 className="pane-title">{t('response', { number: formatNumber(number) })}</h2>
      <dl>
        {answered.map(({ column, answer }) => (
          <div key={column.id} className={isProse(answer) ? 'answer answer-prose' : 'answer'}>
            <dt>{column.question}</dt>
            <dd dir="auto">{answer}</dd>
          </div>
        ))}
      </dl>
      {row && answered.length < columns.length ? (
        <p className="quiet response-rest">
          {t('unanswered', {
            count: columns.length - answered.length,
            number: formatNumber(columns.length - answered.length),
          })}
        </p>
      ) : null}
    </aside>
  );
}
