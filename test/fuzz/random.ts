/** Random numbers that the same words always draw again. */
export type Random = Readonly<{
  /** A whole number from 0 to `below` - 1; 0 where `below` is less than 1. */
  below: (below: number) => number;
  /** True once in `times`. */
  oneIn: (times: number) => boolean;
  /** One of them. */
  pick: <T>(from: readonly T[]) => T;
}>;

/** FNV-1a over the code units of `words`. */
function hash(words: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < words.length; at += 1) {
    value = Math.imul(value ^ words.charCodeAt(at), 0x01000193);
  }
  return value >>> 0;
}

/** A generator (mulberry32) that begins where `words` say. */
export function randomOf(words: string): Random {
  let state = hash(words);
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => (limit < 1 ? 0 : Math.floor(next() * limit));
  return {
    below,
    oneIn: (times) => below(times) === 0,
    pick: <T>(from: readonly T[]): T => {
      const chosen = from[below(from.length)];
      if (from.length === 0) throw new Error('There is nothing to pick from');
      return chosen as T;
    },
  };
}
