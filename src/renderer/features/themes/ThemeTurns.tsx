import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Theme } from '../../../shared/domain/theme.ts';
import type { ThemeRunId } from '../../../shared/ids.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { usePages } from '../../state/use-pages.ts';
import { QuoteButton } from './QuoteButton.tsx';

const estimatedHeight = 76;

/** Every turn of a theme, however many: only those in sight exist. */
export function ThemeTurns({
  runId,
  theme,
}: Readonly<{ runId: ThemeRunId; theme: Theme }>): ReactNode {
  const { t } = useTranslation('themes');
  const pages = usePages('themes.turns', { runId, themeId: theme.id });
  const count = pages.total ?? theme.size;
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimatedHeight,
    overscan: 6,
    initialRect: { width: 500, height: 600 },
  });
  const items = virtual.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  const { onVisible } = pages;
  useEffect(() => onVisible(first, last), [first, last, onVisible]);
  if (pages.error) return <ErrorNotice error={pages.error.appError} />;
  return (
    <div className="quotes" ref={scroller} data-scrolls>
      <ul
        className="virtual-list"
        aria-label={t('turnsOf', { theme: theme.label })}
        style={{ height: virtual.getTotalSize() }}
      >
        {items.map((item) => {
          const quote = pages.row(item.index);
          return (
            <li
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              aria-setsize={count}
              aria-posinset={item.index + 1}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {quote ? <QuoteButton quote={quote} /> : <span className="quote-space" />}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
