import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../state/format.ts';
import { announce } from '../../state/last-action.ts';
import type { Reader } from '../../text-view/create-reader.ts';
import type { FindState } from './desk.ts';
import { stepHit } from './find-hits.ts';
import { useHits } from './use-hits.ts';

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
  const { hits, isDone, finish } = useHits(text, words);

  const step = (direction: 1 | -1): void => {
    // Nothing was looked for yet: that is asked first.
    if (words === '') return setOpen(true);
    // The plain view has no caret: it goes on from the present hit.
    const from = reader ? reader.selection().start : (hits[at]?.start ?? -1);
    // Enter means the words as they stand, also where the list has not caught up with the last letters.
    const found = finish();
    const next = stepHit(found, from, direction);
    const hit = found[next];
    if (!hit) return announce(t('noHits', { words }));
    setAt(next);
    reader?.select(hit.start, hit.end);
    announce(t('hitOf', { at: formatNumber(next + 1), total: formatNumber(found.length) }));
  };
  return {
    find: { isOpen, words, hits, isSearching: !isDone, at },
    open: () => setOpen(true),
    close: () => setOpen(false),
    setWords: (next) => {
      setWords(next);
      setAt(-1);
    },
    step,
  };
}
