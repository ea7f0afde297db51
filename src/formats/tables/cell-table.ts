/** Cells that were seen, found again by their place in a text. */
export type CellTable = Readonly<{
  /** The code of the cell that stands in the text there; 0 where it is not known. */
  find: (text: string, start: number, end: number, hash: number) => number;
  /** @param code greater than 0. */
  add: (cell: string, hash: number, code: number) => void;
}>;

/** Cells of a column with more different ones hardly come again, and long ones even less: a larger table would only take room. */
const mostCells = 4096;
const longestCell = 80;
const firstSlots = 32;

function isAt(cell: string, text: string, start: number): boolean {
  for (let at = 0; at < cell.length; at += 1) {
    if (cell.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  }
  return true;
}

/** A hash table with open addressing, at most half full. It forgets nothing and stops learning when it is large. */
export function cellTable(): CellTable {
  let cells: (string | undefined)[] = [];
  let codes = new Uint32Array(0);
  let hashes = new Int32Array(0);
  let count = 0;

  const slotOf = (hash: number): number => (hash ^ (hash >>> 15)) & (codes.length - 1);

  function place(cell: string, hash: number, code: number): void {
    let slot = slotOf(hash);
    while ((codes[slot] ?? 0) > 0) slot = (slot + 1) & (codes.length - 1);
    cells[slot] = cell;
    codes[slot] = code;
    hashes[slot] = hash;
  }

  function grow(): void {
    const [oldCells, oldCodes, oldHashes] = [cells, codes, hashes];
    const slots = Math.max(firstSlots, oldCodes.length * 2);
    cells = Array.from({ length: slots }, () => undefined);
    codes = new Uint32Array(slots);
    hashes = new Int32Array(slots);
    for (const [slot, code] of oldCodes.entries())
      if (code > 0) place(oldCells[slot] ?? '', oldHashes[slot] ?? 0, code);
  }

  return {
    find(text, start, end, hash) {
      if (codes.length === 0) return 0;
      for (let slot = slotOf(hash); ; slot = (slot + 1) & (codes.length - 1)) {
        const code = codes[slot] ?? 0;
        if (code === 0) return 0;
        if (hashes[slot] !== hash) continue;
        const cell = cells[slot] ?? '';
        if (cell.length === end - start && isAt(cell, text, start)) return code;
      }
    },
    add(cell, hash, code) {
      if (count >= mostCells || cell.length > longestCell) return;
      count += 1;
      if (count * 2 > codes.length) grow();
      place(cell, hash, code);
    },
  };
}
