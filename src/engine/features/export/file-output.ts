import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import type { ByteSink } from '../../../formats/exports/byte-sink.ts';
import { removeLeftovers, renameDurably } from '../../project/durable-files.ts';

/** A file that grows beside its place, under another name, until it is whole. */
export type FileOutput = ByteSink &
  Readonly<{
    /** How many were written. */
    bytes: () => number;
    /** Puts it in its place, on the disk for sure; what stood there is gone then. */
    commit: () => void;
    /** Takes away what was written. Does nothing after `commit`. */
    discard: () => void;
  }>;

let lastNumber = 0;

/** Nothing is made on the disk before the first bytes come. */
export function fileOutput(target: string): FileOutput {
  lastNumber += 1;
  const temporary = `${target}.${process.pid}-${lastNumber}.tmp`;
  let file: number | null = null;
  let written = 0;
  const opened = (): number => (file ??= openSync(temporary, 'wx', 0o600));
  const close = (): void => {
    if (file !== null) closeSync(file);
    file = null;
  };
  return {
    bytes: () => written,
    write: (bytes) => {
      written += writeAll(opened(), bytes);
    },
    commit: () => {
      fsyncSync(opened());
      close();
      renameDurably(temporary, target);
    },
    discard: () => {
      close();
      removeLeftovers(temporary);
    },
  };
}

/** A call may write less than it was given. */
export function writeAll(file: number, bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
  return bytes.length;
}
