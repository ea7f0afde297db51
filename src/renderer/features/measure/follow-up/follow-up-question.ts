import {
  type FollowUpKind,
  type FollowUpOrder,
  type FollowUpStatus,
  followUpStatuses,
  isClosed,
} from '../../../../shared/domain/follow-up.ts';
import type { DatasetId } from '../../../../shared/ids.ts';
import type { Call } from '../../../../shared/operations/operation-table.ts';

/** What the list is narrowed down to; `notClosed` stands for all that is still to be done. */
export type FollowUpFilter = Readonly<{
  status: FollowUpStatus | 'any' | 'notClosed';
  kind: FollowUpKind | 'any';
  /** Null: whoever it is. */
  owner: string | null;
  isOverdue: boolean;
  order: FollowUpOrder;
}>;

export const everyFollowUp: FollowUpFilter = {
  status: 'any',
  kind: 'any',
  owner: null,
  isOverdue: false,
  order: 'due',
};

export const isFiltered = ({ status, kind, owner, isOverdue }: FollowUpFilter): boolean =>
  status !== 'any' || kind !== 'any' || owner !== null || isOverdue;

const open = followUpStatuses.filter((status) => !isClosed(status));

/** The filter as the engine is asked for it, on a given day. */
export function followUpQuestion(
  filter: FollowUpFilter,
  at: Readonly<{ datasetId: DatasetId; today: string; column: string | null }>,
): Omit<Call<'followUps.list'>, 'offset' | 'limit'> {
  const { status, kind, owner, isOverdue, order } = filter;
  const statuses = status === 'any' ? [] : status === 'notClosed' ? open : [status];
  return {
    datasetId: at.datasetId,
    today: at.today,
    isOverdue,
    order,
    ...(at.column === null ? {} : { column: at.column }),
    ...(statuses.length > 0 ? { statuses: statuses } : {}),
    ...(kind === 'any' ? {} : { kinds: [kind] }),
    ...(owner === null ? {} : { owner }),
  };
}

/** Whether it is late: not closed, and its day has passed. */
export const isLate = (
  { due, status }: Readonly<{ due: string | null; status: FollowUpStatus }>,
  today: string,
): boolean => due !== null && due < today && !isClosed(status);
