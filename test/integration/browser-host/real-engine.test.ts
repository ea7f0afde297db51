import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { startEngineWorker } from '../../../src/browser-host/start-engine-worker.ts';
import {
  startLoopbackHost,
  type LoopbackHost,
} from '../../../src/browser-host/start-loopback-host.ts';
import type { EngineEnvironment } from '../../../src/engine/engine.ts';
import { createClient, type EngineClient } from '../../../src/shared/client.ts';
import { openSocketPort } from '../../../src/shared/port-adapters/open-socket-port.ts';

let folder: string;
let host: LoopbackHost;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-engine-'));
  const environment: EngineEnvironment = {
    dataFolder: join(folder, 'data'),
    studiesFolder: join(folder, 'studies'),
    resourcesFolder: join(import.meta.dirname, '../../../resources'),
    version: '0.0.0',
  };
  const engine = startEngineWorker({
    entry: new URL('../../../src/browser-host/engine-worker.ts', import.meta.url),
    environment,
    onCrash: (reason) => {
      throw reason;
    },
  });
  host = await startLoopbackHost({ files: new Map(), engine });
});
afterEach(async () => {
  await host.stop();
  rmSync(folder, { recursive: true });
});

/** What a window does, on a socket with a window's origin. */
const connectWindow = async (): Promise<EngineClient> => {
  const address = `${host.origin.replace('http', 'ws')}/socket`;
  const socket = new WebSocket(address, { headers: { Origin: host.origin } });
  const outcome = await openSocketPort(socket, host.token);
  if (!outcome.ok) throw new Error(outcome.reason);
  return createClient(outcome.port);
};

it('is asked by a window and closes the study before the host ends', async () => {
  const client = await connectWindow();
  const gone = new Promise<void>((resolve) => client.onGone(resolve));
  const created = await client.call('project.create', { name: 'Trust', folder: null });
  const path = join(folder, 'studies', 'Trust.verbatim');
  expect(created).toMatchObject({ ok: true, value: { path, name: 'Trust' } });
  expect(existsSync(`${path}-wal`)).toBe(true);
  await host.stop();
  await gone;
  expect([existsSync(path), existsSync(`${path}-wal`)]).toEqual([true, false]);
});

it('tells every window of what another one did', async () => {
  const [one, two] = [await connectWindow(), await connectWindow()];
  const heard = new Promise((resolve) => two.onEvent(resolve));
  await one.call('project.create', { name: 'Together', folder: null });
  expect(await heard).toMatchObject({ event: 'project' });
  expect(await two.call('project.info', {})).toMatchObject({
    ok: true,
    value: { name: 'Together' },
  });
});
