import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import type { Segment } from '../../../shared/domain/coding.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Icon } from '../../components/Icon.tsx';
import { keysOf } from '../../state/key-bindings.ts';
import { matchesKeys } from '../../state/keyboard.ts';
import { useKept, useNavigation } from '../../state/navigation.ts';
import type { Pages } from '../../state/use-pages.ts';
import { segmentKeys } from './segment-keys.ts';
import { SegmentRow } from './SegmentRow.tsx';
import type { Picked } from './use-picked.ts';

/** Pixels of a row before it is measured. */
const likelyHeight = 96;
const pageRows = 8;

function rowAfterKey(event: KeyboardEvent, active: number, count: number): number | null {
  const press = event.nativeEvent;
  const moves: readonly (readonly [string | null, number])[] = [
    ['ArrowDown', active + 1],
    [keysOf(segmentKeys[0]), active + 1],
    ['ArrowUp', active - 1],
    [keysOf(segmentKeys[1]), active - 1],
    ['PageDown', active + pageRows],
    ['PageUp', active - pageRows],
    ['Home', 0],
    ['End', count - 1],
  ];
  const move = moves.find(([keys]) => keys !== null && matchesKeys(press, keys));
  return move ? Math.max(0, Math.min(count - 1, move[1])) : null;
}

type Props = Readonly<{ pages: Pages<Segment>; picked: Picked }>;

/**
 * The segments, as many as there are: one stop of the Tab key, arrows or j and k within, Enter goes to the text. Space or
 * Ctrl and a click picks one, Shift picks all on the way.
 */
export function SegmentList({ pages, picked }: Props): ReactNode {
  const { t } = useTranslation('find');
  const id = useId();
  const navigation = useNavigation();
  const scroller = useRef<HTMLDivElement>(null);
  const [kept, keep] = useKept('segment');
  const [wantedActive, setActive] = useState(typeof kept === 'number' ? kept : 0);
  const count = pages.total ?? 0;
  const active = Math.min(wantedActive, Math.max(0, count - 1));
  const rows = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => likelyHeight,
    overscan: 6,
    initialRect: { width: 800, height: 600 },
  });
  const items = rows.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  const { onVisible } = pages;
  useEffect(() => onVisible(first, last), [first, last, onVisible]);

  // Coming back: the row that was left is in sight again.
  const returnTo = useRef(typeof kept === 'number' ? kept : null);
  // Coming from elsewhere: Enter is to open a segment, unless the focus is busy beside the list.
  const isNew = useRef(true);
  useEffect(() => {
    if (!isNew.current || count === 0) return;
    isNew.current = false;
    if (returnTo.current !== null) rows.scrollToIndex(returnTo.current, { align: 'center' });
    if (document.activeElement?.contains(scroller.current)) scroller.current?.focus();
  }, [count, rows]);

  const activate = (index: number): void => {
    setActive(index);
    keep(index);
    rows.scrollToIndex(index);
  };
  const open = (index: number): void => {
    const segment = pages.row(index);
    if (!segment) return;
    keep(index);
    const { sourceId, start, end } = segment;
    navigation.go({ name: 'read', params: { sourceId, start, end } });
  };
  const pick = (index: number): void => {
    const segment = pages.row(index);
    if (segment) picked.toggle(segment);
  };
  const pickTo = (index: number): void => {
    const [low, high] = [Math.min(active, index), Math.max(active, index)];
    const span = Array.from({ length: high - low + 1 }, (_, step) => pages.row(low + step));
    picked.add(span.filter((segment) => segment !== null));
    activate(index);
  };
  const onClick = (event: MouseEvent, index: number): void => {
    const onBox = event.target instanceof Element && event.target.closest('.segment-pick');
    if (event.shiftKey) return pickTo(index);
    setActive(index);
    if (onBox || event.ctrlKey || event.metaKey) pick(index);
    else open(index);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = rowAfterKey(event, active, count);
    if (matchesKeys(event.nativeEvent, 'Shift+ArrowDown')) pickTo(Math.min(count - 1, active + 1));
    else if (matchesKeys(event.nativeEvent, 'Shift+ArrowUp')) pickTo(Math.max(0, active - 1));
    else if (matchesKeys(event.nativeEvent, 'Space')) pick(active);
    else if (matchesKeys(event.nativeEvent, 'Escape') && picked.ids.size > 0) picked.clear();
    else if (to !== null) activate(to);
    else if (matchesKeys(event.nativeEvent, 'Enter')) open(active);
    else return;
    event.preventDefault();
  };

  if (pages.error)
    return (
      <div className="segment-error">
        <ErrorNotice error={pages.error.appError} />
      </div>
    );
  if (pages.total === 0) return <EmptyState sentence={t('noneFit')} />;
  return (
    <div
      ref={scroller}
      className="segment-list"
      role="listbox"
      aria-label={t('segments')}
      aria-multiselectable
      aria-activedescendant={count > 0 ? `${id}-${active}` : undefined}
      tabIndex={0}
      data-pane
      data-scrolls
      onKeyDown={onKeyDown}
    >
      <div className="segment-space" role="presentation" style={{ height: rows.getTotalSize() }}>
        {items.map((item) => (
          <div
            key={item.key}
            ref={rows.measureElement}
            data-index={item.index}
            id={`${id}-${item.index}`}
            role="option"
            aria-selected={picked.has(pages.row(item.index))}
            data-active={item.index === active}
            aria-setsize={count}
            aria-posinset={item.index + 1}
            className="segment"
            style={{ transform: `translateY(${item.start}px)` }}
            onClick={(event) => onClick(event, item.index)}
          >
            <span className="segment-pick" aria-hidden="true" title={t('pick')}>
              <span className="segment-box">
                {picked.has(pages.row(item.index)) ? <Icon name="check" size={12} /> : null}
              </span>
            </span>
            <SegmentRow segment={pages.row(item.index)} />
          </div>
        ))}
      </div>
    </div>
  );
}
