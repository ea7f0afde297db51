import { useTranslation } from 'react-i18next';
import type { AppError } from '../../../../shared/app-error.ts';
import type { FollowUpStatus } from '../../../../shared/domain/follow-up.ts';
import type { FollowUpId } from '../../../../shared/ids.ts';
import type { Call } from '../../../../shared/operations/operation-table.ts';
import { useCommand } from '../../../state/engine.ts';
import { formatNumber } from '../../../state/format.ts';
import { announce } from '../../../state/last-action.ts';

export type FollowUpChange = Omit<Call<'followUps.change'>, 'ids'>;

export type FollowUpActions = Readonly<{
  setStatus: (ids: readonly FollowUpId[], status: FollowUpStatus) => void;
  change: (id: FollowUpId, name: string, change: FollowUpChange) => void;
  remove: (ids: readonly FollowUpId[]) => void;
  failure: AppError | null;
}>;

/** What can be done with follow-ups, each in one step that undo takes back; the status line says what was done. */
export function useFollowUpActions(): FollowUpActions {
  const { t } = useTranslation('followUp');
  const change = useCommand('followUps.change');
  const remove = useCommand('followUps.delete');
  return {
    setStatus: (ids, status) => {
      if (ids.length === 0) return;
      change.mutate(
        { ids: [...ids], status },
        {
          onSuccess: ({ changed }) =>
            announce(
              changed === 0
                ? t('unchanged')
                : t('changedStatus', {
                    count: changed,
                    number: formatNumber(changed),
                    status: t(`status.${status}`),
                  }),
            ),
        },
      );
    },
    change: (id, name, cells) =>
      change.mutate({ ids: [id], ...cells }, { onSuccess: () => announce(t('saved', { name })) }),
    remove: (ids) => {
      if (ids.length === 0) return;
      remove.mutate(
        { ids: [...ids] },
        {
          onSuccess: () =>
            announce(t('deleted', { count: ids.length, number: formatNumber(ids.length) })),
        },
      );
    },
    failure: change.error?.appError ?? remove.error?.appError ?? null,
  };
}
