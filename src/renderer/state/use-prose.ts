import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { longestSetting } from '../../shared/domain/settings.ts';
import { forget, recall, remember } from './memory.ts';

/** Up to this many characters a draft is kept at every key; longer ones at most every `restMs`. */
const short = 20_000;
const restMs = 500;

/** Words of any length being written in a text area, kept as a draft until they are saved. */
export type Prose = Readonly<{
  area: RefObject<HTMLTextAreaElement | null>;
  /** What the area shows when it is made. */
  initial: string;
  /** Whether there are words that are not yet saved. */
  isChanged: boolean;
  /** Whether these words are too many to outlive this window before they are saved. */
  isTooLongToKeep: boolean;
  onInput: () => void;
  words: () => string;
  /** Writes something behind what is there. */
  append: (words: string) => void;
  /** Called once `words` are saved: they are no draft any more, unless more was written meanwhile. */
  settle: (words: string) => void;
}>;

/**
 * The browser holds the words, not React: a text area with a million characters is asked for them only when they are needed.
 * Whoever uses this gives the area another `key` for another `draft`.
 */
export function useProse(draft: string, saved: string): Prose {
  const place = `draft.${draft}`;
  const area = useRef<HTMLTextAreaElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(saved);
  const [initial] = useState(() => keptWords(place) ?? saved);
  const [isChanged, setChanged] = useState(initial !== saved);
  const [isTooLongToKeep, setTooLong] = useState(false);

  const words = useCallback(() => area.current?.value ?? '', []);
  const settle = useCallback(
    (done: string) => {
      latest.current = done;
      if (words() !== done) return;
      clearTimeout(timer.current);
      timer.current = undefined;
      forget('study', place);
      setChanged(false);
      setTooLong(false);
    },
    [place, words],
  );
  const keep = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
    if (!area.current) return;
    const { value } = area.current;
    if (value === latest.current) return settle(value);
    remember('study', place, value);
    setChanged(true);
    setTooLong(value.length > short && JSON.stringify(value).length > longestSetting.study);
  }, [place, settle]);
  const onInput = useCallback(() => {
    if ((area.current?.textLength ?? 0) <= short) return keep();
    setChanged(true);
    timer.current ??= setTimeout(keep, restMs);
  }, [keep]);

  // What was saved elsewhere is shown, unless something else is being written here.
  const isWriting = useRef(isChanged);
  useEffect(() => {
    isWriting.current = isChanged;
  }, [isChanged]);
  useEffect(() => {
    latest.current = saved;
    const { current } = area;
    if (!current) return;
    if (isWriting.current) {
      if (current.value === saved) settle(saved);
    } else if (current.value !== saved) current.value = saved;
  }, [saved, settle]);
  // Nothing written in the last moment is lost with the screen or the window. A layout effect: the area is still there.
  useLayoutEffect(() => {
    const keepNow = (): void => {
      if (timer.current !== undefined) keep();
    };
    window.addEventListener('pagehide', keepNow);
    return () => {
      window.removeEventListener('pagehide', keepNow);
      keepNow();
    };
  }, [keep]);
  const append = useCallback(
    (more: string) => {
      if (!area.current || more === '') return;
      area.current.setRangeText(more, area.current.textLength, area.current.textLength, 'end');
      onInput();
    },
    [onInput],
  );
  return { area, initial, isChanged, isTooLongToKeep, onInput, words, append, settle };
}

function keptWords(place: string): string | null {
  const kept = recall('study', place);
  return typeof kept === 'string' ? kept : null;
}
