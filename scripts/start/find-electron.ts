import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Electron's executable, or null. Read from the package's files: asking the package itself would start a download.
 * `packageFolder` is node_modules/electron.
 */
export function findElectron(packageFolder: string): string | null {
  try {
    const name = readFileSync(join(packageFolder, 'path.txt'), 'utf8').trim();
    const path = join(packageFolder, 'dist', name);
    return name !== '' && existsSync(path) ? path : null;
  } catch {
    return null;
  }
}
