import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommandId } from '../../../shared/ids.ts';
import type { HistoryEntry } from '../../../shared/domain/history.ts';
import { formatDay } from '../../state/format.ts';
import { keysOf } from '../../state/key-bindings.ts';
import { matchesKeys } from '../../state/keyboard.ts';
import { useKept } from '../../state/navigation.ts';
import { useFocusOnArrival } from '../../state/use-focus-on-arrival.ts';
import type { Pages } from '../../state/use-pages.ts';
import { historyKeys } from './history-keys.ts';
import { dayOf } from './history-question.ts';
import type { StepMenuProps } from './StepMenu.tsx';
import { StepRow } from './StepRow.tsx';

const likelyHeight = 35;
const pageRows = 12;

function rowAfterKey(event: KeyboardEvent, active: number, count: number): number | null {
  const moves: readonly (readonly [string | null, number])[] = [
    ['ArrowDown', active + 1],
    [keysOf(historyKeys[0]), active + 1],
    ['ArrowUp', active - 1],
    [keysOf(historyKeys[1]), active - 1],
    ['PageDown', active + pageRows],
    ['PageUp', active - pageRows],
    ['Home', 0],
    ['End', count - 1],
  ];
  const move = moves.find(([keys]) => keys !== null && matchesKeys(event.nativeEvent, keys));
  return move ? Math.max(0, Math.min(count - 1, move[1])) : null;
}

type Props = Readonly<{
  pages: Pages<HistoryEntry>;
  menu: Omit<StepMenuProps, 'entry' | 'isActive'>;
}>;

/** Steps by day, as many as there are: the day of the uppermost stays in sight, arrows go through the steps. */
export function StepList({ pages, menu }: Props): ReactNode {
  const { t } = useTranslation('history-place');
  const scroller = useRef<HTMLDivElement>(null);
  const [kept, keep] = useKept('step');
  const [wantedActive, setActive] = useState(typeof kept === 'number' ? kept : 0);
  const [open, setOpen] = useState<ReadonlySet<CommandId>>(new Set());
  const count = pages.total ?? 0;
  const active = Math.min(wantedActive, Math.max(0, count - 1));
  const rows = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => likelyHeight,
    overscan: 8,
    initialRect: { width: 800, height: 600 },
  });
  const items = rows.getVirtualItems();
  const [firstShown, lastShown] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0];
  const { onVisible } = pages;
  useEffect(() => onVisible(firstShown, lastShown), [firstShown, lastShown, onVisible]);
  const returnTo = useRef(typeof kept === 'number' ? kept : null);
  useEffect(() => {
    if (returnTo.current === null || count === 0) return;
    rows.scrollToIndex(returnTo.current, { align: 'center' });
    returnTo.current = null;
  }, [count, rows]);
  // The step that the arrows come to may not be drawn yet.
  const focusWanted = useRef<number | null>(null);

  useFocusOnArrival(scroller, count > 0, () => {
    const label = `[data-index="${active}"] .history-label`;
    const shown = scroller.current?.querySelector<HTMLElement>(label);
    if (shown) shown.focus({ preventScroll: true });
    else focusWanted.current = active;
  });

  const toggle = (id: CommandId): void => {
    const next = new Set(open);
    if (!next.delete(id)) next.add(id);
    setOpen(next);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!(event.target instanceof Element) || !event.target.matches('.history-label')) return;
    const to = rowAfterKey(event, active, count);
    if (to === null) return;
    event.preventDefault();
    setActive(to);
    keep(to);
    focusWanted.current = to;
    rows.scrollToIndex(to);
  };
  const uppermost = rows.getVirtualItemForOffset(rows.scrollOffset ?? 0)?.index ?? 0;
  const dayAbove = pages.row(uppermost)?.at;
  return (
    <div className="history-list" ref={scroller} data-scrolls onKeyDown={onKeyDown}>
      <p className="visually-hidden" id="history-keys">
        {t('stepKeys')}
      </p>
      <h2 className="history-day history-day-above" aria-hidden={uppermost > 0}>
        {dayAbove ? formatDay(dayAbove) : ' '}
      </h2>
      <ol
        className="history-space"
        aria-label={t('steps')}
        aria-describedby="history-keys"
        style={{ height: rows.getTotalSize() }}
      >
        {items.map((item) => {
          const entry = pages.row(item.index);
          const before = item.index === 0 ? null : pages.row(item.index - 1);
          return (
            <li
              key={item.key}
              ref={rows.measureElement}
              data-index={item.index}
              aria-setsize={count}
              aria-posinset={item.index + 1}
              className="history-item"
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {entry && before && dayOf(before.at) !== dayOf(entry.at) ? (
                <h2 className="history-day">{formatDay(entry.at)}</h2>
              ) : null}
              {entry ? (
                <StepRow
                  // Newer steps come above: what is open in one stays with it.
                  key={entry.id}
                  entry={entry}
                  isOpen={open.has(entry.id)}
                  isActive={item.index === active}
                  onToggle={() => toggle(entry.id)}
                  onFocus={() => {
                    setActive(item.index);
                    keep(item.index);
                  }}
                  buttonRef={(button) => {
                    if (!button || focusWanted.current !== item.index) return;
                    focusWanted.current = null;
                    button.focus({ preventScroll: true });
                  }}
                  menu={menu}
                />
              ) : (
                <p className="history-waiting">{t('loading')}</p>
              )}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
