/** Type-checks every runtime against its own library: the core sees neither DOM nor Node, the renderer no Node. */
import { runAll } from './run-all.ts';

const projects = [
  'src/shared',
  'src/core',
  'src/formats',
  'src/engine',
  'src/main',
  'src/preload',
  'src/browser-host',
  'src/cli',
  'src/renderer',
  '.',
];

const failed = await runAll(
  projects.map((project) => ({
    name: `types ${project}`,
    command: ['node', 'node_modules/typescript/bin/tsc', '-p', `${project}/tsconfig.json`],
  })),
);
process.exitCode = failed ? 1 : 0;
