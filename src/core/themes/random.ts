/** Draws numbers in [0, 1). Its state is its own: two sources never disturb each other. */
export type Random = () => number;

/**
 * A seeded source of uniform numbers (xorshift mixing of a Weyl sequence, 32 bits of state, "mulberry32").
 * The same seed gives the same numbers on every machine. Good for starting points and resampling, not for secrets.
 */
export function createRandom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A standard normal number (Box and Muller, 1958). */
export function drawNormal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** `size` different whole numbers below `count`, in rising order (partial Fisher-Yates shuffle). */
export function drawSample(count: number, size: number, random: Random): Int32Array {
  const items = Int32Array.from({ length: count }, (_, index) => index);
  const taken = Math.min(size, count);
  for (let i = 0; i < taken; i += 1) {
    const j = i + Math.floor(random() * (count - i));
    const swapped = items[i] ?? 0;
    items[i] = items[j] ?? 0;
    items[j] = swapped;
  }
  return items.slice(0, taken).sort();
}
