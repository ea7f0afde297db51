import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Seed } from './seed.ts';

/**
 * Inputs that once broke a reader, kept as they were; the name says what it was. It ends in `.input`, behind the ending of the
 * file, so that nothing that formats or checks files takes it for one.
 */
export function keptSeeds(door: 'document' | 'codebook'): readonly Seed[] {
  const folder = join(import.meta.dirname, '..', 'kept', door);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .map((name) => ({
      fileName: name.replace(/\.input$/u, ''),
      shape: 'binary',
      bytes: Uint8Array.from(readFileSync(join(folder, name))),
    }));
}
