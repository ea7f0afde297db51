import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  createProjectSession,
  type ProjectSession,
} from '../../../src/engine/session/project-session.ts';
import { expectRefused } from './expect-refused.ts';
import { type Desk, makeStudy, setUpDesk } from './run-verbatim.ts';

let desk: Desk;
let study: string;
let window: ProjectSession;

beforeAll(async () => {
  desk = setUpDesk();
  study = await makeStudy(desk);
  const environment = {
    dataFolder: desk.path('data'),
    studiesFolder: desk.folder,
    resourcesFolder: join(import.meta.dirname, '../../../resources'),
    version: '0.0.0-test',
  };
  window = createProjectSession(environment, () => undefined);
  await window.open(study);
  expect(await window.workOnCopy(() => undefined)).toMatchObject({ ok: true });
});
afterAll(async () => {
  await window.close();
  desk.tidy();
});

it('is kept out while a window works on a copy of the study', async () => {
  await expectRefused(desk, ['list', study, 'sources'], 'project_locked', /is open already, by/u);
});

it('works on the file it was given where a copy waits, and says so beside the answer', async () => {
  const { host, chooseCoder } = window.current()!;
  chooseCoder(host.coderId());
  // As when the program of the window ends: the copy stays.
  window.abandon();
  const { code, stdout, stderr } = await desk.run(['list', study, 'sources']);
  expect([code, stdout.includes('Talk')]).toEqual([0, true]);
  expect(stderr.trim().split('\n')).toEqual([
    expect.stringMatching(
      /^What was done in a copy of "Study" on this computer, last at \d{4}-\d\d-\d\d \d\d:\d\d UTC, was not put back yet and is not in this file\. Open the study in a window to go on with that copy\.$/u,
    ),
  ]);
  expect(await window.open(study)).toMatchObject({ error: { code: 'copy_waiting' } });
  expect(await window.open(study, 'goOn')).toMatchObject({ value: { path: study } });
});
