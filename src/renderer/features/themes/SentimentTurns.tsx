import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { formatNumber } from '../../state/format.ts';
import { useNavigation } from '../../state/navigation.ts';
import { usePages } from '../../state/use-pages.ts';
import { ScoredTurn } from './ScoredTurn.tsx';
import type { TurnFilterProps } from './turn-filter.ts';
import { TurnFilters } from './TurnFilters.tsx';

const estimatedHeight = 84;

/** The scored turns of one source. Arrows go from turn to turn and say why it was scored so; Enter reads it in its place. */
export function SentimentTurns({ sources, filter, onFilter }: TurnFilterProps): ReactNode {
  const { t } = useTranslation('themes');
  const navigation = useNavigation();
  const { sourceId, speaker, label } = filter;
  const pages = usePages('sentiment.turns', {
    sourceId,
    ...(speaker === null ? {} : { speaker }),
    ...(label === null ? {} : { label }),
  });
  const [active, setActive] = useState(0);
  const count = pages.total ?? 0;
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimatedHeight,
    overscan: 6,
    initialRect: { width: 600, height: 600 },
  });
  const items = virtual.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  const { onVisible } = pages;
  useEffect(() => onVisible(first, last), [first, last, onVisible]);

  const read = (index: number): void => {
    const scored = pages.row(index);
    if (!scored) return;
    const { start, end } = scored.turn;
    navigation.go({ name: 'read', params: { sourceId, start, end } });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Enter' && event.target === event.currentTarget) read(active);
    else if (step !== 0) {
      const next = Math.max(0, Math.min(count - 1, active + step));
      setActive(next);
      virtual.scrollToIndex(next);
    } else return;
    event.preventDefault();
  };
  return (
    <section className="scored" aria-label={t('scoredTurns')} data-pane tabIndex={-1}>
      <TurnFilters sources={sources} filter={filter} onFilter={onFilter} />
      <p className="scored-count" role="status">
        {pages.total === null ? '' : t('scoredCount', { count, number: formatNumber(count) })}
      </p>
      {pages.error ? <ErrorNotice error={pages.error.appError} /> : null}
      {pages.total === 0 ? (
        <EmptyState sentence={t('noTurns')} />
      ) : (
        <div
          ref={scroller}
          className="scored-list"
          role="grid"
          aria-label={t('scoredTurns')}
          aria-rowcount={count}
          aria-activedescendant={count > 0 ? `scored-${active}` : undefined}
          tabIndex={0}
          data-scrolls
          onKeyDown={onKeyDown}
        >
          <div role="rowgroup" className="virtual-list" style={{ height: virtual.getTotalSize() }}>
            {items.map((item) => (
              <div
                key={item.key}
                id={`scored-${item.index}`}
                role="row"
                className="scored-row"
                ref={virtual.measureElement}
                data-index={item.index}
                aria-selected={item.index === active}
                aria-rowindex={item.index + 1}
                style={{ transform: `translateY(${item.start}px)` }}
                onClick={() => setActive(item.index)}
                onDoubleClick={() => read(item.index)}
              >
                <div role="gridcell">
                  <ScoredTurn
                    scored={pages.row(item.index)}
                    isActive={item.index === active}
                    onRead={() => read(item.index)}
                  />
                </div>
              </div>
            ))}
          </div>
        </div>
      )}
    </section>
  );
}
