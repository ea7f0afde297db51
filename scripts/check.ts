/** The quick part of the tests: format, lint, layer rules, types, unit tests. */
import { runAll } from './run-all.ts';

const bin = (name: string): string => `node_modules/.bin/${name}`;
const cache = 'node_modules/.cache';

const failed = await runAll([
  {
    name: 'unit tests',
    command: [
      bin('vitest'),
      'run',
      '--project',
      'unit',
      '--project',
      'renderer',
      '--reporter=default',
      '--reporter=json',
      '--outputFile.json=test-results/counts/unit.json',
    ],
  },
  { name: 'lint and types', command: [bin('oxlint')] },
  {
    name: 'format',
    command: [
      bin('prettier'),
      '--check',
      '--cache',
      '--cache-location',
      `${cache}/prettier/.prettier-cache`,
      '--log-level',
      'warn',
      '.',
    ],
  },
  { name: 'layers', command: [bin('depcruise'), '--config', '.dependency-cruiser.cjs', 'src'] },
]);
process.exitCode = failed ? 1 : 0;
