import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DatasetSummary } from '../../../../shared/domain/dataset.ts';
import {
  type FollowUp,
  followUpOrders,
  followUpStatuses,
  type FollowUpStatus,
} from '../../../../shared/domain/follow-up.ts';
import type { FollowUpId } from '../../../../shared/ids.ts';
import { Button } from '../../../components/Button.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { ErrorNotice } from '../../../components/ErrorNotice.tsx';
import { Menu } from '../../../components/Menu.tsx';
import { Select } from '../../../components/Select.tsx';
import { Split } from '../../../components/Split.tsx';
import { useOperation } from '../../../state/engine.ts';
import { formatNumber } from '../../../state/format.ts';
import { today as dayOfToday } from '../../../state/today.ts';
import { usePages } from '../../../state/use-pages.ts';
import { useCustomerName } from './CustomerWords.tsx';
import { followUpColumns } from './follow-up-columns.tsx';
import {
  everyFollowUp,
  type FollowUpFilter,
  followUpQuestion,
  isFiltered,
  isLate,
} from './follow-up-question.ts';
import { FollowUpCard } from './FollowUpCard.tsx';
import { FollowUpFilters } from './FollowUpFilters.tsx';
import { pickColumn } from './pick-column.tsx';
import type { ScoreChoice } from './score-choice.ts';
import { useFollowUpActions } from './use-follow-up-actions.ts';
import { usePicks } from './use-picks.ts';

type Props = Readonly<{
  table: DatasetSummary;
  score: ScoreChoice | null;
  onCandidates: () => void;
}>;

/** Who does what about whom until when: to be filtered, filled in beside, and set several at once. */
export function FollowUpList({ table, score, onCandidates }: Props): ReactNode {
  const { t } = useTranslation('followUp');
  const nameOf = useCustomerName();
  const [filter, setFilter] = useState<FollowUpFilter>(everyFollowUp);
  const [active, setActive] = useState(0);
  const card = useRef<HTMLElement>(null);
  const today = dayOfToday();
  const column = score?.column.name ?? null;
  const question = followUpQuestion(filter, { datasetId: table.id, today, column });
  const pages = usePages('followUps.list', question);
  const page = useOperation(
    'followUps.list',
    { ...question, offset: 0, limit: 200 },
    { keepPrevious: true },
  ).data;
  const picks = usePicks(String(table.id));
  const actions = useFollowUpActions();
  const hasReasons = new Set(page?.rows.map(({ kind }) => kind)).size > 1;
  const total = pages.total ?? 0;
  const current = pages.row(Math.min(active, Math.max(0, total - 1)));
  const chosen = (): readonly FollowUpId[] => {
    if (picks.picked.size > 0) return [...picks.picked] as FollowUpId[];
    return current ? [current.id] : [];
  };
  const setStatus = (status: FollowUpStatus): void => actions.setStatus(chosen(), status);
  const remove = (): void => {
    actions.remove(chosen());
    picks.clear();
  };
  const edit = (): void => card.current?.querySelector<HTMLElement>('button, input')?.focus();
  const onKeyDown = (event: KeyboardEvent): void => {
    const { ctrlKey, altKey, metaKey, key, target } = event;
    if (
      event.defaultPrevented ||
      ctrlKey ||
      altKey ||
      metaKey ||
      !(target as Element).matches('[role="grid"]')
    )
      return;
    const digit = /^(?:Digit|Numpad)([1-5])$/u.exec(event.code)?.[1];
    const status = digit === undefined ? undefined : followUpStatuses[Number(digit) - 1];
    if (status) setStatus(status);
    else if (key === ' ' && current) picks.toggle(current.id);
    else if (key === 'Delete') remove();
    else if (key.toLowerCase() === 's') edit();
    else return;
    event.preventDefault();
  };
  if (pages.error)
    return (
      <div className="place-notice">
        <ErrorNotice error={pages.error.appError} />
      </div>
    );
  if (!page) return null;
  if (page.everything === 0)
    return (
      <EmptyState
        sentence={t('none')}
        {...(score ? { action: { label: t('toCandidates'), run: onCandidates } } : {})}
      />
    );
  return (
    <Split
      name="measure.followUp"
      label={t('paneWidth')}
      side="end"
      initial={288}
      min={240}
      max={560}
      pane={
        <FollowUpCard
          followUp={current}
          today={today}
          isLate={current !== null && isLate(current, today)}
          onChange={(change) => {
            if (current) actions.change(current.id, nameOf(current), change);
          }}
          onDelete={() => {
            if (current) actions.remove([current.id]);
          }}
          cardRef={card}
        />
      }
    >
      <div className="follow-up-part">
        <div className="follow-up-head">
          <FollowUpFilters filter={filter} owners={page.owners} onChange={setFilter} />
          <div className="follow-up-says">
            <span role="status">
              {t('shown', { shown: formatNumber(total), total: formatNumber(page.everything) })}
              {', '}
              {t('tally', {
                open: formatNumber(page.open),
                overdue: formatNumber(page.overdue),
              })}
              {picks.picked.size > 0
                ? `, ${t('picked', { number: formatNumber(picks.picked.size) })}`
                : ''}
            </span>
            <span className="follow-up-buttons">
              <Select
                label={t('order')}
                hideLabel
                quiet
                value={filter.order}
                options={followUpOrders.map((value) => ({ value, label: t(`order.${value}`) }))}
                onChange={(order) => setFilter({ ...filter, order })}
              />
              {isFiltered(filter) ? (
                <Button
                  look="quiet"
                  onPress={() => setFilter({ ...everyFollowUp, order: filter.order })}
                >
                  {t('clearFilters')}
                </Button>
              ) : null}
              <ActionMenu
                count={picks.picked.size}
                isDisabled={current === null}
                onStatus={setStatus}
                onDelete={remove}
                onUnpick={picks.clear}
              />
            </span>
          </div>
        </div>
        {actions.failure ? (
          <div className="place-notice">
            <ErrorNotice error={actions.failure} />
          </div>
        ) : null}
        {total === 0 ? (
          <EmptyState
            sentence={t('noneFit')}
            action={{ label: t('clearFilters'), run: () => setFilter(everyFollowUp) }}
          />
        ) : (
          <div className="follow-up-grid" onKeyDown={onKeyDown}>
            <DataTable<FollowUp>
              label={t('listOf', { table: table.name })}
              columns={[
                pickColumn(
                  t('isPicked'),
                  ({ id }) => picks.picked.has(id),
                  ({ id }) => picks.toggle(id),
                ),
                ...followUpColumns(t, nameOf, today, hasReasons),
              ]}
              count={total}
              row={pages.row}
              onVisible={pages.onVisible}
              onActive={setActive}
              onOpen={edit}
            />
          </div>
        )}
        {total > 0 ? <p className="follow-up-foot">{t('listKeys')}</p> : null}
      </div>
    </Split>
  );
}

type MenuProps = Readonly<{
  count: number;
  isDisabled: boolean;
  onStatus: (status: FollowUpStatus) => void;
  onDelete: () => void;
  onUnpick: () => void;
}>;

/** What the keys do, for the pointer: on those picked, else on the row that is active. */
function ActionMenu({ count, isDisabled, onStatus, onDelete, onUnpick }: MenuProps): ReactNode {
  const { t } = useTranslation('followUp');
  const number = formatNumber(count);
  return (
    <Menu
      label={t('actions')}
      trigger={
        <Button isDisabled={isDisabled}>
          {count > 0 ? t('setStatusOf', { number }) : t('setStatus')}
        </Button>
      }
      groups={[
        {
          label: t('setStatus'),
          entries: followUpStatuses.map((status, index) => ({
            id: status,
            label: t(`status.${status}`),
            keys: String(index + 1),
            run: () => onStatus(status),
          })),
        },
        {
          label: t('actions'),
          entries: [
            {
              id: 'delete',
              label: count > 0 ? t('deletePicked', { number }) : t('delete'),
              keys: 'Delete',
              run: onDelete,
            },
            { id: 'unpick', label: t('unpick'), isDisabled: count === 0, run: onUnpick },
          ],
        },
      ]}
    />
  );
}
