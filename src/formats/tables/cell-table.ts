/** Cells that were seen, found again by their units without making a string of them. */
export type CellTable = Readonly<{
  /** The number of the cell whose units stand there, counted from 1 in the order of coming; 0 where it is not known. */
  find: (units: Uint16Array, start: number, end: number, hash: number) => number;
  /** Answers the cell's number. @param hash as `hashOfUnits` has it, of a cell that is not known yet. */
  add: (units: Uint16Array, start: number, end: number, hash: number) => number;
  /** Of some cells by number, in that order: their strings. */
  texts: (numbers: readonly number[]) => string[];
}>;

const firstSlots = 32;
const firstUnits = 256;
/** From here on room is made with more thrift. */
const manySlots = 1 << 18;

/** Multiplied unit by unit, its bits spread so that like cells do not come to lie in one heap. */
export function hashOfUnits(units: Uint16Array, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end; at += 1) hash = (Math.imul(hash, 31) + (units[at] ?? 0)) | 0;
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
}

function enlarged<Numbers extends Uint16Array | Uint32Array>(
  numbers: Numbers,
  length: number,
): Numbers {
  const Kind = numbers.constructor as new (length: number) => Numbers;
  const larger = new Kind(Math.max(length, numbers.length * 2));
  larger.set(numbers);
  return larger;
}

/** A hash table with open addressing, at most half full, over the units of all cells one behind the other. */
export function cellTable(): CellTable {
  let held = new Uint16Array(firstUnits);
  /** By number, where the cell ends in `held`; it begins where the one before it ends. */
  let ends = new Uint32Array(firstSlots);
  let count = 0;
  /** A hash and the number of its cell side by side, so that most looks cost one place in memory; number 0 where nothing lies. */
  let slots = new Int32Array(firstSlots * 2);

  function place(number: number, hash: number): void {
    const mask = slots.length - 1;
    let slot = (hash << 1) & mask;
    while (slots[slot + 1] !== 0) slot = (slot + 2) & mask;
    slots[slot] = hash;
    slots[slot + 1] = number;
  }

  function widenSlots(): void {
    const old = slots;
    slots = new Int32Array(old.length * (old.length > manySlots ? 2 : 4));
    for (let slot = 0; slot < old.length; slot += 2) {
      const number = old[slot + 1] ?? 0;
      if (number !== 0) place(number, old[slot] ?? 0);
    }
  }

  function isAt(number: number, units: Uint16Array, start: number, end: number): boolean {
    const all = held;
    const shift = (ends[number - 1] ?? 0) - start;
    if ((ends[number] ?? 0) - shift !== end) return false;
    for (let at = start; at < end; at += 1) if (all[at + shift] !== units[at]) return false;
    return true;
  }

  return {
    find(units, start, end, hash) {
      const table = slots;
      const mask = table.length - 1;
      for (let slot = (hash << 1) & mask; ; slot = (slot + 2) & mask) {
        const number = table[slot + 1] ?? 0;
        if (number === 0) return 0;
        if (table[slot] === hash && isAt(number, units, start, end)) return number;
      }
    },
    add(units, start, end, hash) {
      const from = ends[count] ?? 0;
      const to = from + end - start;
      if (to > held.length) held = enlarged(held, to);
      const all = held;
      for (let at = start; at < end; at += 1) all[from + at - start] = units[at] ?? 0;
      count += 1;
      if (count === ends.length) ends = enlarged(ends, 0);
      ends[count] = to;
      if (count * 4 > slots.length) widenSlots();
      place(count, hash);
      return count;
    },
    texts(numbers) {
      // Cut from one string: many thousands of small ones made one by one take several times as long.
      const whole = stringOf(held.subarray(0, ends[count]));
      return numbers.map((number) => whole.slice(ends[number - 1], ends[number]));
    },
  };
}

/** One byte a letter where all are Latin: half the memory, and half of what goes from a worker to who asked it. */
function stringOf(units: Uint16Array): string {
  if (units.some((unit) => unit > 0xff)) {
    return Buffer.from(units.buffer, units.byteOffset, units.byteLength).toString('utf16le');
  }
  return Buffer.from(units).toString('latin1');
}
