import { ok } from '../shared/result.ts';
import type { Answer, Command, Outcome } from './command.ts';
import { loadCommand } from './commands.ts';
import { describeCommand } from './describe-commands.ts';
import { parseArguments } from './parse-arguments.ts';
import { printOutcome } from './print-outcome.ts';
import { createProgressLine } from './progress-line.ts';
import { misuse } from './command.ts';
import { createWorkbench, type Workbench } from './workbench.ts';

const otherNames: Readonly<Record<string, string>> = {
  '--help': 'help',
  '-h': 'help',
  '-v': '--version',
};

async function findCommand(name: string | undefined): Promise<Outcome<Command>> {
  if (name === undefined) return misuse('Say what to do. "verbatim help" lists the commands.');
  const found = await loadCommand(otherNames[name] ?? name);
  return found
    ? ok(found)
    : misuse(`There is no command "${name}". "verbatim help" lists the commands.`);
}

async function runCommand(
  command: Command,
  args: readonly string[],
  bench: Workbench,
): Promise<Outcome<Answer>> {
  const line = parseArguments(command, args);
  if (!line.ok) return line;
  if (line.value.flags.has('help')) return ok(describeCommand(command));
  try {
    return await command.run(bench, line.value);
  } finally {
    await bench.stop();
  }
}

/** What nobody expected, as one sentence: a stack trace tells a researcher nothing. */
function unexpected(error: unknown): Outcome<never> {
  const message = error instanceof Error ? error.message : String(error);
  return {
    ok: false,
    error: { code: 'internal', message: `Something went wrong inside Verbatim: ${message}.` },
  };
}

/** The reader of a pipe may have seen enough: `verbatim list ... | head`. That is no failure. */
function endQuietlyWithPipe(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

/** Runs one command line, given without `node` and the program's own name. Resolves to the exit code: 0, 1 or 2. */
export async function runCommandLine(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  const json = args.includes('--json');
  const stopping = new AbortController();
  // Once: whoever presses Ctrl-C again wants out at once, and the study's file bears that.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.abort());
  endQuietlyWithPipe(process.stdout);
  const progress = createProgressLine(process.stderr, json);
  const bench = createWorkbench({ signal: stopping.signal, onProgress: progress.show });
  const command = await findCommand(name === '--json' ? rest[0] : name);
  const outcome = command.ok
    ? await runCommand(command.value, name === '--json' ? rest.slice(1) : rest, bench).catch(
        unexpected,
      )
    : command;
  progress.clear();
  return printOutcome(outcome, { json, usage: command.ok ? command.value.usage : null });
}
