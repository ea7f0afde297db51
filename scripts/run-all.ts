import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

export type NamedCommand = Readonly<{ name: string; command: readonly string[] }>;

type Outcome = Readonly<{ code: number; output: string; seconds: number }>;

function run({ command }: NamedCommand): Promise<Outcome> {
  const started = performance.now();
  const [program = '', ...args] = command;
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', (error) => chunks.push(Buffer.from(String(error))));
    child.on('close', (code) => {
      const seconds = (performance.now() - started) / 1000;
      resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString(), seconds });
    });
  });
}

/** Runs the commands side by side, as many as there are cores; prints the output of those that fail. Answers whether any failed. */
export async function runAll(commands: readonly NamedCommand[]): Promise<boolean> {
  const waiting = [...commands];
  let failed = false;
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const outcome = await run(next);
      const mark = outcome.code === 0 ? 'ok    ' : 'FAILED';
      console.log(`${mark} ${next.name} (${outcome.seconds.toFixed(1)} s)`);
      if (outcome.code !== 0) {
        failed = true;
        console.log(outcome.output);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, lane));
  return failed;
}
