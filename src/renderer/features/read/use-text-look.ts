import { useState } from 'react';
import { recall, remember } from '../../state/memory.ts';

/** Sizes in pixels. */
const sizes = [13, 14, 15, 16, 17, 18, 20, 22, 24, 28, 32] as const;
/** Widths of the lines in digits; the last is as wide as the window. */
const widths = [40, 50, 60, 72, 84, 100, 400] as const;

type Stepped = readonly [value: number | null, step: (by: 1 | -1) => void];

/** One of some values, remembered on this computer; null until the person has chosen one, which is then `usual`. */
function useStepped(key: string, values: readonly number[], usual: number): Stepped {
  const [value, setValue] = useState<number | null>(() => {
    const kept = recall('local', key);
    return values.find((each) => each === kept) ?? null;
  });
  const step = (by: 1 | -1): void => {
    const next = values[values.indexOf(value ?? usual) + by];
    if (next === undefined) return;
    remember('local', key, next);
    setValue(next);
  };
  return [value, step];
}

/** How large the text is and how wide its lines are. */
export type TextLook = Readonly<{ size: number | null; width: number | null }>;

export function useTextLook(): Readonly<{
  textLook: TextLook;
  changeSize: (by: 1 | -1) => void;
  changeWidth: (by: 1 | -1) => void;
}> {
  const [size, changeSize] = useStepped('reading.size', sizes, 16);
  const [width, changeWidth] = useStepped('reading.width', widths, 60);
  return { textLook: { size, width }, changeSize, changeWidth };
}
