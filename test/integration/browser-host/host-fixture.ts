import { mkdtempSync, readFileSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { startEngineWorker } from '../../../src/browser-host/start-engine-worker.ts';
import {
  startLoopbackHost,
  type LoopbackHost,
  type LoopbackHostOptions,
} from '../../../src/browser-host/start-loopback-host.ts';
import { readRendererFiles } from '../../../src/engine/environment/renderer-files.ts';

export const echoEngine = new URL('./echo-engine-worker.ts', import.meta.url);

export type HostFixture = Readonly<{
  host: LoopbackHost;
  /** What the engine noted, line by line. */
  diary: () => readonly string[];
  crashes: readonly unknown[];
  close: () => Promise<void>;
}>;

/** A folder as the build leaves it, in small. */
export function writeRenderer(folder: string): string {
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), '<style nonce="__NONCE__"></style><p>Verbatim</p>');
  writeFileSync(join(folder, 'assets', 'main.js'), 'export {};');
  return folder;
}

/** A host with an engine that echoes, on real sockets. */
export async function startHostFixture(
  options: Partial<LoopbackHostOptions> = {},
): Promise<HostFixture> {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-host-'));
  const diaryFile = join(folder, 'diary');
  writeFileSync(diaryFile, '');
  const crashes: unknown[] = [];
  const engine = startEngineWorker({
    entry: echoEngine,
    environment: { diary: diaryFile },
    onCrash: (error) => crashes.push(error),
  });
  const files = await readRendererFiles(writeRenderer(join(folder, 'renderer')));
  const host = await startLoopbackHost({ files, engine, ...options });
  return {
    host,
    crashes,
    diary: () => readFileSync(diaryFile, 'utf8').split('\n').filter(Boolean),
    close: async () => {
      await host.stop();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Sends bytes as they are and answers all that comes back; neither fetch nor http can say some of these things. */
export function sendRaw(host: LoopbackHost, text: string): Promise<string> {
  const { hostname, port } = new URL(host.origin);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(text));
    let answer = '';
    socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });
}

/** The status line's number of an answer. */
export function statusOf(answer: string): number {
  return Number(/^HTTP\/1\.1 (\d{3}) /u.exec(answer)?.[1]);
}

export type Window = Readonly<{
  socket: WebSocket;
  /** The next frame, or how the socket closed. */
  next: () => Promise<string>;
  /** The code with which the socket closes, past all frames that still come. */
  closed: Promise<number>;
}>;

/** A socket as our page opens it. Its first frame is for the test to send. */
export function openSocket(
  host: LoopbackHost,
  headers: Readonly<Record<string, string>> = { Origin: host.origin },
): Window {
  const socket = new WebSocket(`${host.origin.replace('http', 'ws')}/socket`, { headers });
  const frames: string[] = [];
  const waiting: ((frame: string) => void)[] = [];
  const push = (frame: string): void => {
    const reader = waiting.shift();
    if (reader) reader(frame);
    else frames.push(frame);
  };
  socket.on('message', (data: Buffer) => push(data.toString()));
  socket.on('error', (error) => push(error.message));
  const closed = new Promise<number>((resolve) =>
    socket.on('close', (code) => {
      push(`closed ${code}`);
      resolve(code);
    }),
  );
  const next = (): Promise<string> => {
    const frame = frames.shift();
    return frame === undefined
      ? new Promise((resolve) => waiting.push(resolve))
      : Promise.resolve(frame);
  };
  return { socket, next, closed };
}

/** A window that has been let in. */
export async function openWindow(host: LoopbackHost): Promise<Window> {
  const window = openSocket(host);
  window.socket.on('open', () => window.socket.send(host.token));
  const first = await window.next();
  if (first !== '{"type":"welcome"}') throw new Error(`not let in: ${first}`);
  return window;
}

/** A request frame of the engine's protocol. */
export function requestFrame(id: number, operation: string, input: unknown): string {
  return JSON.stringify({ type: 'request', id, operation, input });
}
