import { useState } from 'react';
import { recall, remember } from '../../state/memory.ts';

const sizes = [13, 14, 15, 16, 17, 18, 20, 22, 24, 28, 32] as const;
const usual = 16;
const key = 'reading.size';

/** The size of the text, remembered on this computer; null until the person has chosen one. Pixels. */
export function useTextSize(): Readonly<{
  textSize: number | null;
  changeSize: (by: 1 | -1) => void;
}> {
  const [textSize, setTextSize] = useState<number | null>(() => {
    const kept = recall('local', key);
    return sizes.find((size) => size === kept) ?? null;
  });
  const changeSize = (by: 1 | -1): void => {
    const at = sizes.findIndex((size) => size === (textSize ?? usual));
    const next = sizes[at + by];
    if (next === undefined) return;
    remember('local', key, next);
    setTextSize(next);
  };
  return { textSize, changeSize };
}
