import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { refuse } from '../../shared/result.ts';

/** Undefined where it is not there. At once: nobody waits in this thread, and the disk answers sooner than four turns through others would take. */
export function readBytes(path: string): Uint8Array | undefined {
  return orUndefined(() => readFileSync(path));
}

/** The same in memory that threads share, at most so many bytes. */
export function readSharedBytes(path: string, size: number): Uint8Array | undefined {
  return orUndefined(() => {
    const bytes = new Uint8Array(new SharedArrayBuffer(size));
    const file = openSync(path, 'r');
    try {
      let end = 0;
      for (let read = -1; read !== 0 && end < size; end += read) {
        read = readSync(file, bytes, end, Math.min(pieceBytes, size - end), null);
      }
      return bytes.subarray(0, end);
    } finally {
      closeSync(file);
    }
  });
}

/** The system reads no more than this at a time. */
const pieceBytes = 1 << 28;

function orUndefined<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

export const fileGone = (fileName: string) =>
  refuse(
    'file_missing',
    `*${fileName}* could not be read: it is not there any more, or it is not yours to read. Nothing was changed.`,
  );
