import { mkdirSync } from 'node:fs';
import { constants, enableCompileCache } from 'node:module';
import { homedir } from 'node:os';
import { resolveCacheFolder } from './resolve-folders.ts';

/** Makes the folder, for this person alone: what lies in it is run. Null where it cannot be. */
function makeCacheFolder(): string | null {
  const { platform, env } = process;
  try {
    const folder = resolveCacheFolder({ platform, env, home: homedir() });
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return folder;
  } catch {
    return null;
  }
}

/**
 * Has Node keep the modules that are loaded from now on as it compiled them, here and in the threads and processes that
 * start later: the next start takes half the time. A module that has changed is compiled anew. Where nothing can be
 * written, every start takes its full time and nothing else changes.
 */
export function keepCompiledCode(): void {
  const folder = makeCacheFolder();
  if (folder === null) return;
  const { status } = enableCompileCache(folder);
  if (status === constants.compileCacheStatus.ENABLED) process.env['NODE_COMPILE_CACHE'] = folder;
}
