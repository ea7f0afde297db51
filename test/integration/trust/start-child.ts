import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { StepChildTask } from './step-child.ts';

export type Acknowledged = Readonly<{ seq: number; uid: string }>;

export type StepChild = Readonly<{
  /** Lets it open the study; it has loaded its program before. */
  go: () => Promise<void>;
  /** Resolves when it has said this word so many times, or when it is gone. */
  said: (word: 'loaded' | 'opening' | 'opened' | 'ack', count?: number) => Promise<void>;
  kill: () => void;
  /** Resolves when it is gone and all it said has been read. */
  gone: Promise<void>;
  acknowledged: readonly Acknowledged[];
  /** The digest of the study after the command of this number. */
  digests: ReadonlyMap<number, string>;
  refusals: readonly string[];
}>;

/**
 * Starts a child that takes steps in a study; it waits for `go`. `under` is a command that runs it and makes it fail;
 * what it then complains of is not shown.
 */
export function startChild(
  file: string,
  task: StepChildTask,
  under: readonly string[] = [],
): StepChild {
  const [command, ...args] = [...under, process.execPath, file, JSON.stringify(task)];
  const child: ChildProcess = spawn(command, args, {
    stdio: ['pipe', 'pipe', under.length > 0 ? 'ignore' : 'inherit'],
  });
  const words = new Map<string, number>();
  const waiting: (() => void)[] = [];
  const acknowledged: Acknowledged[] = [];
  const digests = new Map<number, string>();
  const refusals: string[] = [];
  const lines = createInterface({ input: child.stdout! });
  lines.on('line', (line) => {
    const [word = '', seq, value = ''] = line.split(' ');
    words.set(word, (words.get(word) ?? 0) + 1);
    // A line that the kill cut short says nothing.
    if (word === 'ack' && value.length === 32) acknowledged.push({ seq: Number(seq), uid: value });
    if (word === 'digest' && value.length === 64) digests.set(Number(seq), value);
    if (word === 'refused') refusals.push(line);
    for (const wake of waiting.splice(0)) wake();
  });
  let isGone = false;
  const gone = Promise.all([once(child, 'exit'), once(lines, 'close')]).then(() => {
    isGone = true;
    for (const wake of waiting.splice(0)) wake();
  });
  child.stdin?.on('error', () => undefined);
  const said: StepChild['said'] = async (word, count = 1) => {
    while ((words.get(word) ?? 0) < count && !isGone)
      await new Promise<void>((wake) => waiting.push(wake));
  };
  return {
    go: async () => {
      await said('loaded');
      child.stdin?.write('.');
    },
    said,
    kill: () => child.kill('SIGKILL'),
    gone,
    acknowledged,
    digests,
    refusals,
  };
}
