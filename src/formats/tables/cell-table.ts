import { byteText, enlarged, type ByteText } from './byte-text.ts';
import type { PackedTexts } from './packed-texts.ts';

/**
 * Different cells, found again by their bytes without making a string of them: a hash table with open addressing, at most half
 * full, beside the bytes of all cells one behind the other. As long as the cells come in order, as ids and moments do, it is
 * empty: what stands behind the last one is not known.
 */
export type CellTable = {
  held: ByteText;
  /** By the number of a cell, in the order of coming and from 1 on: where it ends in `held`, and its code. */
  ends: Uint32Array;
  codes: Uint32Array;
  count: number;
  lastCode: number;
  /**
   * Four numbers a cell, so that most looks cost one place in memory: its key and its code; code 0 where no cell lies. The
   * key of a short cell is its bytes and its length; of a long one its hash, where it begins in `held` and its length, negated.
   */
  slots: Int32Array;
  /** 1 where each cell so far stood behind the one before it, -1 where it stood before it, 0 where neither is so. */
  order: number;
};

const firstSlots = 32;
const firstBytes = 256;
/** Of the four numbers one is the code, and eight bits of another the length: so many bytes are left. */
const longestShort = 11;

export const cellTable = (): CellTable => ({
  held: byteText(new Uint8Array(firstBytes)),
  ends: new Uint32Array(firstSlots),
  codes: new Uint32Array(firstSlots),
  count: 0,
  lastCode: 0,
  slots: new Int32Array(firstSlots * 4),
  order: 1,
});

/** The code of the cell whose bytes stand there, which are not none; 0 where it is not known. */
export function findCell(table: CellTable, text: ByteText, start: number, end: number): number {
  if (table.order !== 0) return findInOrder(table, text, start, end);
  return end - start > longestShort
    ? findLong(table, text, start, end)
    : findShort(table.slots, text, start, end - start);
}

function findInOrder(table: CellTable, text: ByteText, start: number, end: number): number {
  const { held, ends, count } = table;
  const apart =
    count === 0 ? 1 : compare(text, start, end, held, ends[count - 1] ?? 0, ends[count] ?? 0);
  if (apart === 0) return table.codes[count] ?? 0;
  if (count === 1) table.order = Math.sign(apart);
  if (apart * table.order > 0) return 0;
  table.order = 0;
  fillSlots(table);
  return findCell(table, text, start, end);
}

/** Up to four bytes as a number. */
function fewBytes({ bytes, view }: ByteText, start: number, length: number): number {
  if (length <= 0) return 0;
  if (start + 4 <= bytes.length) {
    const four = view.getInt32(start, true);
    return length >= 4 ? four : four & ((1 << (length * 8)) - 1);
  }
  let number = 0;
  for (let at = Math.min(length, 4) - 1; at >= 0; at -= 1) {
    number = (number << 8) | (bytes[start + at] ?? 0);
  }
  return number;
}

function findShort(slots: Int32Array, text: ByteText, start: number, length: number): number {
  const first = fewBytes(text, start, length);
  const second = fewBytes(text, start + 4, length - 4);
  const third = fewBytes(text, start + 8, length - 8) | (length << 24);
  const mask = slots.length - 1;
  for (let slot = placeOf(first, second, third) & mask; ; slot = (slot + 4) & mask) {
    const code = slots[slot + 3] ?? 0;
    if (code === 0) return 0;
    if (slots[slot] === first && slots[slot + 1] === second && slots[slot + 2] === third) {
      return code;
    }
  }
}

function findLong({ slots, held }: CellTable, text: ByteText, start: number, end: number): number {
  const hash = hashOf(text, start, end);
  const negated = start - end;
  const mask = slots.length - 1;
  for (let slot = placeOf(hash, 0, negated) & mask; ; slot = (slot + 4) & mask) {
    const code = slots[slot + 3] ?? 0;
    if (code === 0) return 0;
    if (slots[slot] !== hash || slots[slot + 2] !== negated) continue;
    const from = slots[slot + 1] ?? 0;
    if (compare(text, start, end, held, from, from - negated) === 0) return code;
  }
}

/** Where a cell of this key is looked for first, beyond the size of any table. */
function placeOf(first: number, second: number, third: number): number {
  let mixed = Math.imul(first, 0x85ebca6b) ^ Math.imul(second, 0x9e3779b1) ^ third;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) << 2;
}

/** Four bytes at a time, the last four whether or not some of them were looked at before. */
function hashOf({ view }: ByteText, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end - 4; at += 4) {
    hash = Math.imul(hash ^ view.getInt32(at), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return Math.imul(hash ^ view.getInt32(end - 4), 0x85ebca6b);
}

/** Less than 0 where the one stands before the other: the shorter, else as their bytes are; 0 where they are the same. */
function compare(
  one: ByteText,
  start: number,
  end: number,
  other: ByteText,
  from: number,
  to: number,
): number {
  const length = end - start;
  if (length !== to - from) return length - to + from;
  let at = 0;
  for (; at <= length - 4; at += 4) {
    const apart = one.view.getUint32(start + at) - other.view.getUint32(from + at);
    if (apart !== 0) return apart;
  }
  for (; at < length; at += 1) {
    const apart = (one.bytes[start + at] ?? 0) - (other.bytes[from + at] ?? 0);
    if (apart !== 0) return apart;
  }
  return 0;
}

/**
 * Takes a cell for which `findCell` was just asked in vain and answers its code, the next after the last, from 1 on; or `code`,
 * of the cell as which it is kept.
 */
export function addCell(
  table: CellTable,
  text: ByteText,
  start: number,
  end: number,
  code = table.lastCode + 1,
): number {
  hold(table, text, start, end);
  table.lastCode = Math.max(table.lastCode, code);
  table.codes[table.count] = code;
  if (table.order !== 0) return code;
  if (table.count * 8 > table.slots.length) fillSlots(table);
  else place(table, table.count);
  return code;
}

function hold(table: CellTable, { bytes }: ByteText, start: number, end: number): void {
  const from = table.ends[table.count] ?? 0;
  const to = from + end - start;
  if (to > table.held.bytes.length) table.held = byteText(enlarged(table.held.bytes, to));
  const all = table.held.bytes;
  for (let at = start; at < end; at += 1) all[from + at - start] = bytes[at] ?? 0;
  table.count += 1;
  if (table.count === table.ends.length) {
    table.ends = enlarged(table.ends);
    table.codes = enlarged(table.codes);
  }
  table.ends[table.count] = to;
}

function place({ slots, held, ends, codes }: CellTable, number: number): void {
  const start = ends[number - 1] ?? 0;
  const length = (ends[number] ?? 0) - start;
  const isLong = length > longestShort;
  const first = isLong ? hashOf(held, start, start + length) : fewBytes(held, start, length);
  const second = isLong ? 0 : fewBytes(held, start + 4, length - 4);
  const third = isLong ? -length : fewBytes(held, start + 8, length - 8) | (length << 24);
  const mask = slots.length - 1;
  let slot = placeOf(first, second, third) & mask;
  while (slots[slot + 3] !== 0) slot = (slot + 4) & mask;
  slots[slot] = first;
  slots[slot + 1] = isLong ? start : second;
  slots[slot + 2] = third;
  slots[slot + 3] = codes[number] ?? 0;
}

/** Makes room for half as many cells again as there are, or more. */
function fillSlots(table: CellTable): void {
  let length = firstSlots * 4;
  while (length < table.count * 12) length *= 2;
  table.slots = new Int32Array(length);
  for (let number = 1; number <= table.count; number += 1) place(table, number);
}

/** By code the cells that are kept; the first is the empty one. */
export function textsOfCells({ held, ends, codes, count, lastCode }: CellTable): PackedTexts {
  return lastCode === count
    ? { bytes: held.bytes.slice(0, ends[count]), ends: ends.slice(0, count + 1) }
    : keptTexts(held.bytes, ends, codes, lastCode);
}

/** Without the cells that are kept as others: those have no code of their own, which is one more than the last. */
function keptTexts(
  held: Uint8Array,
  heldEnds: Uint32Array,
  codes: Uint32Array,
  lastCode: number,
): PackedTexts {
  const bytes = new Uint8Array(held.length);
  const ends = new Uint32Array(lastCode + 1);
  let [code, end] = [0, 0];
  for (let number = 1; code < lastCode; number += 1) {
    if (codes[number] !== code + 1) continue;
    const cell = held.subarray(heldEnds[number - 1], heldEnds[number]);
    bytes.set(cell, end);
    end += cell.length;
    code += 1;
    ends[code] = end;
  }
  return { bytes: bytes.slice(0, end), ends };
}
