/**
 * The whole test run: the quick checks, then what crosses a process, then real Chromium, then Electron where it is.
 * Ends with what was skipped, by name, and one line of counts.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readCounts, type SuiteCounts } from './test-counts.ts';

const bin = (name: string): string => join('node_modules', '.bin', name);
const results = join('test-results', 'counts');

type Suite = Readonly<{ name: string; command: readonly string[]; report: string | null }>;

const reportPath = (name: string): string => join(results, `${name}.json`);
const vitest = (name: string): Suite => ({
  name,
  command: [
    bin('vitest'),
    'run',
    '--project',
    name,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportPath(name)}`,
  ],
  report: reportPath(name),
});
const playwright = (name: string, folder: string): Suite => ({
  name,
  command: [
    bin('playwright'),
    'test',
    '-c',
    join('test', folder, 'playwright.config.ts'),
    '--reporter=list,json',
  ],
  report: reportPath(name),
});

const suites: readonly Suite[] = [
  { name: 'check', command: ['node', 'scripts/check.ts'], report: reportPath('unit') },
  vitest('thorough'),
  { name: 'fuzz', command: ['node', 'test/fuzz/main.ts', '--inputs', '2000'], report: null },
  vitest('integration'),
  playwright('end to end', 'e2e'),
  playwright('electron', 'electron'),
];

function run({ command, report }: Suite): Promise<number> {
  const [program = '', ...args] = command;
  const env = {
    ...process.env,
    ...(report ? { PLAYWRIGHT_JSON_OUTPUT_NAME: join(process.cwd(), report) } : {}),
  };
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'inherit', env });
    child.on('error', () => resolve(1));
    child.on('close', (code) => resolve(code ?? 1));
  });
}

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

let failedSuites = 0;
const counts: SuiteCounts[] = [];
for (const suite of suites) {
  const started = performance.now();
  const code = await run(suite);
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${suite.name} (${seconds} s)`);
  if (code !== 0) failedSuites += 1;
  if (suite.report && existsSync(suite.report)) {
    counts.push(readCounts(JSON.parse(readFileSync(suite.report, 'utf8'))));
  }
}

const skipped = counts.flatMap((suite) => suite.skipped);
if (skipped.length > 0) {
  console.log(`\nSkipped here (${skipped.length}):`);
  for (const name of skipped) console.log(`  ${name}`);
}
const passed = counts.reduce((sum, suite) => sum + suite.passed, 0);
const failed = Math.max(
  failedSuites,
  counts.reduce((sum, suite) => sum + suite.failed, 0),
);
console.log(`\n${passed} passed, ${failed} failed, ${skipped.length} skipped`);
process.exitCode = failedSuites > 0 ? 1 : 0;
