import { useCallback, useState } from 'react';
import { forget, recall, remember } from './memory.ts';

/**
 * Words being written that are not yet in the study. They outlive a reload, an engine that stops and a computer that is switched
 * off. `clear` is called once the words are saved.
 */
export function useDraft(
  key: string,
  initial: string,
): Readonly<{ text: string; setText: (text: string) => void; clear: () => void }> {
  const place = `draft.${key}`;
  const [held, setHeld] = useState(() => ({ place, text: keptText(place) }));
  // Another thing is written about now: its own draft, or none.
  const text = (held.place === place ? held.text : keptText(place)) ?? initial;

  const setText = useCallback(
    (next: string) => {
      remember('study', place, next);
      setHeld({ place, text: next });
    },
    [place],
  );
  const clear = useCallback(() => {
    forget('study', place);
    setHeld({ place, text: null });
  }, [place]);
  return { text, setText, clear };
}

function keptText(place: string): string | null {
  const kept = recall('study', place);
  return typeof kept === 'string' ? kept : null;
}
