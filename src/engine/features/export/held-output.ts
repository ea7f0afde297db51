import { closeSync, mkdirSync, openSync, readdirSync, readSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type ByteSink, joinBytes } from '../../../formats/exports/byte-sink.ts';
import { removeLeftovers } from '../../project/durable-files.ts';
import { writeAll } from './file-output.ts';

/** A file that waits to be fetched: in memory while it is small, else on the disk under no name. */
export type HeldOutput = ByteSink &
  Readonly<{
    bytes: () => number;
    /** At most `length` bytes from `offset`. */
    read: (offset: number, length: number) => Buffer;
    discard: () => void;
  }>;

const prefix = 'export-';
const day = 86_400_000;
const mostInMemory = 16 * 1024 * 1024;
let lastNumber = 0;

/** `folder` is made where a file is needed. */
export function heldOutput(folder: string, most = mostInMemory): HeldOutput {
  let parts: Uint8Array[] = [];
  let spilled: SpilledFile | null = null;
  let written = 0;
  const spill = (): SpilledFile => {
    const file = openSpilled(folder);
    spilled = file;
    for (const part of parts) writeAll(file.descriptor, part);
    parts = [];
    return file;
  };
  return {
    bytes: () => written,
    write: (bytes) => {
      if (!spilled && written + bytes.length <= most) parts.push(bytes);
      else writeAll((spilled ?? spill()).descriptor, bytes);
      written += bytes.length;
    },
    read: (offset, length) => {
      const part = Buffer.alloc(Math.max(0, Math.min(length, written - offset)));
      if (spilled) {
        return part.subarray(0, readSync(spilled.descriptor, part, 0, part.length, offset));
      }
      if (parts.length > 1) parts = [joinBytes(parts)];
      part.set((parts[0] ?? new Uint8Array()).subarray(offset, offset + part.length));
      return part;
    },
    discard: () => {
      spilled?.close();
      [spilled, parts, written] = [null, [], 0];
    },
  };
}

type SpilledFile = Readonly<{ descriptor: number; close: () => void }>;

/** A file whose name is taken away at once where the system allows it: it goes with the program, however that ends. */
function openSpilled(folder: string): SpilledFile {
  mkdirSync(folder, { recursive: true });
  removeAbandoned(folder);
  lastNumber += 1;
  const path = join(folder, `${prefix}${process.pid}-${lastNumber}.tmp`);
  const descriptor = openSync(path, 'wx+', 0o600);
  removeLeftovers(path);
  return {
    descriptor,
    close: () => {
      closeSync(descriptor);
      removeLeftovers(path);
    },
  };
}

/** Takes away what a killed program left on a system that keeps the names of open files. A younger one may be in use. */
function removeAbandoned(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(prefix) || !name.endsWith('.tmp')) continue;
    const path = join(folder, name);
    const changed = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - changed > day) rmSync(path, { force: true });
  }
}
