import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createClient, type EngineClient } from '../shared/client.ts';
import { createPortPair } from '../shared/port-adapters/port-pair.ts';
import type { EngineEvent } from '../shared/protocol.ts';
import type { OperationName } from '../shared/operations/operation-table.ts';
import { createEngine, type Engine } from './engine.ts';

let folder: string;
let engine: Engine;
let clients: EngineClient[];

function connect(): EngineClient {
  const { near, far } = createPortPair(new MessageChannel());
  engine.connect(far);
  const client = createClient(near);
  clients.push(client);
  return client;
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-engine-'));
  clients = [];
  engine = createEngine({
    dataFolder: join(folder, 'data'),
    studiesFolder: join(folder, 'studies'),
    resourcesFolder: join(import.meta.dirname, '../../resources'),
    version: '0.0.0-test',
  });
});
afterEach(async () => {
  await engine.stop();
  for (const client of clients) client.close();
  rmSync(folder, { recursive: true, force: true });
});

const codeOf = (result: { ok: boolean; error?: { code: string } }): string =>
  result.ok ? 'ok' : (result.error?.code ?? '');

it('refuses what it does not know, what is wrongly asked, and what needs a study, each with a sentence', async () => {
  const client = connect();
  const ask = (name: string, input: unknown) => client.call(name as OperationName, input as never);
  expect(codeOf(await ask('codes.explode', {}))).toBe('unknown_operation');
  expect(codeOf(await ask('codes.list', {}))).toBe('no_project');
  expect(await ask('project.create', { name: '   ', folder: null })).toMatchObject({
    error: { code: 'invalid_input', message: 'A name is needed.' },
  });
  expect(codeOf(await ask('project.open', { path: 7 }))).toBe('invalid_input');
});

it('tells every window what was written, and which study is open', async () => {
  const [one, other] = [connect(), connect()];
  const events: EngineEvent[] = [];
  other.onEvent((event) => events.push(event));
  await one.call('project.create', { name: 'Trial', folder: null });
  await one.call('codes.create', { name: 'Trust', parentId: null });
  await other.call('codes.list', {});
  expect(events).toMatchObject([
    { event: 'project', path: join(folder, 'studies', 'Trial.verbatim') },
    { event: 'changed', tables: ['code'] },
  ]);
});

it('says nothing was changed where a write was refused', async () => {
  const client = connect();
  await client.call('project.create', { name: 'Trial', folder: null });
  const events: EngineEvent[] = [];
  client.onEvent((event) => events.push(event));
  expect(codeOf(await client.call('codes.delete', { codeIds: [99 as never] }))).toBe('not_found');
  expect(events).toEqual([]);
});

it('makes a file name of any study name, and never writes over a study', async () => {
  const client = connect();
  const made = await client.call('project.create', { name: 'Wave 2: "trust"/care?', folder: null });
  expect(made.ok && made.value.name).toBe('Wave 2 trust care');
  expect(
    codeOf(await client.call('project.create', { name: 'Wave 2 trust care', folder: null })),
  ).toBe('project_exists');
  expect(codeOf(await client.call('project.create', { name: '???', folder: null }))).toBe(
    'invalid_input',
  );
});

it('remembers studies, and forgets one when asked', async () => {
  const client = connect();
  const made = await client.call('project.create', { name: 'Trial', folder: null });
  const path = made.ok ? made.value.path : '';
  await client.call('project.close', {});
  const recent = await client.call('project.recent', {});
  expect(recent.ok && recent.value).toMatchObject([{ path, name: 'Trial', present: true }]);
  await client.call('project.forget', { path });
  expect(await client.call('project.recent', {})).toEqual({ ok: true, value: [] });
});

it('stops a job when asked, and leaves the study as it was', async () => {
  const client = connect();
  await client.call('project.create', { name: 'Trial', folder: null });
  const controller = new AbortController();
  const running = client.call(
    'project.openSample',
    { folder: null },
    { signal: controller.signal },
  );
  controller.abort();
  expect(codeOf(await running)).toBe('cancelled');
  const info = await client.call('project.info', {});
  expect(info.ok && info.value?.name).toBe('Trial');
});

it('backs up, restores, and keeps what was replaced', async () => {
  const client = connect();
  const made = await client.call('project.create', { name: 'Trial', folder: null });
  const path = made.ok ? made.value.path : '';
  await client.call('codes.create', { name: 'Before', parentId: null });
  const backup = await client.call('project.backup', {});
  await client.call('codes.create', { name: 'After', parentId: null });
  const restored = await client.call('project.restore', {
    path,
    backupPath: backup.ok ? backup.value.path : '',
  });
  const names = async (): Promise<string[]> => {
    const codes = await client.call('codes.list', {});
    return codes.ok ? codes.value.map(({ name }) => name) : [];
  };
  expect(await names()).toEqual(['Before']);
  const replaced = restored.ok ? restored.value.replacedPath : '';
  await client.call('project.open', { path: replaced });
  expect(await names()).toEqual(['Before', 'After']);
});
