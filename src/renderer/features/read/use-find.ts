import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../state/format.ts';
import { announce } from '../../state/last-action.ts';
import type { Reader } from '../../text-view/create-reader.ts';
import type { FindState } from './desk.ts';
import { findHits, stepHit } from './find-hits.ts';

export type Finding = Readonly<{
  find: FindState;
  open: () => void;
  close: () => void;
  setWords: (words: string) => void;
  step: (direction: 1 | -1) => void;
}>;

/** Search inside the open text: what was typed, where it occurs and which place is the present one. */
export function useFind(text: string, reader: Reader | null): Finding {
  const { t } = useTranslation('read');
  const [isOpen, setOpen] = useState(false);
  const [words, setWords] = useState('');
  const [at, setAt] = useState(-1);
  // Typing goes first; a million characters take some milliseconds to go through.
  const wanted = useDeferredValue(words);
  const hits = useMemo(() => findHits(text, wanted), [text, wanted]);

  const step = (direction: 1 | -1): void => {
    // The plain view has no caret: it goes on from the present hit.
    const from = reader ? reader.selection().start : (hits[at]?.start ?? -1);
    // Enter means the words as they stand, also where the list has not caught up with the last letters.
    const found = words === wanted ? hits : findHits(text, words);
    const next = stepHit(found, from, direction);
    const hit = found[next];
    if (!hit) return announce(t('noHits', { words }));
    setAt(next);
    reader?.select(hit.start, hit.end);
    announce(t('hitOf', { at: formatNumber(next + 1), total: formatNumber(found.length) }));
  };
  return {
    find: { isOpen, words, hits, at },
    open: () => setOpen(true),
    close: () => setOpen(false),
    setWords: (next) => {
      setWords(next);
      setAt(-1);
    },
    step,
  };
}
