import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { promisify } from 'node:util';
import { constants, createZstdCompress, type ZstdCompress, zstdCompress } from 'node:zlib';

/** Immutable bytes as they are kept, named and compressed before there is a transaction to keep them in. */
export type PackedContent = Readonly<{
  sha256: Uint8Array;
  encoding: 0 | 1;
  size: number;
  bytes: Uint8Array;
}>;

const compress = promisify(zstdCompress);
/**
 * The quickest level: on tables of numbers and repeated words others gain a tenth and take three times as long. It looks back no
 * further than what a core has at hand, 128 KB: by a hundredth longer, and by a tenth sooner.
 */
const params = {
  [constants.ZSTD_c_compressionLevel]: 1,
  [constants.ZSTD_c_windowLog]: 17,
};
/** Room for what comes out, a quarter of what goes in within bounds: zlib asks the engine for more each time that it is full. */
const [leastRoom, mostRoom] = [16 << 10, 1 << 20];
const roomFor = (bytes: number): number => Math.max(leastRoom, Math.min(mostRoom, bytes >> 2));

/** Bytes that are hashed between two turns for everybody else. */
const sliceBytes = 8 << 20;

async function hashInSlices(bytes: Uint8Array): Promise<Buffer> {
  const hash = createHash('sha256');
  for (let at = 0; at < bytes.length; at += sliceBytes) {
    if (at > 0) await new Promise((resolve) => setImmediate(resolve));
    hash.update(bytes.subarray(at, at + sliceBytes));
  }
  return hash.digest();
}

/** Hashes and compresses in slices and in threads of their own, so that the engine answers meanwhile. */
export async function packContent(bytes: Uint8Array): Promise<PackedContent> {
  const compressing = compress(bytes, { params, chunkSize: roomFor(bytes.length) });
  const [sha256, packed] = await Promise.all([hashInSlices(bytes), compressing]);
  const isSmaller = packed.length < bytes.length;
  return {
    sha256,
    encoding: isSmaller ? 1 : 0,
    size: bytes.length,
    bytes: isSmaller ? packed : bytes,
  };
}

/** Bytes of a file that are read at a time. */
const pieceBytes = 1 << 20;

/**
 * The same of a file, of which no more is held than a piece and what it was compressed to: one stretch of memory serves all pieces, for
 * a new one for each takes longer than reading it. Throws where it cannot be read, and an `AbortError` once it is stopped.
 */
export async function packFile(path: string, signal?: AbortSignal): Promise<PackedContent> {
  const compressing = createZstdCompress({ params, chunkSize: mostRoom });
  const packed: Buffer[] = [];
  compressing.on('data', (bytes: Buffer) => packed.push(bytes));
  const file = await open(path);
  try {
    const hash = createHash('sha256');
    const piece = Buffer.allocUnsafeSlow(pieceBytes);
    let size = 0;
    for (;;) {
      signal?.throwIfAborted();
      const { bytesRead } = await file.read(piece, 0, pieceBytes);
      if (bytesRead === 0) break;
      const bytes = piece.subarray(0, bytesRead);
      const compressed = compressPiece(compressing, bytes);
      hash.update(bytes);
      size += bytesRead;
      await compressed;
    }
    compressing.end();
    await finished(compressing);
    return { sha256: hash.digest(), encoding: 1, size, bytes: Buffer.concat(packed) };
  } finally {
    compressing.destroy();
    await file.close();
  }
}

/** Resolves when the bytes are needed no more. */
const compressPiece = (compressing: ZstdCompress, bytes: Buffer): Promise<void> =>
  new Promise((resolve, reject) => {
    compressing.write(bytes, (error) => {
      if (error) reject(error);
      else resolve();
    });
  });
