import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { checkAccessibility } from './support/check-accessibility.ts';
import { expect, test } from './support/test.ts';
import { importFiles, interview, makeStudy } from './support/steps.ts';
import { takeScreenshots } from './support/take-screenshots.ts';

const pageBytes = 4096;

/** A copy of a study in which the pages that hold these words are destroyed. */
function damage(bytes: Buffer, words: string): Buffer {
  const damaged = Buffer.from(bytes);
  const at = bytes.indexOf(words);
  if (at < 0) throw new Error(`“${words}” is not in the study`);
  const page = Math.floor(at / pageBytes);
  damaged.fill(0x5a, page * pageBytes, (page + 1) * pageBytes);
  return damaged;
}

async function openByPath(window: Page, path: string): Promise<void> {
  await window.keyboard.press('Control+o');
  const dialog = window.getByRole('dialog', { name: 'Open a study' });
  await dialog.getByLabel('Path of the file').fill(path);
  await dialog.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(dialog).toBeHidden();
}

const textFile = (name: string, words: string) => ({
  name,
  content: Array.from(
    { length: 120 },
    (_, n) => `Ada: ${words} ${n}, and nobody ever told us why it took so long.`,
  ).join('\n'),
});

test('a damaged study: what can be read becomes a new one, and the report says what is missing', async ({
  window,
  host,
}) => {
  await makeStudy(window, 'Fieldwork');
  await importFiles(window, [
    interview,
    textFile('Kitchen talk.txt', 'The kitchen was full at'),
    textFile('Garden talk.txt', 'We met in the garden on day'),
  ]);
  await host.closeStudy();
  const path = join(host.studies, 'Fieldwork.verbatim');
  const hurt = damage(readFileSync(path), 'We met in the garden on day 60');
  hurt.fill(0, 0, pageBytes);
  writeFileSync(path, hurt);

  await openByPath(window, path);
  const notice = window.getByRole('alert').filter({ hasText: 'Fieldwork' });
  await expect(notice.getByRole('button', { name: 'Rescue what can be read' })).toBeVisible();
  await takeScreenshots(window, 'rescue-notice');
  await checkAccessibility(window);

  await notice.getByRole('button', { name: 'Rescue what can be read' }).click();
  const asking = window.getByRole('dialog', { name: 'Rescue what can be read' });
  await expect(asking.getByText('stays exactly as it is')).toBeVisible();
  await takeScreenshots(window, 'rescue-asking');
  await checkAccessibility(window);
  await window.keyboard.press('Enter');

  const outcome = window.getByRole('dialog', { name: 'What was rescued' });
  await expect(outcome).toBeVisible({ timeout: 60_000 });
  await expect(
    outcome.getByRole('row', { name: /^Texts 3 0 0 0$|^Texts \d 0 \d \d$/u }),
  ).toBeVisible();
  await expect(outcome.getByText('Garden talk').first()).toBeVisible();
  await takeScreenshots(window, 'rescue-outcome');
  await checkAccessibility(window);
  const size = window.viewportSize();
  await window.setViewportSize({ width: 1280, height: 720 });
  await takeScreenshots(window, 'rescue-outcome-720');
  if (size) await window.setViewportSize(size);
  const download = window.waitForEvent('download');
  await outcome.getByRole('button', { name: 'Save this report' }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toBe('Rescue of Fieldwork.txt');
  expect(readFileSync(await saved.path(), 'utf8')).toContain('Garden talk');
  expect(readFileSync(path).equals(hurt)).toBe(true);

  await outcome.getByRole('button', { name: 'Open the rescued study' }).click();
  await expect(
    window.getByRole('heading', { level: 1, name: /^Fieldwork \(rescued/u }),
  ).toBeVisible();
  const shelf = window.getByRole('region', { name: 'Sources' });
  await expect(shelf.getByText('Kitchen talk')).toBeVisible();
});

test('a study of which nothing is left is refused in a sentence, and can be put aside', async ({
  window,
  host,
}) => {
  await makeStudy(window, 'Lost');
  await host.closeStudy();
  const path = join(host.studies, 'Lost.verbatim');
  const hurt = readFileSync(path).fill(0x11, 100);
  writeFileSync(path, hurt);
  await openByPath(window, path);
  await window.getByRole('button', { name: 'Rescue what can be read' }).click();
  const dialog = window.getByRole('dialog', { name: 'Rescue what can be read' });
  await dialog.getByRole('button', { name: 'Rescue', exact: true }).click();
  await expect(dialog.getByRole('alert')).toHaveText(
    /Nothing could be read.*left exactly as it is/u,
    { timeout: 60_000 },
  );
  await takeScreenshots(window, 'rescue-refused');
  await checkAccessibility(window);
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await expect(dialog).toBeHidden();
  expect(readFileSync(path).equals(hurt)).toBe(true);
});
