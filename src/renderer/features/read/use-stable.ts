import { useCallback, useEffect, useRef } from 'react';

/** A callback that stays the same while what it does follows the newest render, so that what is given it need not be drawn again. */
export function useStable<Args extends readonly unknown[]>(
  callback: (...args: Args) => void,
): (...args: Args) => void {
  const latest = useRef(callback);
  useEffect(() => {
    latest.current = callback;
  });
  return useCallback((...args: Args) => latest.current(...args), []);
}
