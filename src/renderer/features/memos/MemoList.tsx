import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemoSummary } from '../../../shared/domain/memo.ts';
import type { MemoId } from '../../../shared/ids.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { keysOf } from '../../state/key-bindings.ts';
import { matchesKeys } from '../../state/keyboard.ts';
import { useFocusOnArrival } from '../../state/use-focus-on-arrival.ts';
import type { Pages } from '../../state/use-pages.ts';
import { memoKeys } from './memo-keys.ts';
import { MemoRow } from './MemoRow.tsx';

type Props = Readonly<{
  pages: Pages<MemoSummary>;
  chosen: MemoId | null;
  onChoose: (memoId: MemoId) => void;
  /** Chosen by Enter: its words are wanted. */
  onOpen: (memoId: MemoId) => void;
  onClear: () => void;
  /** Whether there is no memo at all: then none is left out. */
  isEmpty: boolean;
}>;

/** What a key asked for: a row to be shown, or its words to be gone into. */
type Wish = Readonly<{ at: number; opens: boolean }>;

/** Pixels of a row before it is measured. */
const likelyHeight = 84;
const pageRows = 8;

function rowAfterKey(event: KeyboardEvent, active: number, count: number): number | null {
  const moves: readonly (readonly [string | null, number])[] = [
    ['ArrowDown', active + 1],
    [keysOf(memoKeys[0]), active + 1],
    ['ArrowUp', active - 1],
    [keysOf(memoKeys[1]), active - 1],
    ['PageDown', active + pageRows],
    ['PageUp', active - pageRows],
    ['Home', 0],
    ['End', count - 1],
  ];
  const move = moves.find(([keys]) => keys !== null && matchesKeys(event.nativeEvent, keys));
  return move ? Math.max(0, Math.min(count - 1, move[1])) : null;
}

/** The memos, as many as there are: one stop of the Tab key; moving shows a memo, Enter goes into its words. */
export function MemoList({ pages, chosen, onChoose, onOpen, onClear, isEmpty }: Props): ReactNode {
  const { t } = useTranslation('memos');
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const count = pages.total ?? 0;
  const rows = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => likelyHeight,
    overscan: 6,
    initialRect: { width: 380, height: 600 },
  });
  const items = rows.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  const { onVisible } = pages;
  useEffect(() => onVisible(first, last), [first, last, onVisible]);
  useFocusOnArrival(scroller, count > 0, () => scroller.current?.focus());
  const seen = items.find(({ index }) => pages.row(index)?.id === chosen)?.index;
  // The chosen one may have been scrolled out of sight; then keys go on from where it was.
  const lastActive = useRef(0);
  useEffect(() => {
    if (seen !== undefined) lastActive.current = seen;
  }, [seen]);

  // A key pressed while the rows are on their way counts once they are here.
  const awaited = useRef<Wish | null>(null);
  const goTo = (wish: Wish): void => {
    const row = pages.row(wish.at);
    awaited.current = row ? null : wish;
    if (!row) return;
    if (wish.opens) return onOpen(row.id);
    lastActive.current = wish.at;
    rows.scrollToIndex(wish.at);
    onChoose(row.id);
  };
  useEffect(() => {
    if (awaited.current) goTo(awaited.current);
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    const active = Math.min(seen ?? lastActive.current, Math.max(0, count - 1));
    const to = rowAfterKey(event, active, count);
    const isOpening = matchesKeys(event.nativeEvent, 'Enter');
    if (to === null && !isOpening) return;
    event.preventDefault();
    goTo({ at: to ?? active, opens: to === null });
  };

  if (pages.error) return <ErrorNotice error={pages.error.appError} />;
  if (isEmpty) return <p className="quiet memo-list-empty">{t('noneYet')}</p>;
  if (pages.total === 0)
    return (
      <EmptyState sentence={t('noneFit')} action={{ label: t('clearFilters'), run: onClear }} />
    );
  return (
    <div
      ref={scroller}
      className="memo-list"
      role="listbox"
      aria-label={t('list')}
      aria-activedescendant={seen === undefined ? undefined : `${id}-${seen}`}
      tabIndex={0}
      data-pane
      data-scrolls
      onKeyDown={onKeyDown}
    >
      <div role="presentation" className="memo-space" style={{ height: rows.getTotalSize() }}>
        {items.map((item) => {
          const memo = pages.row(item.index);
          return (
            <div
              key={item.key}
              ref={rows.measureElement}
              data-index={item.index}
              id={`${id}-${item.index}`}
              role="option"
              aria-selected={memo !== null && memo.id === chosen}
              aria-setsize={count}
              aria-posinset={item.index + 1}
              className="memo-row"
              style={{ transform: `translateY(${item.start}px)` }}
              onClick={() => {
                if (memo) onChoose(memo.id);
              }}
              onDoubleClick={() => {
                if (memo) onOpen(memo.id);
              }}
            >
              {memo ? <MemoRow memo={memo} /> : null}
            </div>
          );
        })}
      </div>
    </div>
  );
}
