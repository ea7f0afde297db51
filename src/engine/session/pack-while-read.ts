import { closeSync, openSync, readSync } from 'node:fs';
import { type PackedContent, packFile } from '../project/pack-content.ts';

/** Shorter files are packed when they are written, sooner than anybody could notice. Bytes. */
const leastBytes = 16 << 20;
const tellingBytes = 4096;

/** A file on its way to how a study keeps it. */
export type Packing = Readonly<{
  /** Rejects where the file cannot be read any more, or the packing was stopped. */
  packed: Promise<PackedContent>;
  stop: () => void;
}>;

/**
 * Begins to pack a file while another thread reads it, for whoever imports it would wait for that afterwards. Null for short files and
 * for those that are no text: no long table is one.
 */
export function packWhileRead(path: string, bytes: number): Packing | null {
  if (bytes < leastBytes || !mayBeText(path)) return null;
  const stopping = new AbortController();
  const packed = packFile(path, stopping.signal);
  // Who asks for it hears of it; who never asks need not.
  packed.catch(() => undefined);
  return { packed, stop: () => stopping.abort() };
}

function mayBeText(path: string): boolean {
  const head = Buffer.alloc(tellingBytes);
  try {
    const file = openSync(path, 'r');
    try {
      return !head.subarray(0, readSync(file, head)).includes(0);
    } finally {
      closeSync(file);
    }
  } catch {
    return false;
  }
}
