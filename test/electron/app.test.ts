import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, expect, test, type ElectronApplication, type Page } from '@playwright/test';
import { appBuild, buildOnce } from '../../scripts/start/build-once.ts';
import { electronHere, repository } from './electron-here.ts';

const electron = electronHere();
test.skip(electron === null, 'Electron is not installed, or no window can appear here');

let folder: string;
let app: ElectronApplication;
let page: Page;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  expect(await buildOnce(appBuild, repository)).toBe(true);
});

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-app-'));
  app = await _electron.launch({
    executablePath: electron ?? '',
    args: [repository],
    env: {
      ...(process.env as Record<string, string>),
      VERBATIM_DATA: join(folder, 'data'),
      VERBATIM_STUDIES: join(folder, 'studies'),
    },
  });
  page = await app.firstWindow();
});

test.afterEach(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

/** Makes a line to the engine as the page does, and asks one question. */
const askEngine = (): Promise<unknown> =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        window.addEventListener('message', (event) => {
          const [port] = event.ports;
          if (!port) return;
          port.onmessage = (answer: MessageEvent<unknown>) => resolve(answer.data);
          port.postMessage({ type: 'request', id: 1, operation: 'program.info', input: {} });
        });
        (Reflect.get(window, 'requestVerbatimPort') as () => void)();
      }),
  );

test('shows the page of its own scheme, under its policy', async () => {
  expect(page.url()).toBe('verbatim://app/');
  const injected = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.injected = true';
    try {
      document.body.append(script);
    } catch {
      // Trusted Types refuse it before the policy does.
    }
    return Reflect.has(window, 'injected');
  });
  expect(injected).toBe(false);
});

test('has neither Node nor Electron in the page, and one function of ours', async () => {
  const found = await page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'electron', 'requestVerbatimPort'].filter((name) =>
      Reflect.has(window, name),
    ),
  );
  expect(found).toEqual(['requestVerbatimPort']);
});

test('talks with the engine, also after a reload', async () => {
  const answer = { type: 'answer', id: 1, result: { ok: true } };
  expect(await askEngine()).toMatchObject(answer);
  await page.reload();
  expect(await askEngine()).toMatchObject(answer);
});

test('goes nowhere else and opens nothing', async () => {
  await page.evaluate(() => {
    window.open('https://example.org/');
    window.location.href = 'https://example.org/';
  });
  await page.waitForTimeout(500);
  expect(page.url()).toBe('verbatim://app/');
  expect(app.windows()).toHaveLength(1);
});

test('reaches no network', async () => {
  const reached = await page.evaluate(() =>
    fetch('http://127.0.0.1:9/').then(
      () => true,
      () => false,
    ),
  );
  expect(reached).toBe(false);
});

test('denies permissions', async () => {
  const states = await page.evaluate(async () =>
    Promise.all(
      (['geolocation', 'notifications', 'camera', 'microphone'] as PermissionName[]).map(
        async (name) => (await navigator.permissions.query({ name })).state,
      ),
    ),
  );
  expect(states).not.toContain('granted');
});
