import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AutocodePreview } from '../../../../shared/domain/autocode.ts';
import { ErrorNotice } from '../../../components/ErrorNotice.tsx';
import { usePages } from '../../../state/use-pages.ts';
import { HitRow } from './HitRow.tsx';
import { isLeftOut, type LeftOut, shareOf, toggleHit, toggleSource } from './left-out.ts';
import { countRows, type PreviewRow, rowAt } from './list-rows.ts';
import { SourceHead } from './SourceHead.tsx';

type Props = Readonly<{
  preview: AutocodePreview;
  leftOut: LeftOut;
  onChange: (leftOut: LeftOut) => void;
  /** The rule has changed since: the list is only to be looked at. */
  isOld: boolean;
  /** What takes its place is on its way. */
  isRenewing: boolean;
  /** The rule finds whole turns or sentences, no words in them. */
  findsWholes: boolean;
}>;

const headHeight = 36;
/** Pixels of a hit before it is measured. */
const likelyHeight = 78;
const pageRows = 6;

const moves: Readonly<Record<string, (active: number, count: number) => number>> = {
  ArrowDown: (active) => active + 1,
  ArrowUp: (active) => active - 1,
  PageDown: (active) => active + pageRows,
  PageUp: (active) => active - pageRows,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** Every hit by its text, each with a box: one stop of the Tab key, arrows within, Space chooses. Only those in sight exist. */
export function HitList(props: Props): ReactNode {
  const { preview, leftOut, onChange, isOld, isRenewing, findsWholes } = props;
  const { t } = useTranslation('autocode');
  const id = useId();
  const { sources, targets, previewId } = preview;
  const pages = usePages('autocode.hits', { previewId });
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const count = countRows(sources, preview.total);
  const rows = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: (row) => (rowAt(sources, row).kind === 'head' ? headHeight : likelyHeight),
    overscan: 6,
    initialRect: { width: 600, height: 480 },
  });
  const items = rows.getVirtualItems();
  const hitOf = (row: number): number => {
    const found = rowAt(sources, row);
    return found.kind === 'hit' ? found.hit : (sources[found.source]?.firstHit ?? 0);
  };
  const first = hitOf(items[0]?.index ?? 0);
  const last = Math.min(hitOf(items.at(-1)?.index ?? 0), Math.max(0, preview.total - 1));
  const { onVisible } = pages;
  useEffect(() => onVisible(Math.min(first, last), last), [first, last, onVisible]);

  const toggle = (row: PreviewRow): void => {
    const source = sources[row.source];
    if (isOld || !source) return;
    onChange(
      row.kind === 'hit'
        ? toggleHit(leftOut, row.source, row.hit)
        : toggleSource(leftOut, row.source, source),
    );
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const move = moves[event.key];
    if (move) {
      const next = Math.max(0, Math.min(count - 1, move(active, count)));
      setActive(next);
      rows.scrollToIndex(next);
    } else if (event.key === ' ') toggle(rowAt(sources, active));
    else return;
    event.preventDefault();
  };
  const isChosen = (row: PreviewRow): boolean => {
    const source = sources[row.source];
    if (row.kind === 'hit') return !isLeftOut(leftOut, row.source, row.hit);
    return (
      source !== undefined && source.hits > 0 && shareOf(leftOut, row.source, source) === 'all'
    );
  };
  const contentOf = (row: PreviewRow): ReactNode => {
    const source = sources[row.source];
    if (!source) return null;
    if (row.kind === 'head') {
      return (
        <SourceHead
          source={source}
          share={shareOf(leftOut, row.source, source)}
          leftOut={leftOut.get(row.source)?.size ?? 0}
        />
      );
    }
    return (
      <HitRow
        hit={pages.row(row.hit)}
        isChosen={isChosen(row)}
        targets={targets}
        findsWholes={findsWholes}
      />
    );
  };

  if (pages.error) return <ErrorNotice error={pages.error.appError} />;
  return (
    <div
      ref={scroller}
      className="autocode-hits"
      role="listbox"
      aria-multiselectable="true"
      aria-label={t('hits')}
      aria-activedescendant={`${id}-${active}`}
      tabIndex={0}
      data-scrolls
      data-old={(isOld && !isRenewing) || undefined}
      onKeyDown={onKeyDown}
    >
      <div className="autocode-space" role="presentation" style={{ height: rows.getTotalSize() }}>
        {items.map((item) => {
          const row = rowAt(sources, item.index);
          return (
            <div
              key={item.key}
              ref={rows.measureElement}
              data-index={item.index}
              id={`${id}-${item.index}`}
              role="option"
              aria-selected={isChosen(row)}
              aria-setsize={count}
              aria-posinset={item.index + 1}
              className={row.kind === 'head' ? 'autocode-head' : 'autocode-hit'}
              data-active={item.index === active || undefined}
              data-chosen={isChosen(row) || undefined}
              style={{ transform: `translateY(${item.start}px)` }}
              onClick={() => {
                setActive(item.index);
                toggle(row);
              }}
            >
              {contentOf(row)}
            </div>
          );
        })}
      </div>
    </div>
  );
}
