import type { TFunction } from 'i18next';
import type { Customer, FollowUp } from '../../../../shared/domain/follow-up.ts';
import type { DataColumn } from '../../../components/DataTable.tsx';
import { formatDate } from '../../../state/format.ts';
import { isLate } from './follow-up-question.ts';

/** The columns of the list of follow-ups, after the one that picks. */
export function followUpColumns(
  t: TFunction<'followUp'>,
  nameOf: (customer: Customer) => string,
  today: string,
): readonly DataColumn<FollowUp>[] {
  return [
    { id: 'respondent', header: t('respondent'), width: 88, cell: nameOf },
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
    { id: 'owner', header: t('owner'), width: 84, cell: ({ owner }) => owner },
    { id: 'score', header: t('score'), width: 56, numeric: true, cell: ({ score }) => score },
    {
      id: 'words',
      header: t('words'),
      width: '1fr',
      cell: ({ words }) => <span dir="auto">{words.replace(/\s+/gu, ' ')}</span>,
    },
    { id: 'kind', header: t('kind'), width: 84, cell: ({ kind }) => t(`kind.${kind}`) },
    {
      id: 'scope',
      header: t('scope'),
      width: 76,
      cell: ({ isSystemic }) => t(isSystemic ? 'systemicShort' : 'single'),
    },
  ];
}
