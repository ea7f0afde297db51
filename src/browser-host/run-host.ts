import { join } from 'node:path';
import { readEnvironment } from '../engine/environment/read-environment.ts';
import { readRendererFiles, type RendererFiles } from '../engine/environment/renderer-files.ts';
import { openInBrowser, type Opening } from './open-in-browser.ts';
import { canShowWindows } from './open-command.ts';
import { startEngineWorker } from './start-engine-worker.ts';
import { startLoopbackHost, type LoopbackHost } from './start-loopback-host.ts';

const programFolder = join(import.meta.dirname, '../..');

const readBuiltFiles = async (folder: string): Promise<RendererFiles | null> => {
  const files = await readRendererFiles(folder).catch(() => null);
  return files?.has('/') ? files : null;
};

const openIfWanted = (args: readonly string[], host: LoopbackHost): Opening | null =>
  args.includes('--open') && canShowWindows(process.platform, process.env)
    ? openInBrowser(host.address)
    : null;

/** What stands behind the host; tests put their own there. */
export type HostParts = Readonly<{ rendererFolder: string; engineEntry: URL }>;

const ownParts: HostParts = {
  rendererFolder: join(programFolder, 'out', 'renderer'),
  engineEntry: new URL('./engine-worker.ts', import.meta.url),
};

/**
 * Runs the host until its last window has been closed for a while or somebody ends it. With `--open` the default
 * browser is opened, if there can be one. Resolves to the exit code.
 */
export async function runHost(args: readonly string[], parts = ownParts): Promise<number> {
  const files = await readBuiltFiles(parts.rendererFolder);
  if (!files) {
    console.error('The screens are not built yet. Run "npm start", which builds them first.');
    return 1;
  }
  const engine = startEngineWorker({
    entry: parts.engineEntry,
    environment: readEnvironment(programFolder),
    onCrash: (error) =>
      console.error('The engine stopped and starts again with the next window.', error),
  });
  const host = await startLoopbackHost({ files, engine });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => void host.stop());

  console.log(`Verbatim is open at ${host.address}`);
  const opening = openIfWanted(args, host);
  await host.stopped;
  opening?.tidy();
  return 0;
}
