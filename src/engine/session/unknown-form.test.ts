import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { layOlderStudy, rewriteEntries } from '../../../test/support/older-study.ts';
import { migrationsFolder } from '../../../test/support/temporary-study.ts';
import type { CommandId } from '../../shared/ids.ts';
import type { Call, OperationName, Output } from '../../shared/operations/operation-table.ts';
import type { Result } from '../../shared/result.ts';
import { digestState } from '../history/state-digest.ts';
import { handleRequest } from './handle-request.ts';
import type { Services } from './handler.ts';
import { createProjectSession } from './project-session.ts';

const stones = 23 as CommandId;
let folder: string;
let services: Services;

function ask<Name extends OperationName>(
  name: Name,
  input: Call<Name>,
): Promise<Result<Output<Name>>> {
  const control = { signal: new AbortController().signal, progress: () => undefined };
  return handleRequest(name, input, services, control, () => undefined) as Promise<
    Result<Output<Name>>
  >;
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-unknown-'));
  const environment = {
    dataFolder: join(folder, 'data'),
    studiesFolder: folder,
    resourcesFolder: join(migrationsFolder, '..'),
    version: '0.0.0-test',
    now: () => Date.UTC(2027, 0, 1),
  };
  const session = createProjectSession(environment, () => undefined);
  services = { environment, session } as Partial<Services> as Services;
});

afterEach(async () => {
  await services.session.close();
  rmSync(folder, { recursive: true, force: true });
});

it('refuses to undo a step of a form it does not know by one sentence, which the check tells too, and goes on', async () => {
  const path = layOlderStudy(4, folder);
  rewriteEntries(path, stones, (entry) => ({ ...entry, form: 3 }));
  expect(await ask('project.open', { path })).toMatchObject({ ok: true });
  const db = services.session.current()?.db;
  if (!db) throw new Error('no study is open');
  const before = digestState(db);
  const message =
    'A step in the history of this study is written in a form that this program does not know (form 3; it knows forms up to 2). Nothing was changed. Install the newer version and do it again there.';
  const refused = { ok: false, error: { code: 'project_newer', message } };
  expect(await ask('history.undoStep', { commandId: stones })).toMatchObject(refused);
  expect(await ask('history.changes', { commandId: stones, offset: 0, limit: 100 })).toMatchObject(
    refused,
  );
  expect(await ask('project.check', {})).toEqual({
    ok: true,
    value: { ok: false, problems: [{ where: 'history', message }] },
  });
  expect(digestState(db)).toBe(before);
  expect(await ask('codes.create', { name: 'afterwards', parentId: null })).toMatchObject({
    ok: true,
  });
  expect(await ask('history.undo', {})).toMatchObject({ ok: true });
  expect(digestState(db)).toBe(before);
});
