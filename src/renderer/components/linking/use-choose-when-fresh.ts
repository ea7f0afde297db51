import { useEffect, useRef, useState } from 'react';

/**
 * Chooses the entry at a place of a list that is still being asked for once its answer is here: who types and presses Enter
 * at once means what the words find, not what stood there before.
 */
export function useChooseWhenFresh(
  isFresh: boolean,
  choose: (at: number) => void,
): (at: number) => void {
  const [wanted, setWanted] = useState<number | null>(null);
  const latest = useRef(choose);
  useEffect(() => {
    latest.current = choose;
  });
  useEffect(() => {
    if (!isFresh || wanted === null) return;
    setWanted(null);
    latest.current(wanted);
  }, [isFresh, wanted]);
  return setWanted;
}
