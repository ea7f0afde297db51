import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { setUpDesk, type Desk } from './run-verbatim.ts';

let desk: Desk;
beforeAll(() => {
  desk = setUpDesk();
});
afterAll(() => desk.tidy());

/** The version as it is printed with the cache in that folder, told as `name=value` words of the environment. */
const startWith = (environment: string) =>
  desk.run(['--version'], { shell: `unset VERBATIM_CACHE; export ${environment}; exec "$@"` });

it('keeps compiled code in the folder that is named for it, which is this person’s alone', async () => {
  const cache = desk.path('cache');
  expect(await startWith(`VERBATIM_CACHE=${cache}`)).toMatchObject({ code: 0, stderr: '' });
  expect(readdirSync(cache)).not.toEqual([]);
  if (process.platform !== 'win32') expect(statSync(cache).mode & 0o077).toBe(0);
});

it('keeps it with the data where only the data have a folder of their own', async () => {
  expect(await startWith(`VERBATIM_DATA=${desk.path('moved')}`)).toMatchObject({ code: 0 });
  expect(existsSync(desk.path('moved/cache'))).toBe(true);
});

it('starts all the same where nothing can be kept', async () => {
  writeFileSync(desk.path('taken'), 'a file where the folder should be');
  const inTheWay = `VERBATIM_CACHE=${desk.path('taken')}`;
  expect(await startWith(inTheWay)).toMatchObject({ code: 0, stderr: '' });
});
