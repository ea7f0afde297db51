import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';

/** What a file is: its size in bytes and the SHA-256 of them, in hex. */
export type FileDigest = Readonly<{ bytes: number; sha256: string }>;

/** Told of bytes as they are gone through; throws `Stopped` to end it. */
export type Heard = (bytes: number) => void;

/** Told how far the work on a study's file is, in bytes of it; throws `Stopped` to end it. */
export type HowFar = (done: number, total: number) => void;

/**
 * Tells of work that goes through `work` bytes in all as a share of the `total` bytes of the file that it is about: one that
 * is read, written and read again is told of as what it is, not as three times that.
 */
export function shareOf(total: number, work: number, howFar: HowFar): Heard {
  let heard = 0;
  return (bytes) => {
    heard += bytes;
    howFar(Math.min(total, Math.round((total * heard) / Math.max(1, work))), total);
  };
}

/** The person has called it off. */
export class Stopped extends Error {}

const chunkBytes = 1 << 20;
const nobodyHears: Heard = () => undefined;

type Take = (chunk: Uint8Array) => Promise<unknown> | undefined;

async function readThrough(path: string, heard: Heard, take: Take): Promise<FileDigest> {
  const hash = createHash('sha256');
  const chunk = Buffer.alloc(chunkBytes);
  let bytes = 0;
  const file = await open(path, 'r');
  try {
    for (;;) {
      const { bytesRead } = await file.read(chunk, 0, chunkBytes);
      if (bytesRead === 0) break;
      const part = chunk.subarray(0, bytesRead);
      hash.update(part);
      await take(part);
      bytes += bytesRead;
      heard(bytesRead);
    }
  } finally {
    await file.close();
  }
  return { bytes, sha256: hash.digest('hex') };
}

export function isSameDigest(one: FileDigest, other: FileDigest): boolean {
  return one.bytes === other.bytes && one.sha256 === other.sha256;
}

/** Reads a file that no connection of this process has open: closing it would drop the locks of SQLite. */
export function digestFile(path: string, heard: Heard = nobodyHears): Promise<FileDigest> {
  return readThrough(path, heard, () => undefined);
}

/**
 * Copies a file that no connection of this process has open, forces the copy to the disk and reads it again; `heard` is told
 * of both. Answers what was copied. Throws what the disk says, and where the copy does not read as it was written; `to` may then be there in part.
 */
export async function copyDurably(
  from: string,
  to: string,
  { heard = nobodyHears, mode = 0o600 }: Readonly<{ heard?: Heard; mode?: number }> = {},
): Promise<FileDigest> {
  const file = await open(to, 'w', mode);
  let copied: FileDigest;
  try {
    copied = await readThrough(from, heard, (chunk) => file.writeFile(chunk));
    // A file system without modes has nothing to lose by that.
    await file.chmod(mode).catch(() => undefined);
    await file.sync();
  } finally {
    await file.close();
  }
  if (!isSameDigest(copied, await digestFile(to, heard))) {
    throw new Error('what was written does not read as it was written');
  }
  return copied;
}
