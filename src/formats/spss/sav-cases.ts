import { Unzlib } from 'fflate';
import { SavBytes, SavError } from './sav-bytes.ts';
import type { SavDictionary } from './sav-dictionary.ts';

/** Bytes that all blocks of a compressed file may unpack to. */
const maxUnpacked = 512 * 1024 * 1024;
const stepBytes = 16 * 1024;

/**
 * The cases one after the other, each in the same array of `elements` times eight bytes. A number that is missing has
 * the bytes of the system-missing value.
 * @throws SavError where fewer cases are there than the header claims, or the last is cut.
 */
export function* readCases(dictionary: SavDictionary): Generator<Uint8Array> {
  const { compression, elements, cases } = dictionary;
  if (elements === 0) return;
  const buffer = new Uint8Array(elements * 8);
  const next = elementReader(dictionary);
  for (let read = 0; cases < 0 || read < cases; read += 1) {
    for (let element = 0; element < elements; element += 1) {
      if (next(buffer, element * 8)) continue;
      if (cases < 0 && element === 0) return;
      throw new SavError('damaged', `case ${read} of ${cases}, compression ${compression}`);
    }
    yield buffer;
  }
}

/** Writes the next element at a place; false where there is none any more. */
type ElementReader = (into: Uint8Array, at: number) => boolean;

function elementReader({ compression, data, bias }: SavDictionary): ElementReader {
  if (compression === 0) return (into, at) => copyElement(data, into, at);
  if (compression === 1) return bytecodeReader(data, bias);
  if (compression !== 2) throw new SavError('damaged', `compression ${compression}`);
  return bytecodeReader(new SavBytes(unpackBlocks(data), data.little), bias);
}

function copyElement(data: SavBytes, into: Uint8Array, at: number): boolean {
  if (data.left < 8) return false;
  into.set(data.raw(8), at);
  return true;
}

/** Eight command bytes, then the eight-byte values that some of them call for. */
function bytecodeReader(data: SavBytes, bias: number): ElementReader {
  const view = new DataView(new ArrayBuffer(8));
  const number = new Uint8Array(view.buffer);
  let commands = new Uint8Array(0);
  let command = 0;
  const put = (value: number, into: Uint8Array, at: number): boolean => {
    view.setFloat64(0, value, data.little);
    into.set(number, at);
    return true;
  };
  return (into, at) => {
    for (;;) {
      if (command === commands.length) {
        if (data.left < 1) return false;
        commands = Uint8Array.from(data.raw(Math.min(8, data.left)));
        command = 0;
      }
      const code = commands[command] ?? 0;
      command += 1;
      if (code === 0) continue;
      if (code === 252) return false;
      if (code === 253) return copyElement(data, into, at);
      if (code === 254) {
        into.fill(0x20, at, at + 8);
        return true;
      }
      return put(code === 255 ? -Number.MAX_VALUE : code - bias, into, at);
    }
  };
}

/** The blocks of a .zsav as its trailer lists them, unpacked one after the other; places and sizes are checked. */
function unpackBlocks(data: SavBytes): Uint8Array {
  data.skip(8);
  const trailer = new SavBytes(data.bytes, data.little, 0);
  trailer.skip(data.int64());
  data.skip(8);
  trailer.skip(16);
  const blockSize = trailer.int32();
  const chunks: Uint8Array[] = [];
  let [total, end] = [0, data.at];
  for (let left = trailer.count(24); left > 0; left -= 1) {
    trailer.skip(8);
    const start = trailer.int64();
    const size = trailer.int32();
    const block = new SavBytes(data.bytes, data.little, 0);
    if (start < end || size < 0 || size > blockSize) throw new SavError('damaged', 'block');
    block.skip(start);
    total += size;
    if (total > maxUnpacked) throw new SavError('too_large', 'blocks');
    chunks.push(...unpack(block.raw(trailer.int32()), size));
    end = block.at;
  }
  return new Uint8Array(Buffer.concat(chunks));
}

function unpack(packed: Uint8Array, size: number): readonly Uint8Array[] {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const inflate = new Unzlib((chunk) => {
    length += chunk.length;
    if (length > size) throw new SavError('damaged', 'a block is larger than it says');
    chunks.push(chunk);
  });
  try {
    for (let at = 0; at < packed.length; at += stepBytes) {
      inflate.push(packed.subarray(at, at + stepBytes), at + stepBytes >= packed.length);
    }
  } catch (error) {
    throw error instanceof SavError ? error : new SavError('damaged', 'deflate');
  }
  if (length !== size) throw new SavError('damaged', 'a block is shorter than it says');
  return chunks;
}
