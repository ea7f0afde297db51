import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { migrationsFolder } from '../../../../test/support/temporary-study.ts';
import type { Call, OperationName, Output } from '../../../shared/operations/operation-table.ts';
import type { Result } from '../../../shared/result.ts';
import { handleRequest } from '../../session/handle-request.ts';
import type { Services } from '../../session/handler.ts';
import { createProjectSession } from '../../session/project-session.ts';

let folder: string;
let services: Services;

const dataFolder = (): string => join(folder, 'data');

function ask<Name extends OperationName>(
  name: Name,
  input: Call<Name>,
): Promise<Result<Output<Name>>> {
  const control = { signal: new AbortController().signal, progress: () => undefined };
  return handleRequest(name, input, services, control, () => undefined) as Promise<
    Result<Output<Name>>
  >;
}

async function kept(input: Call<'settings.read'>): Promise<Readonly<Record<string, string>>> {
  const page = await ask('settings.read', input);
  if (!page.ok) throw new Error(page.error.message);
  return Object.fromEntries(page.value.settings.map(({ key, value }) => [key, value]));
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-settings-'));
  const environment = {
    dataFolder: dataFolder(),
    studiesFolder: folder,
    resourcesFolder: join(migrationsFolder, '..'),
    version: '0.0.0-test',
    now: () => Date.UTC(2026, 0, 5, 9),
  };
  const session = createProjectSession(environment, () => undefined);
  services = { environment, session } as Partial<Services> as Services;
});

afterEach(async () => {
  await services.session.close();
  rmSync(folder, { recursive: true, force: true });
});

it('keeps what belongs to the program in a file that the next start reads', async () => {
  expect(await kept({ scope: 'program' })).toEqual({});
  await ask('settings.write', { scope: 'program', key: 'theme', value: '{"scheme":"dark"}' });
  await ask('settings.write', { scope: 'program', key: 'width', value: '320' });
  await ask('settings.write', { scope: 'program', key: 'width', value: null });
  expect(await kept({ scope: 'program' })).toEqual({ theme: '{"scheme":"dark"}' });
  expect(readdirSync(dataFolder())).toEqual(['settings.json']);
});

it('sets a damaged file aside, says so once, and goes on', async () => {
  await ask('settings.write', { scope: 'program', key: 'theme', value: '1' });
  writeFileSync(join(dataFolder(), 'settings.json'), '{"theme": "1');
  const damaged = await ask('settings.read', { scope: 'program' });
  expect(damaged).toMatchObject({ value: { settings: [] } });
  expect(damaged.ok && damaged.value.notice).toMatch(/damaged.*Your studies are not touched/u);
  expect(existsSync(join(dataFolder(), 'settings.damaged-2026-01-05T09-00-00.json'))).toBe(true);
  expect(await ask('settings.read', { scope: 'program' })).toMatchObject({
    value: { notice: null },
  });
});

it('keeps drafts with the open study, outside of its history, and in no other study', async () => {
  const draft = { scope: 'study', key: 'draft.memo', value: '"half a thought"' } as const;
  expect(await ask('settings.write', draft)).toMatchObject({ error: { code: 'no_project' } });
  const first = await services.session.create(join(folder, 'First.verbatim'));
  if (!first.ok) throw new Error(first.error.message);
  const { uid } = first.value;
  const steps = async (): Promise<unknown> => ask('history.list', { limit: 10 });
  const before = await steps();
  expect(await ask('settings.write', { ...draft, study: uid })).toEqual({ ok: true, value: null });
  expect(await steps()).toEqual(before);
  // What the engine keeps there itself is nothing of a window's.
  expect(await kept({ scope: 'study' })).toEqual({ 'draft.memo': '"half a thought"' });

  await services.session.create(join(folder, 'Second.verbatim'));
  expect(await ask('settings.write', { ...draft, study: uid })).toMatchObject({
    error: { code: 'no_project' },
  });
  expect(await kept({ scope: 'study' })).toEqual({});
  await services.session.open(first.value.path);
  expect(await kept({ scope: 'study', study: uid })).toEqual({ 'draft.memo': '"half a thought"' });
});

it('pages long drafts and refuses what is too long or no JSON', async () => {
  await services.session.create(join(folder, 'Long.verbatim'));
  const long = JSON.stringify('x'.repeat(600_000));
  for (const key of ['a', 'b', 'c'])
    await ask('settings.write', { scope: 'study', key, value: long });
  const page = await ask('settings.read', { scope: 'study' });
  expect(page).toMatchObject({ value: { settings: [{ key: 'a' }], next: 'a' } });
  expect(Object.keys(await kept({ scope: 'study', after: 'b' }))).toEqual(['c']);
  for (const [scope, value] of [
    ['study', JSON.stringify('x'.repeat(1_000_000))],
    ['program', JSON.stringify('x'.repeat(65_536))],
    ['program', 'half a th'],
  ] as const)
    expect(await ask('settings.write', { scope, key: 'a', value })).toMatchObject({
      error: { code: 'invalid_input' },
    });
});
