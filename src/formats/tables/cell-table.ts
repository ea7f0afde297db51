/** Cells that were seen, found again by their place in a text without making a string of them. */
export type CellTable = Readonly<{
  /** The code of the cell that stands in the text there; 0 where it is not known. */
  find: (text: string, start: number, end: number, hash: number) => number;
  /** @param cell not yet in the table. @param code greater than 0. */
  add: (cell: string, hash: number, code: number) => void;
}>;

const firstSlots = 32;

function isAt(cell: string, text: string, start: number, end: number): boolean {
  if (cell.length !== end - start) return false;
  for (let at = 0; at < cell.length; at += 1) {
    if (cell.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  }
  return true;
}

/** Spreads the bits of a hash, so that like cells do not come to lie in one heap. */
function spread(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
}

/** A hash table with open addressing, at most half full. */
export function cellTable(): CellTable {
  const cells: string[] = [];
  const codes: number[] = [];
  const hashes: number[] = [];
  /** Numbers of cells, counted from 1; 0 where nothing lies. */
  let slots = new Uint32Array(firstSlots);

  function place(number: number, hash: number): void {
    const mask = slots.length - 1;
    let slot = spread(hash) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = number;
  }

  return {
    find(text, start, end, hash) {
      const mask = slots.length - 1;
      for (let slot = spread(hash) & mask; ; slot = (slot + 1) & mask) {
        const index = (slots[slot] ?? 0) - 1;
        if (index < 0) return 0;
        if (hashes[index] === hash && isAt(cells[index] ?? '', text, start, end))
          return codes[index] ?? 0;
      }
    },
    add(cell, hash, code) {
      cells.push(cell);
      codes.push(code);
      const count = hashes.push(hash);
      if (count * 2 <= slots.length) return place(count, hash);
      slots = new Uint32Array(slots.length * 4);
      hashes.forEach((each, index) => place(index + 1, each));
    },
  };
}
