import type { TFunction } from 'i18next';
import type { Customer, FollowUp } from '../../../../shared/domain/follow-up.ts';
import type { DataColumn } from '../../../components/DataTable.tsx';
import { formatDate } from '../../../state/format.ts';
import { isLate } from './follow-up-question.ts';

const reasonColumn = (t: TFunction<'followUp'>): DataColumn<FollowUp> => ({
  ...{ id: 'kind', header: t('kind'), width: 88 },
  cell: ({ kind }) => t(`kind.${kind}`),
});

/** The columns of the list of follow-ups, after the one that picks. */
export function followUpColumns(
  t: TFunction<'followUp'>,
  nameOf: (customer: Customer) => string,
  today: string,
  /** False where all are there for one reason: a column that says the same in every row says nothing. */
  hasReasons: boolean,
): readonly DataColumn<FollowUp>[] {
  return [
    { id: 'respondent', header: t('respondent'), width: 84, cell: nameOf },
    {
      id: 'status',
      header: t('status'),
      width: 88,
      cell: ({ status }) => <span data-status={status}>{t(`status.${status}`)}</span>,
    },
    {
      id: 'due',
      header: t('due'),
      width: 164,
      cell: (row) =>
        row.due === null ? null : (
          <>
            {formatDate(row.due)}
            {isLate(row, today) ? <span className="late-mark">{t('overdue')}</span> : null}
          </>
        ),
    },
    { id: 'owner', header: t('owner'), width: 72, cell: ({ owner }) => owner },
    { id: 'score', header: t('score'), width: 54, numeric: true, cell: ({ score }) => score },
    {
      id: 'words',
      header: t('words'),
      width: '1fr',
      // Complaints of their own are the rule: only what is part of a larger problem is marked.
      cell: ({ words, isSystemic }) => (
        <>
          {isSystemic ? (
            <span className="scope-mark scope-systemic">{t('systemicShort')}</span>
          ) : null}
          <span dir="auto" className={words === '' ? 'quiet' : undefined}>
            {words === '' ? t('noWords') : words.replace(/\s+/gu, ' ')}
          </span>
        </>
      ),
    },
    ...(hasReasons ? [reasonColumn(t)] : []),
  ];
}
