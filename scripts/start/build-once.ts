import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram } from './run-program.ts';
import { isBuilt, keepStamp, stampSources } from './source-stamp.ts';

/** A build: what it is made of, and what makes it. Paths are relative to the repository. */
export type Build = Readonly<{
  name: string;
  sources: readonly string[];
  /** A script for Node and its arguments. */
  script: readonly string[];
}>;

/** The window alone, as the browser host needs it. */
export const windowBuild: Build = {
  name: 'window',
  sources: [
    'src/renderer',
    'src/core',
    'src/shared',
    'src/engine/environment/page-policy.ts',
    'vite.renderer.config.ts',
    'package-lock.json',
  ],
  script: [
    'node_modules/vite/bin/vite.js',
    'build',
    '--config',
    'vite.renderer.config.ts',
    '--logLevel',
    'warn',
  ],
};

/** The whole app: main process, engine, preload script and window. */
export const appBuild: Build = {
  name: 'app',
  sources: ['src', 'vite.renderer.config.ts', 'electron.vite.config.ts', 'package-lock.json'],
  script: ['node_modules/electron-vite/dist/cli.js', 'build', '--logLevel', 'warn'],
};

/** Builds unless the last build was made of the same sources. Answers whether a build is there now. */
export async function buildOnce(build: Build, repository: string): Promise<boolean> {
  const stampFile = join(repository, 'out', `${build.name}.stamp`);
  const stamp = stampSources(build.sources.map((path) => join(repository, path)));
  if (isBuilt(stampFile, stamp)) return true;
  console.log(`Building the ${build.name} …`);
  // A build that is interrupted must not pass for the one before.
  rmSync(stampFile, { force: true });
  const [script = '', ...args] = build.script;
  const { code } = await runProgram(process.execPath, [join(repository, script), ...args]);
  if (code !== 0) return false;
  keepStamp(stampFile, stamp);
  return true;
}
