import { byteText, enlarged, type ByteText } from './byte-text.ts';
import type { PackedTexts } from './packed-texts.ts';

/**
 * Different cells, found again by their bytes without making a string of them: a hash table with open addressing, at most half
 * full, over the bytes of all cells one behind the other. As long as the cells come in order, as ids and moments do, nothing
 * is hashed: what stands behind the last one is not known.
 */
export type CellTable = {
  held: ByteText;
  /** By the number of a cell, in the order of coming and from 1 on: where it ends in `held`, and its code. */
  ends: Uint32Array;
  codes: Uint32Array;
  count: number;
  lastCode: number;
  /** A hash and the number of its cell side by side, so that most looks cost one place in memory; number 0 where nothing lies. */
  slots: Int32Array;
  /** Of the cell that was looked for last. */
  lastHash: number;
  /** 1 where each cell so far stood behind the one before it, -1 where it stood before it, 0 where neither is so. */
  order: number;
};

const firstSlots = 32;
const firstBytes = 256;

/** Four bytes at a time, the last four whether or not some of them were looked at before; its bits spread. */
function hashOf({ bytes, view }: ByteText, start: number, end: number): number {
  let hash = end - start;
  if (hash < 4) {
    for (let at = start; at < end; at += 1) hash = (hash << 8) | (bytes[at] ?? 0);
  } else {
    for (let at = start; at < end - 4; at += 4) {
      hash = Math.imul(hash ^ view.getInt32(at), 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    hash = Math.imul(hash ^ view.getInt32(end - 4), 0x9e3779b1);
  }
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
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
  if (length < 4) {
    for (let at = 0; at < length; at += 1) {
      const apart = (one.bytes[start + at] ?? 0) - (other.bytes[from + at] ?? 0);
      if (apart !== 0) return apart;
    }
    return 0;
  }
  for (let at = 0; at < length - 4; at += 4) {
    const apart = one.view.getUint32(start + at) - other.view.getUint32(from + at);
    if (apart !== 0) return apart;
  }
  return one.view.getUint32(end - 4) - other.view.getUint32(to - 4);
}

export const cellTable = (): CellTable => ({
  held: byteText(new Uint8Array(firstBytes)),
  ends: new Uint32Array(firstSlots),
  codes: new Uint32Array(firstSlots),
  count: 0,
  lastCode: 0,
  slots: new Int32Array(firstSlots * 2),
  lastHash: 0,
  order: 1,
});

/** The code of the cell whose bytes stand there, which are not none; 0 where it is not known. */
export function findCell(table: CellTable, text: ByteText, start: number, end: number): number {
  return table.order === 0
    ? findByHash(table, text, start, end)
    : findInOrder(table, text, start, end);
}

function findInOrder(table: CellTable, text: ByteText, start: number, end: number): number {
  const { count } = table;
  const apart = count === 0 ? 1 : compareWith(table, count, text, start, end);
  if (apart === 0) return table.codes[count] ?? 0;
  if (count === 1) table.order = Math.sign(apart);
  if (apart * table.order > 0) return 0;
  table.order = 0;
  widenSlots(table);
  return findByHash(table, text, start, end);
}

function findByHash(table: CellTable, text: ByteText, start: number, end: number): number {
  const hash = hashOf(text, start, end);
  table.lastHash = hash;
  const { slots } = table;
  const mask = slots.length - 1;
  for (let slot = (hash << 1) & mask; ; slot = (slot + 2) & mask) {
    const number = slots[slot + 1] ?? 0;
    if (number === 0) return 0;
    if (slots[slot] === hash && compareWith(table, number, text, start, end) === 0) {
      return table.codes[number] ?? 0;
    }
  }
}

function compareWith(
  { held, ends }: CellTable,
  number: number,
  text: ByteText,
  start: number,
  end: number,
): number {
  return compare(text, start, end, held, ends[number - 1] ?? 0, ends[number] ?? 0);
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
  if (table.order === 0) {
    if (table.count * 4 > table.slots.length) widenSlots(table);
    else place(table.slots, table.count, table.lastHash);
  }
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

function place(slots: Int32Array, number: number, hash: number): void {
  const mask = slots.length - 1;
  let slot = (hash << 1) & mask;
  while (slots[slot + 1] !== 0) slot = (slot + 2) & mask;
  slots[slot] = hash;
  slots[slot + 1] = number;
}

/** Makes room for as many cells again as there are, and for most of the next. */
function widenSlots(table: CellTable): void {
  const { held, ends, count } = table;
  let length = firstSlots * 2;
  while (length < count * 8) length *= 2;
  const slots = new Int32Array(length);
  for (let number = 1; number <= count; number += 1) {
    place(slots, number, hashOf(held, ends[number - 1] ?? 0, ends[number] ?? 0));
  }
  table.slots = slots;
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
