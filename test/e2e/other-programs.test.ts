import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './support/test.ts';
import { checkAccessibility } from './support/check-accessibility.ts';
import { repository } from './support/repository.ts';
import {
  chooseFiles,
  makeStudy,
  selectedWords,
  statusOf,
  stripes,
  textOf,
} from './support/steps.ts';
import { takeScreenshots } from './support/take-screenshots.ts';

const project = join(repository, '..', 'shared', 'data', 'qdpx', 'nvivo12_mac_comments.qdpx');

test('a study of another program comes in whole, is read through by its segments, and goes with one undo', async ({
  window,
}) => {
  test.skip(!existsSync(project), 'the collection of real projects is not on this machine');
  await makeStudy(window, 'From elsewhere');
  const dialog = await chooseFiles(window, [project]);
  await expect(dialog.getByText('REFI-QDA project')).toBeVisible();
  await expect(dialog.getByText('297', { exact: true })).toBeVisible();
  await takeScreenshots(window, 'import-study');
  await checkAccessibility(window);
  await dialog.getByRole('button', { name: 'Import 1 file' }).click();
  const outcome = window.getByRole('dialog', { name: 'What was imported' });
  await takeScreenshots(window, 'import-study-outcome');
  await outcome.getByRole('button', { name: 'Done' }).click();

  await window
    .getByRole('region', { name: 'Sources' })
    .getByRole('button', { name: 'videos_10_selected' })
    .click();
  const text = textOf(window, 'videos_10_selected');
  await text.focus();
  // From segment to segment through 586,110 characters: each stands on the screen, marked.
  for (let step = 0; step < 12; step += 1) {
    await window.keyboard.press('j');
    await expect(text.locator('.coded').first()).toBeVisible();
    await expect(stripes(window).first()).toBeVisible();
  }
  await takeScreenshots(window, 'reader-nvivo');
  await window.keyboard.press('Control+End');
  await window.keyboard.press('k');
  await expect(text.locator('.coded').first()).toBeVisible();
  await window.keyboard.press('t');
  expect((await selectedWords(window)).length).toBeGreaterThan(0);

  await window.keyboard.press('Control+z');
  await expect(statusOf(window)).toHaveText('Undone: Import study “Untitled”.');
  await window.keyboard.press('Control+Shift+z');
  await expect(statusOf(window)).toHaveText('Done again: Import study “Untitled”.');
});
