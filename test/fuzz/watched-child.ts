import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { type ChildReport, type Job, reportChannel } from './reports.ts';

/** Nothing heard for so long: the child hangs. It may share its processor, so this is far above what an input may take. */
const silenceMs = 40_000;
const heapMb = 512;

/** `isTold`: the child itself told what became of the input, and ended then. */
type Death = Readonly<{ number: number; words: string; isTold: boolean }>;

type Listener = (report: ChildReport) => void;

/** A child that reads inputs, in a folder of its own that stays empty. */
export class WatchedChild {
  readonly #folder = mkdtempSync(join(tmpdir(), 'verbatim-fuzz-'));
  #child: ChildProcess | null = null;

  /** Runs the inputs of a job, a new process for those behind one that hangs or ends it. */
  async run(job: Job, listener: Listener): Promise<void> {
    let { from } = job;
    while (from < job.to) {
      const died = await this.#runUntilDeath({ ...job, from }, listener);
      if (died === null) return;
      if (!died.isTold) listener({ type: 'failed', number: died.number, words: died.words });
      from = died.number + 1;
    }
  }

  /** Ends the process and takes its folder away. */
  close(): void {
    this.#child?.kill('SIGKILL');
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #start(): ChildProcess {
    const folder = this.#folder;
    const child = spawn(
      process.execPath,
      [`--max-old-space-size=${heapMb}`, '--expose-gc', join(import.meta.dirname, 'child.ts')],
      {
        cwd: folder,
        env: { ...process.env, HOME: folder, TMPDIR: folder, NODE_NO_WARNINGS: '1' },
        stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'ipc'],
      },
    );
    this.#child = child;
    return child;
  }

  /** Null where the job was finished, else the input that nothing more was heard of. */
  async #runUntilDeath(job: Job, listener: Listener): Promise<Death | null> {
    const child = this.#child ?? this.#start();
    let [number, last, hangs, isTold] = [job.from, '', false, false];
    const watchdog = setTimeout(() => {
      hangs = true;
      child.kill('SIGKILL');
    }, silenceMs);
    const onError = (chunk: Buffer): void => void (last = (last + chunk.toString()).slice(-2000));
    child.stderr?.on('data', onError);
    const lines = createInterface({ input: child.stdio[reportChannel] as Readable });
    const isFinished = await new Promise<boolean>((resolve) => {
      child.once('close', () => resolve(false));
      lines.on('line', (line) => {
        watchdog.refresh();
        const report = JSON.parse(line) as ChildReport;
        if (report.type === 'finished') resolve(true);
        else if (report.type === 'begun') [number, isTold] = [report.number, false];
        else {
          isTold = true;
          listener(report);
        }
      });
      child.send(job);
    });
    clearTimeout(watchdog);
    lines.close();
    child.stderr?.off('data', onError);
    child.removeAllListeners('close');
    if (isFinished) return null;
    this.#child = null;
    const reason = /FATAL ERROR: .*/u.exec(last)?.[0] ?? last.trim();
    return {
      number,
      isTold,
      words: hangs
        ? `it hangs: nothing heard for ${silenceMs / 1000} s`
        : `the process ended: ${reason}`,
    };
  }
}
