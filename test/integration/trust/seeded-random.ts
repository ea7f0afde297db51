export type SeededRandom = Readonly<{
  /** 0 up to but not including `below`. */
  number: (below: number) => number;
  pick: <T>(values: readonly T[]) => T;
}>;

/** Random numbers that are the same for the same seed (mulberry32). */
export function seededRandom(seed: number): SeededRandom {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const number = (below: number): number => Math.floor(next() * below);
  return {
    number,
    pick: (values) => {
      const value = values[number(values.length)];
      if (value === undefined) throw new Error('nothing to pick from');
      return value;
    },
  };
}
