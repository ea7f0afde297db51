import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Seed } from './seed.ts';

/** Inputs that once broke a reader, kept as they were. The part of a name before the first dot says what it was. */
export function keptSeeds(door: 'document' | 'codebook'): readonly Seed[] {
  const folder = join(import.meta.dirname, '..', 'kept', door);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .map((fileName) => ({
      fileName,
      shape: 'binary',
      bytes: Uint8Array.from(readFileSync(join(folder, fileName))),
    }));
}
