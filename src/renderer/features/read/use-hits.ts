import { useCallback, useEffect, useRef, useState } from 'react';
import { findHits, searchHits, type Hit } from './find-hits.ts';

/** So many characters are looked through at a time: a few milliseconds, also where every other letter is a hit. */
const sliceUnits = 64_000;

type Found = Readonly<{ text: string; words: string; hits: readonly Hit[]; isDone: boolean }>;

const none: readonly Hit[] = [];

export type Hits = Readonly<{
  /** The places found until now; while words are being typed, those of the words before. */
  hits: readonly Hit[];
  isDone: boolean;
  /** Looks through what is left at once, and answers with every place. */
  finish: () => readonly Hit[];
}>;

/** Looks for words in slices between the keys, so that typing goes on in a text of any length. */
export function useHits(text: string, words: string): Hits {
  const [found, setFound] = useState<Found>({ text, words: '', hits: none, isDone: true });
  const stop = useRef<() => void>(undefined);
  useEffect(() => {
    if (words === '') return undefined;
    const search = searchHits(text, words);
    let timer: ReturnType<typeof setTimeout> | undefined;
    let slices = 0;
    let nextShown = 1;
    const goOn = (): void => {
      search.goOn(sliceUnits);
      slices += 1;
      const isDone = search.isDone();
      // The first at once, then ever more at a time: to show what was found costs more than to find it.
      if (isDone || slices === nextShown) {
        nextShown *= 4;
        setFound({ text, words, hits: search.hits().slice(), isDone });
      }
      if (!isDone) timer = setTimeout(goOn, 0);
    };
    timer = setTimeout(goOn, 0);
    stop.current = () => clearTimeout(timer);
    return stop.current;
  }, [text, words]);
  const isNow = found.text === text && found.words === words;
  const finish = useCallback((): readonly Hit[] => {
    if (isNow && found.isDone) return found.hits;
    stop.current?.();
    const hits = findHits(text, words);
    setFound({ text, words, hits, isDone: true });
    return hits;
  }, [text, words, isNow, found]);
  const isShown = words !== '' && found.text === text;
  return {
    hits: isShown ? found.hits : none,
    isDone: words === '' || (isNow && found.isDone),
    finish,
  };
}
