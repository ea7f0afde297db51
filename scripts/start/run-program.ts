import { spawn } from 'node:child_process';

export type ProgramEnd = Readonly<{
  /** Null where a signal ended it. */
  code: number | null;
  signal: NodeJS.Signals | null;
  seconds: number;
}>;

export type ProgramOptions = Readonly<{
  env?: NodeJS.ProcessEnv;
  /** Ends the program after so many milliseconds. */
  within?: number;
}>;

/**
 * Runs a program on this terminal until it ends. A terminal signals Ctrl-C to the whole group, so SIGINT is only kept
 * from ending us before the program has stopped in order; SIGTERM and SIGHUP, which come to us alone, are passed on.
 */
export function runProgram(
  program: string,
  args: readonly string[],
  { env = process.env, within }: ProgramOptions = {},
): Promise<ProgramEnd> {
  const started = performance.now();
  const child = spawn(program, args, {
    stdio: 'inherit',
    env,
    ...(within ? { timeout: within } : {}),
  });
  const passOn = (signal: NodeJS.Signals): void => void child.kill(signal);
  const holdOut = (): void => undefined;
  process.on('SIGINT', holdOut);
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, passOn);
  return new Promise((resolve) => {
    const settle = (code: number | null, signal: NodeJS.Signals | null): void => {
      process.off('SIGINT', holdOut);
      for (const passed of ['SIGTERM', 'SIGHUP'] as const) process.off(passed, passOn);
      resolve({ code, signal, seconds: (performance.now() - started) / 1000 });
    };
    child.once('error', () => settle(127, null));
    child.once('exit', settle);
  });
}

const wishedSignals: readonly (string | null)[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Whether an end looks as if the program could not start here at all (a library or the sandbox missing): soon, not in
 * order, and not because somebody ended it.
 */
export function couldNotStart({ code, signal, seconds }: ProgramEnd): boolean {
  return seconds < 10 && code !== 0 && !wishedSignals.includes(signal);
}
