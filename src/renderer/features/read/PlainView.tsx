import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import { formatNumber, formatTimecode } from '../../state/format.ts';
import { findTurnAt } from '../../text-view/find-label.ts';
import type { Desk } from './desk.ts';
import {
  findPlainParagraph,
  listPlainParagraphs,
  listPlainParts,
  type PlainParagraph,
} from './list-plain-paragraphs.ts';
import { PlainPieces } from './PlainPieces.tsx';
import { findAction, type ReaderActionId } from './reader-actions.ts';
import type { DeskEvents } from './use-desk.ts';

/** What these keys do here too, as in the text itself. */
const passedOn: ReadonlySet<ReaderActionId> = new Set([
  'find',
  'nextHit',
  'previousHit',
  'larger',
  'smaller',
  'wider',
  'narrower',
]);

/** Which way a key goes, and to what. */
const steps: Readonly<Partial<Record<ReaderActionId, readonly [1 | -1, 'turn' | 'coded']>>> = {
  nextTurn: [1, 'turn'],
  previousTurn: [-1, 'turn'],
  nextSegment: [1, 'coded'],
  previousSegment: [-1, 'coded'],
};

const offsetOf = (element: Element | null): number | null => {
  const paragraph = element?.closest<HTMLElement>('[data-start]');
  return paragraph ? Number(paragraph.dataset['start']) : null;
};

/**
 * The whole text as plain paragraphs with the codes as words, for screen readers and for whoever wants it without colour. A long
 * text comes in parts. Where the caret was in the text the focus is here, and back again.
 */
export function PlainView({ desk }: Readonly<{ desk: Desk & DeskEvents }>): ReactNode {
  const { t } = useTranslation('read');
  const place = useRef<HTMLDivElement>(null);
  const { text, turns, codings, source } = desk.reading;
  const paragraphs = useMemo(() => listPlainParagraphs(text, turns), [text, turns]);
  const parts = useMemo(() => listPlainParts(paragraphs), [paragraphs]);
  // The offset that is to have the focus; a new value each time, so that the same place can be gone to again.
  const [wanted, setWanted] = useState(() => ({ offset: desk.selection.start }));
  const partOf = (offset: number): number =>
    Math.max(
      0,
      parts.findIndex((part) => offset < (part.at(-1)?.end ?? 0)),
    );
  const at = wanted.offset >= text.length ? parts.length - 1 : partOf(wanted.offset);
  const part = parts[at] ?? [];
  const hit = desk.find.isOpen ? (desk.find.hits[desk.find.at] ?? null) : null;
  const hitStart = hit?.start;

  const [shownHit, setShownHit] = useState(hitStart);
  if (shownHit !== hitStart) {
    setShownHit(hitStart);
    if (hitStart !== undefined) setWanted({ offset: hitStart });
  }
  // A text that is edited meanwhile moves nobody.
  const latestPart = useRef(part);
  useEffect(() => {
    latestPart.current = part;
  });
  useEffect(() => {
    const shown = latestPart.current;
    const start = shown[findPlainParagraph(shown, wanted.offset)]?.start;
    const paragraph = place.current?.querySelector<HTMLElement>(`[data-start="${start}"]`);
    paragraph?.scrollIntoView({ block: 'center' });
    // Whoever types in the search goes on typing there.
    if (!document.activeElement?.closest('[role="search"]')) (paragraph ?? place.current)?.focus();
  }, [wanted]);

  const leave = (): void => {
    const offset = offsetOf(document.activeElement) ?? part[0]?.start ?? 0;
    const { start, end } = desk.selection;
    const isThere = start <= offset && offset <= end;
    const now = part[findPlainParagraph(part, desk.selection.start)]?.start;
    if (!isThere && now !== offset) desk.onSelection({ start: offset, end: offset, head: offset });
    desk.run('plain');
  };
  const step = (direction: 1 | -1, to: 'turn' | 'coded'): void => {
    const from = offsetOf(document.activeElement) ?? part[0]?.start ?? 0;
    const starts =
      to === 'turn' ? turns.map(({ start }) => start) : codings.map(({ start }) => start);
    const present = paragraphs[findPlainParagraph(paragraphs, from)] ?? { start: from, end: from };
    const next =
      direction === 1
        ? Math.min(...starts.filter((start) => start >= present.end))
        : Math.max(...starts.filter((start) => start < present.start));
    if (Number.isFinite(next)) setWanted({ offset: next });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target instanceof HTMLButtonElement && event.key !== 'Escape') return;
    const action = event.key === 'Escape' ? 'plain' : findAction(event.nativeEvent);
    const way = action === null ? undefined : steps[action];
    if (action === 'plain') leave();
    else if (way) step(...way);
    else if (action !== null && passedOn.has(action)) desk.run(action);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const goToPart = (to: number): void => setWanted({ offset: parts[to]?.[0]?.start ?? 0 });

  return (
    <div
      className="plain-view"
      data-scrolls
      data-pane-start
      ref={place}
      tabIndex={0}
      role="document"
      aria-label={t('plainViewOf', { name: source.name })}
      onKeyDown={onKeyDown}
    >
      <PartSwitch at={at} count={parts.length} onGo={goToPart} />
      {part.map((paragraph) => (
        <div
          className="plain-paragraph"
          key={paragraph.start}
          data-start={paragraph.start}
          tabIndex={-1}
        >
          <Heading paragraph={paragraph} desk={desk}>
            <PlainPieces desk={desk} paragraph={paragraph} hit={hit} />
          </Heading>
        </div>
      ))}
      <PartSwitch at={at} count={parts.length} onGo={goToPart} />
      <p className="plain-foot">{t('plainEnd', { count: parts.length - 1 - at })}</p>
    </div>
  );
}

/** A line that says who speaks is a heading, so that a screen reader goes from turn to turn. */
function Heading({
  paragraph,
  desk,
  children,
}: Readonly<{ paragraph: PlainParagraph; desk: Desk; children: ReactNode }>): ReactNode {
  const { isLabel, unnamed } = paragraph;
  if (isLabel) return <h2 dir="auto">{children}</h2>;
  const { turns } = desk.reading;
  const isNamed = unnamed !== null && (unnamed.speaker !== null || unnamed.timeMs !== null);
  const number = unnamed === null ? 0 : findTurnAt(turns, unnamed.start) + 1;
  return (
    <>
      {isNamed ? (
        <h2 dir="auto" key={number}>
          {unnamed.speaker} {unnamed.timeMs === null ? '' : formatTimecode(unnamed.timeMs)}
        </h2>
      ) : null}
      <p dir="auto">{children}</p>
    </>
  );
}

type SwitchProps = Readonly<{ at: number; count: number; onGo: (part: number) => void }>;

/** From part to part of a long text; nothing where there is only one. */
function PartSwitch({ at, count, onGo }: SwitchProps): ReactNode {
  const { t } = useTranslation('read');
  if (count < 2) return null;
  return (
    <nav className="plain-parts" aria-label={t('plainParts')}>
      <Button isDisabled={at === 0} onPress={() => onGo(at - 1)}>
        {t('plainEarlier')}
      </Button>
      <span>{t('plainPart', { at: formatNumber(at + 1), total: formatNumber(count) })}</span>
      <Button isDisabled={at === count - 1} onPress={() => onGo(at + 1)}>
        {t('plainLater')}
      </Button>
    </nav>
  );
}
