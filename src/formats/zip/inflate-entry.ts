import { crc32, inflateRawSync } from 'node:zlib';
import type { ZipEntry } from './zip-directory.ts';
import { ZipError, zipLimits } from './zip-limits.ts';

/** Bytes that a step of the unpacking makes at most: it ends at the first step beyond the limit. */
const stepBytes = 64 * 1024;

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
  if (packed.length === 0) return packed;
  try {
    const maxOutputLength = Math.max(1, limit);
    const part = inflateRawSync(packed, { maxOutputLength, chunkSize: stepBytes });
    // A copy of its own length: what zlib gives is a piece of something longer.
    if (part.length <= limit) return new Uint8Array(part);
  } catch (error) {
    if ((error as { code?: string }).code !== 'ERR_BUFFER_TOO_LARGE') {
      throw new ZipError('damaged', 'deflate');
    }
  }
  throw new ZipError('too_large', 'inflated part');
}
