import { join } from 'node:path';
import { canShowWindows } from '../../src/browser-host/open-command.ts';
import { findElectron } from '../../scripts/start/find-electron.ts';

export const repository = join(import.meta.dirname, '..', '..');

/** Electron's executable where the app can run, else null. */
export function electronHere(): string | null {
  return canShowWindows(process.platform, process.env)
    ? findElectron(join(repository, 'node_modules', 'electron'))
    : null;
}
