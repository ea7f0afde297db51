import { useCallback, useLayoutEffect, useRef } from 'react';
import { compareTexts } from '../../../../core/text/compare-texts.ts';
import { mapChanges } from '../../../../core/text/text-changes.ts';
import type { Reader, ReaderSelection } from '../../../text-view/create-reader.ts';

type Place = Readonly<{
  text: string;
  top: number;
  row: number | null;
  selection: ReaderSelection;
}>;

/**
 * Keeps the same words on screen where the text gives way to another version of it: an edit, an undo, a restored version.
 * Answers what is to be told of the reader, and passes it on.
 */
export function useKeepPlace(
  text: string,
  onReader: (reader: Reader | null) => void,
): (reader: Reader | null) => void {
  const shown = useRef(text);
  const present = useRef<Reader | null>(null);
  const left = useRef<Place | null>(null);
  useLayoutEffect(() => {
    shown.current = text;
  }, [text]);
  return useCallback(
    (reader) => {
      if (present.current) {
        const { current } = present;
        left.current = {
          text: shown.current,
          top: current.firstVisible(),
          row: current.caretRow(),
          selection: current.selection(),
        };
      }
      present.current = reader;
      onReader(reader);
      const place = left.current;
      if (!reader || !place) return;
      // The text on screen is known once this round of effects is over.
      queueMicrotask(() => {
        if (present.current !== reader || place.text === shown.current) return;
        const { map } = mapChanges(compareTexts(place.text, shown.current));
        // Whoever reads where the caret is finds its line where it was.
        reader.select(map(place.selection.start, 1), map(place.selection.end, -1), place.row);
        if (place.row === null) reader.scrollTo(map(place.top, 1));
      });
    },
    [onReader],
  );
}
