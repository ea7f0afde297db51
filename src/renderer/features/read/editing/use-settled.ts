import { useEffect, useState } from 'react';

/** What is typed counts once nothing was typed for this long, so that the engine is not asked letter by letter. */
const settleMs = 200;

/** The value, as it was when it last came to rest. */
export function useSettled<T>(value: T): T {
  const words = JSON.stringify(value);
  const [settled, setSettled] = useState(words);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(words), settleMs);
    return () => clearTimeout(timer);
  }, [words]);
  return JSON.parse(settled) as T;
}
