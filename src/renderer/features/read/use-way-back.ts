import { useLayoutEffect, useRef } from 'react';
import { useKept } from '../../state/navigation.ts';
import type { PlaceParams } from '../../state/place.ts';
import type { Reader } from '../../text-view/create-reader.ts';

/** The text has come to rest after this long. */
const restMs = 200;

/**
 * Goes back to where this visit was left, or where the place says. Answers what is to be called on scrolling: where the
 * text comes to rest is kept for the way back.
 */
export function useWayBack(reader: Reader | null, params: PlaceParams['read']): () => void {
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
