import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { checkAccessibility } from './support/check-accessibility.ts';
import { codeWords } from './support/code-words.ts';
import type { TestHost } from './support/start-host.ts';
import { goTo, importFiles, interview, openText, statusOf, stripes } from './support/steps.ts';
import { takeScreenshots } from './support/take-screenshots.ts';
import { expect, test } from './support/test.ts';

const copyButton = (window: Page) =>
  window.getByRole('button', { name: 'Work on a copy on this computer' });
const working = (window: Page) => window.getByText(/^You work on a copy on this computer\./u);

/** Makes a study with one text in a folder that a cloud client copies. */
async function makeSyncedStudy(window: Page, folder: string, name: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  await window.getByRole('button', { name: 'New study' }).click();
  const dialog = window.getByRole('dialog', { name: 'New study' });
  await dialog.getByLabel('Name', { exact: true }).fill(name);
  await dialog.getByRole('option', { name: 'Dropbox' }).dblclick();
  await expect(dialog.locator('.folder-path')).toHaveText(folder);
  await dialog.getByRole('button', { name: 'Create' }).click();
  await expect(window.getByRole('heading', { level: 1, name })).toBeVisible();
  await importFiles(window, [interview]);
  return join(folder, `${name}.verbatim`);
}

/** The row of a study in the list on Home. */
const recent = (window: Page, name: string) =>
  window
    .getByRole('region', { name: 'Recent studies' })
    .getByRole('button', { name: new RegExp(`^${name} `, 'u') });

type StartHost = (folder?: string) => Promise<TestHost>;

/** Codes words in a copy of a new study, kills the program, and looks at what the next start shows, in a window of its own. */
async function crashWithCopy(
  page: Page,
  startOwnHost: StartHost,
  name: string,
): Promise<Readonly<{ window: Page; folder: string; path: string; data: string }>> {
  const first = await startOwnHost();
  await page.goto(first.address);
  const folder = join(first.studies, 'Dropbox');
  const path = await makeSyncedStudy(page, folder, name);
  await copyButton(page).click();
  await expect(working(page)).toBeVisible();
  await openText(page, 'Interview Nadia');
  await codeWords(page, 'Trust begins there', 'trust');
  await first.kill();

  const second = await startOwnHost(first.folder);
  const context = await page.context().browser()?.newContext();
  const window = await context?.newPage();
  if (!window) throw new Error('there is no second window');
  await window.goto(second.address);
  return { window, folder, path, data: join(first.folder, 'data') };
}

async function closeStudy(window: Page, name: string): Promise<void> {
  await window.getByRole('button', { name, exact: true }).click();
  await window.getByRole('menuitem', { name: 'Close the study' }).click();
  await expect(recent(window, name)).toBeVisible();
  await expect(recent(window, name)).not.toContainText('going back');
}

test('a study in a synced folder is worked on as a copy, which goes back when it is closed', async ({
  window,
  host,
}) => {
  const path = await makeSyncedStudy(window, join(host.studies, 'Dropbox'), 'Bakery');
  await expect(window.getByText('Dropbox copies while you work')).toBeVisible();
  await takeScreenshots(window, 'copy-offered');
  await checkAccessibility(window);
  await openText(window, 'Interview Nadia');

  // At 400% the words go above the buttons, and nothing lies beside the window.
  const size = window.viewportSize();
  await window.setViewportSize({ width: 320, height: 256 });
  const rightEdge = await copyButton(window).evaluate((b) => b.getBoundingClientRect().right);
  expect(rightEdge).toBeLessThanOrEqual(320);
  await takeScreenshots(window, 'copy-offered-400');
  if (size) await window.setViewportSize(size);

  await copyButton(window).click();
  await expect(working(window)).toContainText(`It goes back to ${join(host.studies, 'Dropbox')}`);
  await expect(copyButton(window)).toBeHidden();
  // The study keeps its name and its place, and the person stays where they were.
  await expect(window.getByRole('button', { name: 'Bakery', exact: true })).toBeVisible();
  await expect(window.getByText('All changes are saved on this computer')).toBeVisible();
  const before = readFileSync(path);
  await openText(window, 'Interview Nadia');
  await codeWords(window, 'Trust begins there', 'trust');
  expect(readFileSync(path).equals(before)).toBe(true);
  await takeScreenshots(window, 'copy-working');
  await checkAccessibility(window);

  await window.getByRole('button', { name: 'Put back now' }).click();
  await expect(statusOf(window)).toHaveText(/^Put back: everything done so far is in/u);
  expect(readFileSync(path).equals(before)).toBe(false);
  await codeWords(window, 'explain everything', 'pace');
  await closeStudy(window, 'Bakery');
  expect(readdirSync(join(host.studies, 'Dropbox'))).toEqual(['Bakery.verbatim']);

  await recent(window, 'Bakery').click();
  await openText(window, 'Interview Nadia');
  await expect(stripes(window)).toHaveCount(2);
  await expect(window.getByText('Dropbox copies while you work')).toBeVisible();
});

test('a study that was changed meanwhile is left as it is, and the person is told which file holds what', async ({
  window,
  host,
}) => {
  const folder = join(host.studies, 'Dropbox');
  const path = await makeSyncedStudy(window, folder, 'Market');
  await copyButton(window).click();
  await expect(working(window)).toBeVisible();
  await openText(window, 'Interview Nadia');
  await codeWords(window, 'Trust begins there', 'trust');
  const theirs = Buffer.concat([readFileSync(path), Buffer.from('changed on another computer')]);
  writeFileSync(path, theirs);

  await window.getByRole('button', { name: 'Put back now' }).click();
  await expect(
    window.getByText(/The study was not put back: .* not the one that was copied/u),
  ).toBeVisible();
  await takeScreenshots(window, 'copy-not-put-back');
  await closeStudy(window, 'Market');
  const told = window.getByRole('note').filter({ hasText: 'two files in' });
  await expect(told).toContainText('“Market.verbatim” was left as it is');
  await expect(told).toContainText(
    /“Market \(from this computer, .*\.verbatim” holds what you did/u,
  );
  await takeScreenshots(window, 'copy-beside');
  await checkAccessibility(window);
  // What could not be done before is over.
  await expect(window.getByText('The study was not put back')).toBeHidden();
  expect(readFileSync(path).equals(theirs)).toBe(true);

  // It is told until it was seen, in every window.
  await window.reload();
  await expect(told).toBeVisible();
  await told.getByRole('button', { name: 'Open what you did' }).click();
  await expect(
    window.getByRole('heading', { level: 1, name: /^Market \(from this/u }),
  ).toBeVisible();
  await told.getByRole('button', { name: 'Hide' }).click();
  await expect(told).toBeHidden();
  await window.reload();
  await expect(
    window.getByRole('heading', { level: 1, name: /^Market \(from this/u }),
  ).toBeVisible();
  await expect(told).toBeHidden();
  await openText(window, 'Interview Nadia');
  await expect(stripes(window)).toHaveCount(1);
});

test('a copy that could not go back waits, and is offered when the study is opened again, also after a crash', async ({
  page,
  startOwnHost,
}) => {
  const { window, folder } = await crashWithCopy(page, startOwnHost, 'Harvest');
  await expect(recent(window, 'Harvest')).toContainText('copy not put back');
  await recent(window, 'Harvest').click();
  const asked = window.getByRole('alert').filter({ hasText: 'was not put back yet' });
  await expect(asked.getByRole('button', { name: 'Open the study without it' })).toBeVisible();
  await takeScreenshots(window, 'copy-waiting');
  await checkAccessibility(window);

  // The folder is away when the study is closed, and the copy waits again.
  await asked.getByRole('button', { name: 'Go on with the copy' }).click();
  await expect(working(window)).toBeVisible();
  renameSync(folder, `${folder} away`);
  await closeStudy(window, 'Harvest');
  await expect(
    window.getByText(/“Harvest” was not put back: its folder cannot be reached/u),
  ).toBeVisible();
  await takeScreenshots(window, 'copy-unreachable');
  await checkAccessibility(window);
  await recent(window, 'Harvest').click();
  await expect(asked).toContainText('cannot be found in its folder at present');
  await expect(asked.getByRole('button', { name: 'Open the study without it' })).toBeHidden();
  renameSync(`${folder} away`, folder);
  // Where it is told that the copy waits, it can be gone on with at once.
  const told = window.getByRole('note').filter({ hasText: 'was not put back' });
  await told.getByRole('button', { name: 'Go on with the copy' }).click();
  await expect(working(window)).toBeVisible();
  await expect(told).toBeHidden();
  await openText(window, 'Interview Nadia');
  await expect(stripes(window)).toHaveCount(1);
  await goTo(window, 'Home');
  await closeStudy(window, 'Harvest');
  await expect(window.getByText(/was not put back/u)).toBeHidden();
  expect(readdirSync(folder)).toEqual(['Harvest.verbatim']);
  await window.context().close();
});

test('a study is opened without the copy that waits, which goes beside it then', async ({
  page,
  startOwnHost,
}) => {
  const { window, path } = await crashWithCopy(page, startOwnHost, 'Orchard');
  await recent(window, 'Orchard').click();
  await window.getByRole('button', { name: 'Open the study without it' }).click();
  await expect(
    window.getByText(/was not put back yet\. This is the study without it\.$/u),
  ).toBeVisible();
  await takeScreenshots(window, 'copy-left');
  await checkAccessibility(window);
  await window.getByRole('button', { name: 'Orchard', exact: true }).click();
  await window.getByRole('menuitem', { name: 'Go on with the copy' }).click();
  await expect(working(window)).toBeVisible();
  const without = readFileSync(path);
  await closeStudy(window, 'Orchard');
  await expect(
    window.getByText(/“Orchard \(from this computer, .* holds what you did, without/u),
  ).toBeVisible();
  expect(readFileSync(path).equals(without)).toBe(true);
  await window.context().close();
});

/** The file of the copy that a killed program left. */
function copyIn(data: string): string {
  const copies = join(data, 'working-copies');
  const [id = ''] = readdirSync(copies).filter((name) => /^[0-9a-f-]{36}$/u.test(name));
  const [file = ''] = readdirSync(join(copies, id)).filter((name) =>
    /^\w.*\.verbatim$/u.test(name),
  );
  return join(copies, id, file);
}

test('a damaged copy is kept as a file beside the study, and rescued there', async ({
  page,
  startOwnHost,
}) => {
  const { window, folder, path, data } = await crashWithCopy(page, startOwnHost, 'Quarry');
  const copy = copyIn(data);
  writeFileSync(copy, readFileSync(copy).fill(0x5a, 0, 100));
  const study = readFileSync(path);
  await recent(window, 'Quarry').click();
  await window.getByRole('button', { name: 'Go on with the copy' }).click();
  const damaged = window.getByRole('alert').filter({ hasText: 'is damaged' });
  await expect(damaged).toContainText(`it lies at ${copy}`);
  await takeScreenshots(window, 'copy-damaged');
  await checkAccessibility(window);

  await expect(damaged.getByRole('button', { name: 'Rescue what can be read' })).toBeFocused();
  await window.keyboard.press('Enter');
  const dialog = window.getByRole('dialog', { name: 'Rescue what can be read' });
  await expect(dialog).toContainText('Quarry (from this computer, ');
  await takeScreenshots(window, 'copy-damaged-rescue');
  await window.keyboard.press('Enter');
  await window.getByRole('button', { name: 'Open the rescued study' }).click();
  await openText(window, 'Interview Nadia');
  await expect(stripes(window)).toHaveCount(1);

  // Where the damaged one is, is told until it was seen; the study is as it was, and opens.
  const told = window.getByRole('note').filter({ hasText: 'is a file of its own now' });
  await expect(told).toContainText(join(folder, 'Quarry (from this computer, '));
  await takeScreenshots(window, 'copy-aside');
  await checkAccessibility(window);
  expect(readFileSync(path).equals(study)).toBe(true);
  expect(readdirSync(folder).filter((name) => name.endsWith('.verbatim'))).toHaveLength(3);
  await goTo(window, 'Home');
  await recent(window, 'Quarry').click();
  await expect(
    window.getByRole('heading', { level: 1, name: 'Quarry', exact: true }),
  ).toBeVisible();
  await window.context().close();
});

test('a copy that takes long to go back says how far it is, and that the program was ended is told at the next start', async ({
  page,
  startOwnHost,
}) => {
  const host = await startOwnHost();
  const notice = {
    id: '00000000-0000-4000-8000-000000000000',
    at: '2026-11-22T14:02:00.000Z',
    name: 'Ferry',
  };
  let toWindow = (_event: object): void => undefined;
  await page.routeWebSocket(/\/socket$/u, (socket) => {
    socket.connectToServer();
    toWindow = (event) => socket.send(JSON.stringify({ type: 'event', ...event }));
  });
  await page.goto(host.address);
  await expect(page.getByRole('heading', { level: 1, name: 'Verbatim' })).toBeVisible();
  const path = join(host.studies, 'Dropbox', 'Ferry.verbatim');
  // As the engine says it of two gigabytes: making them would take a minute.
  const total = 2_000_000_000;
  const say = (done: number): void => toWindow({ event: 'goingBack', path, done, total });
  say(0);
  const bar = page.getByRole('progressbar', { name: 'Putting “Ferry” back into its folder' });
  await expect(bar).toBeVisible();
  say(625_000_000);
  await expect(bar).toContainText('625 MB of 2 GB');
  await takeScreenshots(page, 'copy-going-back');
  await checkAccessibility(page);
  toWindow({ event: 'project', path: null });
  await expect(bar).toBeHidden();

  // A copy that a program which was ended left, by what it had noted.
  const { window, folder, data } = await crashWithCopy(page, startOwnHost, 'Ferry');
  const noted = { ...notice, path: join(folder, 'Ferry.verbatim'), outcome: 'waiting' };
  writeFileSync(
    join(data, 'working-copies', 'notices.json'),
    JSON.stringify([{ ...noted, because: 'ended' }]),
  );
  await window.reload();
  const told = window.getByRole('note').filter({ hasText: 'Verbatim was ended before “Ferry”' });
  await expect(told).toBeVisible();
  await takeScreenshots(window, 'copy-ended');
  await checkAccessibility(window);
  await told.getByRole('button', { name: 'Go on with the copy' }).click();
  await expect(working(window)).toBeVisible();
  await expect(told).toBeHidden();
  await window.context().close();
});
