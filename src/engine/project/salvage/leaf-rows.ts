import type { PageFile } from './page-file.ts';

export type RawCell = null | number | string | Buffer;
/** A row as its bytes say it; the key of its table stands beside it, and as null among the cells. */
export type RawRow = Readonly<{ id: number; cells: readonly RawCell[] }>;

const leafOfTable = 0x0d;
/** Columns that any table of a study can have. */
const mostCells = 64;

type Varint = Readonly<{ value: number; next: number }>;

/** A number of 1 to 9 bytes; throws a RangeError at the end of the bytes. */
function readVarint(bytes: Buffer, at: number): Varint {
  let value = 0n;
  for (let i = 0; i < 8; i += 1) {
    const byte = bytes.readUInt8(at + i);
    value = (value << 7n) | BigInt(byte & 0x7f);
    if (byte < 0x80) return { value: Number(value), next: at + i + 1 };
  }
  value = (value << 8n) | BigInt(bytes.readUInt8(at + 8));
  return { value: Number(BigInt.asIntN(64, value)), next: at + 9 };
}

const integerBytes: Readonly<Record<number, number>> = { 1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8 };
const words = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function bytesOfType(type: number): number {
  if (type >= 12) return Math.floor((type - 12) / 2);
  return type === 7 ? 8 : (integerBytes[type] ?? 0);
}

/** Throws where the bytes are no such value. */
function readCell(bytes: Buffer, at: number, type: number): RawCell {
  const size = bytesOfType(type);
  if (at + size > bytes.length) throw new RangeError('a value ends outside of its row');
  if (type === 0) return null;
  if (type === 8 || type === 9) return type - 8;
  if (type === 7) return bytes.readDoubleBE(at);
  if (type === 6) return Number(bytes.readBigInt64BE(at));
  if (type < 6) return bytes.readIntBE(at, size);
  if (type < 12) throw new RangeError('there is no such kind of value');
  const value = bytes.subarray(at, at + size);
  return type % 2 === 0 ? value : words.decode(value);
}

function readRecord(payload: Buffer): RawCell[] {
  const head = readVarint(payload, 0);
  let at = head.next;
  let valueAt = head.value;
  const cells: RawCell[] = [];
  while (at < head.value && cells.length < mostCells) {
    const type = readVarint(payload, at);
    at = type.next;
    cells.push(readCell(payload, valueAt, type.value));
    valueAt += bytesOfType(type.value);
  }
  if (at !== head.value || valueAt !== payload.length)
    throw new RangeError('a row does not add up');
  return cells;
}

/** How many bytes of a row of `total` bytes stand in its own page; the rest is in a chain of further pages. */
function localBytes(total: number, pageBytes: number): number {
  if (total <= pageBytes - 35) return total;
  const least = Math.floor(((pageBytes - 12) * 32) / 255) - 23;
  const wanted = least + ((total - least) % (pageBytes - 4));
  return wanted <= pageBytes - 35 ? wanted : least;
}

function readPayload(file: PageFile, page: Buffer, at: number, total: number): Buffer {
  const local = localBytes(total, file.pageBytes);
  if (total < 1 || total > file.pages * file.pageBytes) throw new RangeError('a row is too long');
  if (at + local > page.length) throw new RangeError('a row ends outside of its page');
  const parts = [page.subarray(at, at + local)];
  let left = total - local;
  let next = left > 0 ? page.readUInt32BE(at + local) : 0;
  while (left > 0) {
    const further = file.read(next);
    // What is left of a long text is worth having; whether anything else makes sense with a hole in it is found out by who takes it.
    if (!further) parts.push(Buffer.alloc(left, ' '));
    const taken = further ? Math.min(left, file.pageBytes - 4) : left;
    if (further) parts.push(further.subarray(4, 4 + taken));
    left -= taken;
    next = further?.readUInt32BE(0) ?? 0;
  }
  return Buffer.concat(parts, total);
}

/** A row, or undefined where its bytes are none. */
function readRow(file: PageFile, page: Buffer, at: number): RawRow | undefined {
  try {
    const total = readVarint(page, at);
    const id = readVarint(page, total.next);
    const payload = readPayload(file, page, id.next, total.value);
    return { id: id.value, cells: readRecord(payload) };
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) return undefined;
    throw error;
  }
}

/**
 * The rows that stand in a page, if it is one of a table: each by itself, so that a damaged one costs no other. Pages are found
 * by what they are, not by what points at them. Nothing read here is to be trusted before it is held against something.
 */
export function readLeafRows(file: PageFile, number: number): RawRow[] {
  const page = file.read(number);
  const head = number === 1 ? 100 : 0;
  if (page?.[head] !== leafOfTable) return [];
  const most = Math.floor((page.length - head - 8) / 2);
  const count = Math.min(page.readUInt16BE(head + 3), most);
  return Array.from({ length: count }, (_, i) => page.readUInt16BE(head + 8 + 2 * i)).flatMap(
    (at) => readRow(file, page, at) ?? [],
  );
}
