import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { launchOptions } from '../../e2e/support/chrome.ts';

/** A key; `modifiers` as the protocol counts them: Alt 1, Ctrl 2, Meta 4, Shift 8. */
export type BenchKey = Readonly<{ key: string; code: string; text?: string; modifiers?: number }>;

/** A page of a browser that nobody listens in on but for commands: what it does is not slowed by being watched. */
export type BenchBrowser = Readonly<{
  open: (address: string) => Promise<void>;
  /** What an expression of the page's comes to; a promise is waited for. */
  evaluate: <T>(expression: string) => Promise<T>;
  /** Presses and lets go one key, as the keyboard does. */
  press: (key: BenchKey) => Promise<void>;
  /** Processor time that the page's main thread has spent in tasks until now, in milliseconds. */
  cpuTime: () => Promise<number>;
  close: () => Promise<void>;
}>;

type Answer = Readonly<{
  id?: number;
  method?: string;
  result?: unknown;
  error?: Readonly<{ message: string }>;
}>;

type Call = <T>(method: string, params?: unknown) => Promise<T>;

type Session = Readonly<{ call: Call; nextEvent: (method: string) => Promise<void> }>;

/**
 * Starts the browser of the tests with a window of 1280 x 720. `unpaced`: a frame as soon as one is wanted, so that the
 * work is measured and not the wait for the screen.
 */
export async function startBrowser(pace: 'paced' | 'unpaced'): Promise<BenchBrowser> {
  const { executablePath } = launchOptions as { executablePath?: string };
  if (executablePath === undefined) throw new Error('CHROME=<path> has to name a browser here.');
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-bench-'));
  const child = spawn(
    executablePath,
    [
      ...launchOptions.args,
      '--headless',
      '--disable-gpu',
      ...(pace === 'unpaced' ? ['--disable-frame-rate-limit', '--disable-gpu-vsync'] : []),
      '--remote-debugging-port=0',
      `--user-data-dir=${folder}`,
      '--window-size=1280,720',
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const origin = new URL((await readAddress(child)).replace('ws:', 'http:')).origin;
  const { call, nextEvent } = await connect(await findPage(origin));
  await call('Page.enable');
  await call('Performance.enable', { timeDomain: 'threadTicks' });
  return {
    open: async (address) => {
      const loaded = nextEvent('Page.loadEventFired');
      await call('Page.navigate', { url: address });
      await loaded;
    },
    evaluate: async <T>(expression: string) => evaluate<T>(call, expression),
    press: async (key) => {
      await call('Input.dispatchKeyEvent', { type: 'keyDown', ...key });
      await call('Input.dispatchKeyEvent', { type: 'keyUp', key: key.key, code: key.code });
    },
    cpuTime: () => readCpuTime(call),
    close: async () => {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill();
      await gone;
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function readAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const address = /ws:\S+/u.exec(said)?.[0];
      if (address !== undefined) resolve(address);
    });
    child.once('exit', () => reject(new Error(`The browser did not start: ${said}`)));
  });
}

async function findPage(origin: string): Promise<string> {
  for (;;) {
    const answer = await fetch(`${origin}/json/list`);
    const targets = (await answer.json()) as { type: string; webSocketDebuggerUrl: string }[];
    const page = targets.find(({ type }) => type === 'page');
    if (page) return page.webSocketDebuggerUrl;
  }
}

async function connect(address: string): Promise<Session> {
  const socket = new WebSocket(address, { maxPayload: 64 * 1024 * 1024 });
  await new Promise((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  const waiting = new Map<number, (answer: Answer) => void>();
  const awaited = new Map<string, () => void>();
  socket.on('message', (frame: Buffer) => {
    const answer = JSON.parse(frame.toString()) as Answer;
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
    if (answer.method !== undefined) awaited.get(answer.method)?.();
  });
  let last = 0;
  return {
    call: (method, params = {}) =>
      new Promise((resolve, reject) => {
        const id = (last += 1);
        waiting.set(id, ({ result, error }) => {
          waiting.delete(id);
          if (error) reject(new Error(`${method}: ${error.message}`));
          else resolve(result as never);
        });
        socket.send(JSON.stringify({ id, method, params }));
      }),
    nextEvent: (method) =>
      new Promise((resolve) => {
        awaited.set(method, resolve);
      }),
  };
}

type Evaluated = Readonly<{
  result: Readonly<{ value?: unknown }>;
  exceptionDetails?: Readonly<{ exception?: Readonly<{ description?: string }> }>;
}>;

async function evaluate<T>(call: Call, expression: string): Promise<T> {
  const { result, exceptionDetails } = await call<Evaluated>('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? expression);
  return result.value as T;
}

async function readCpuTime(call: Call): Promise<number> {
  const { metrics } = await call<{ metrics: { name: string; value: number }[] }>(
    'Performance.getMetrics',
  );
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
}
