import { Inflate } from 'fflate';
import { crc32 } from '../../core/text/crc32.ts';
import type { ZipEntry } from './zip-directory.ts';
import { ZipError, zipLimits } from './zip-limits.ts';

/** Packed bytes handed over at once: they can grow a thousandfold before the count is looked at. */
const stepBytes = 16 * 1024;

/** Counts what was inflated from one file over all its parts. */
export type InflateBudget = { left: number };

export function inflateBudget(): InflateBudget {
  return { left: zipLimits.fileBytes };
}

/**
 * The bytes of one part, its checksum proven.
 *
 * @throws ZipError where it is encrypted, damaged, or larger than one part or the rest of the budget may be.
 */
export function inflateEntry(
  bytes: Uint8Array,
  entry: ZipEntry,
  budget: InflateBudget,
): Uint8Array {
  if (entry.encrypted) throw new ZipError('encrypted', entry.name);
  const packed = bytes.subarray(entry.dataStart, entry.dataEnd);
  const limit = Math.min(budget.left, zipLimits.partBytes);
  const part = entry.method === 0 ? stored(packed, limit) : inflated(packed, entry.method, limit);
  budget.left -= part.length;
  if (crc32(part) !== entry.crc) throw new ZipError('damaged', `checksum of ${entry.name}`);
  return part;
}

function stored(packed: Uint8Array, limit: number): Uint8Array {
  if (packed.length > limit) throw new ZipError('too_large', 'stored part');
  return packed;
}

function inflated(packed: Uint8Array, method: number, limit: number): Uint8Array {
  if (method !== 8) throw new ZipError('damaged', `method ${method}`);
  const chunks: Uint8Array[] = [];
  let length = 0;
  const inflate = new Inflate((chunk) => {
    length += chunk.length;
    if (length > limit) throw new ZipError('too_large', 'inflated part');
    chunks.push(chunk);
  });
  try {
    for (let at = 0; at < packed.length; at += stepBytes) {
      inflate.push(packed.subarray(at, at + stepBytes), at + stepBytes >= packed.length);
    }
  } catch (error) {
    if (error instanceof ZipError) throw error;
    throw new ZipError('damaged', 'deflate');
  }
  return joined(chunks, length);
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
