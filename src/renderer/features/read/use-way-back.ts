import { useEffect, useLayoutEffect, useRef } from 'react';
import { useKept } from '../../state/navigation.ts';
import type { PlaceParams } from '../../state/place.ts';
import type { Reader, ReaderSelection } from '../../text-view/create-reader.ts';

/** The text has come to rest after this long. */
const restMs = 200;

function isSelection(kept: unknown): kept is ReaderSelection {
  return typeof kept === 'object' && kept !== null && 'start' in kept && 'end' in kept;
}

/** Selects again what was selected when this visit was left, and keeps what is selected for the next way back. */
function useSelectionBack(reader: Reader | null, selection: ReaderSelection): void {
  const [kept, keep] = useKept('read.selection');
  const left = useRef(kept);
  // What a text begins with is no choice of anybody's.
  const begun = useRef(selection);
  useLayoutEffect(() => {
    if (!reader || !isSelection(left.current)) return;
    reader.select(left.current.start, left.current.end);
    left.current = undefined;
  }, [reader]);
  useEffect(() => {
    if (selection !== begun.current) keep(selection);
  }, [selection, keep]);
}

/**
 * Goes back to where this visit was left, or where the place says. Answers what is to be called on scrolling: where the
 * text comes to rest is kept for the way back.
 */
export function useWayBack(
  reader: Reader | null,
  selection: ReaderSelection,
  params: PlaceParams['read'],
): () => void {
  // Before the scrolling: what was on screen counts, not where the selection is.
  useSelectionBack(reader, selection);
  const [kept, keep] = useKept('read.offset');
  // What counts is where this visit was left when the text is opened, not what is kept later.
  const left = useRef(kept);
  // A visit that was left somewhere is come back to there; otherwise each new place is gone to once.
  const shown = useRef(typeof kept === 'number' ? params : null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // Before the first paint: a key pressed as soon as the text is seen means the place that it was opened at.
  useLayoutEffect(() => {
    if (reader && typeof left.current === 'number') reader.scrollTo(left.current);
    return () => clearTimeout(timer.current);
  }, [reader]);
  useLayoutEffect(() => {
    if (!reader || shown.current === params) return;
    shown.current = params;
    if (params.start !== undefined) reader.reveal(params.start, params.end ?? params.start);
  }, [reader, params]);
  return () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      if (!reader) return;
      left.current = reader.firstVisible();
      keep(left.current);
    }, restMs);
  };
}
