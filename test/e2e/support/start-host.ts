import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { repository } from './repository.ts';

/** A running browser host with folders of its own. */
export type TestHost = Readonly<{
  /** With the token in its fragment. */
  address: string;
  /** All that it keeps. */
  folder: string;
  /** Where studies are made unless another folder is chosen. */
  studies: string;
  /** Closes the study that is open, if any, as a window could. */
  closeStudy: () => Promise<void>;
  /** What a person likes is as at first: a window that an earlier test had may have left keys and colours of its own. */
  forgetSettings: () => void;
  /** Ends it at once, as a crash or a power cut would. */
  kill: () => Promise<void>;
  /** Ends it and takes its folders away. */
  stop: () => Promise<void>;
}>;

const untilExit = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('exit', () => resolve());
  });

const readAddress = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const address = /http:\S+/u.exec(said)?.[0];
      if (address !== undefined) resolve(address);
    });
    child.once('exit', (code) => reject(new Error(`The host ended with ${code}: ${said}`)));
  });

/** Says one thing to the engine, outside of any window. */
const tellEngine = (address: string, operation: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const { origin, host, hash } = new URL(address);
    const socket = new WebSocket(`ws://${host}/socket`, { headers: { Origin: origin } });
    socket.on('open', () => socket.send(hash.slice(1)));
    socket.on('error', reject);
    socket.on('message', (frame: Buffer) => {
      const { type } = JSON.parse(frame.toString()) as { type: string };
      if (type === 'welcome')
        socket.send(JSON.stringify({ type: 'request', id: 1, operation, input: {} }));
      if (type !== 'answer') return;
      socket.close();
      resolve();
    });
  });

/** Starts a host. With `folder`, on what an earlier one left there. */
export async function startHost(
  folder = mkdtempSync(join(tmpdir(), 'verbatim-e2e-')),
): Promise<TestHost> {
  const studies = join(folder, 'studies');
  mkdirSync(studies, { recursive: true });
  const child = spawn(process.execPath, [join(repository, 'src', 'browser-host', 'main.ts')], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      VERBATIM_DATA: join(folder, 'data'),
      VERBATIM_STUDIES: studies,
      VERBATIM_CACHE: join(repository, 'node_modules', '.cache', 'verbatim'),
    },
  });
  const address = await readAddress(child);
  const kill = (): Promise<void> => {
    child.kill('SIGKILL');
    return untilExit(child);
  };
  return {
    address,
    studies,
    folder,
    closeStudy: () => tellEngine(address, 'project.close'),
    forgetSettings: () => rmSync(join(folder, 'data', 'settings.json'), { force: true }),
    kill,
    stop: async () => {
      child.kill('SIGTERM');
      await untilExit(child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
