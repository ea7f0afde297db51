import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Shared by all runs, as on the machine of somebody who has run it before. */
const compiledCode = join(import.meta.dirname, '../../../node_modules/.cache/verbatim');
const entry = join(import.meta.dirname, '../../../src/cli/main.ts');

/** Real files of other people, where the machine has them. */
export const dataFolder = join(import.meta.dirname, '../../../../shared/data');
export const hasData = existsSync(dataFolder);

export type Ran = Readonly<{ code: number | null; stdout: string; stderr: string }>;

export type RunOptions = Readonly<{
  /** Another user to be, on systems where this one may become one. */
  uid?: number;
  /** A shell line in which `"$@"` is the command: `ulimit -f 8; exec "$@"`. */
  shell?: string;
  /** Called with the process when it runs. */
  onStart?: (kill: (signal: NodeJS.Signals) => void) => void;
}>;

/** A folder of a test's own with studies and the program's memory in it. */
export type Desk = Readonly<{
  folder: string;
  path: (name: string) => string;
  /** Runs the command line as its users do, in a process of its own. */
  run: (args: readonly string[], options?: RunOptions) => Promise<Ran>;
  /** Runs it with `--json`; answers the exit code and the one document. */
  json: (
    args: readonly string[],
    options?: RunOptions,
  ) => Promise<{ code: number | null; value: unknown }>;
  tidy: () => void;
}>;

function start(folder: string, args: readonly string[], options: RunOptions): Promise<Ran> {
  const line = [process.execPath, entry, ...args];
  const [command = '', ...rest] =
    options.shell === undefined ? line : ['/bin/sh', '-c', options.shell, 'sh', ...line];
  const { uid } = options;
  const child = spawn(command, rest, {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      VERBATIM_DATA: join(folder, 'data'),
      VERBATIM_CACHE: compiledCode,
      // That of the tests themselves, which goes before.
      NODE_COMPILE_CACHE: undefined,
      TMPDIR: folder,
      HOME: folder,
    },
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  options.onStart?.((signal) => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, stdout, stderr }));
  });
}

export function setUpDesk(): Desk {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-cli-'));
  const run: Desk['run'] = (args, options = {}) => start(folder, args, options);
  return {
    folder,
    path: (name) => join(folder, name),
    run,
    json: async (args, options) => {
      const { code, stdout, stderr } = await run([...args, '--json'], options);
      if (stderr !== '') throw new Error(`beside --json stood: ${stderr}`);
      return { code, value: JSON.parse(stdout) as unknown };
    },
    tidy: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** What a refusal looks like to a program. */
export type Refused = Readonly<{ error: Readonly<{ code: string; message: string }> }>;

export const bytesOf = (path: string): string => readFileSync(path).toString('base64');

/** A study of one short interview, made as its users make one. Answers its path. */
export async function makeStudy({ path, run }: Desk): Promise<string> {
  const [study, talk] = [path('Study.verbatim'), path('Talk.txt')];
  writeFileSync(talk, 'Ann: How was it?\n\nBob: Good. I would come again.\n\nAnn: Thank you.\n');
  for (const args of [
    ['new', study],
    ['import', study, talk],
  ]) {
    const { code, stderr } = await run(args);
    if (code !== 0) throw new Error(stderr);
  }
  return study;
}
