import { expect, test } from './support/test.ts';
import { checkAccessibility } from './support/check-accessibility.ts';
import {
  chooseFiles,
  goTo,
  importFiles,
  makeStudy,
  openText,
  sampleFile,
  selectByMouse,
} from './support/steps.ts';
import { takeScreenshots } from './support/take-screenshots.ts';

test('a moderator brings in a focus group with its voices, and an observation log', async ({
  window,
}) => {
  await makeStudy(window, 'Evening at the harbour');
  const dialog = await chooseFiles(window, [sampleFile('Focus group members.vtt')]);
  await expect(dialog.getByText('WebVTT subtitles')).toBeVisible();
  await expect(dialog.getByRole('row', { name: /^Priya Nair/u })).toBeVisible();
  await expect(dialog.getByText(/^0:00:04 to \d:\d\d:\d\d$/u)).toBeVisible();
  await takeScreenshots(window, 'import-focus-group');
  await checkAccessibility(window);
  await dialog.getByRole('button', { name: 'Import 1 file' }).click();
  await window.getByRole('button', { name: 'Done' }).click();

  const log = await chooseFiles(window, [sampleFile('Observation log station.csv')]);
  await expect(log.getByRole('button', { name: 'Observation log Kind' })).toBeVisible();
  await expect(log.getByRole('button', { name: 'Time Role of time' })).toBeVisible();
  await takeScreenshots(window, 'import-observation-log');
  await checkAccessibility(window);
  await log.getByRole('button', { name: 'Import 1 file' }).click();
  await window.getByRole('button', { name: 'Done' }).click();

  const text = await openText(window, 'Focus group members');
  await expect(text.getByText('Ines Calder').first()).toBeVisible();
  await expect(text).toContainText('Good evening, everybody, and thank you');
  await selectByMouse(window, text, 'Good evening');
  await window.getByRole('tab', { name: 'Inspector' }).click();
  await expect(window.getByRole('heading', { name: 'Ines Calder 0:00:04' })).toBeVisible();

  await openText(window, 'Observation log station');
  await goTo(window, 'Themes');
  await window.getByRole('tab', { name: 'Sentiment' }).click();
  await window.getByRole('radio', { name: 'By speaker' }).click();
  await expect(window.getByRole('row', { name: /Declan Roe/u })).toBeVisible();
});

test('several files at once, each with its own preview', async ({ window }) => {
  await makeStudy(window, 'All in one');
  await importFiles(window, [
    sampleFile('Focus group members.vtt'),
    sampleFile('Interview Marta.md'),
    sampleFile('Interview Tomas.txt'),
  ]);
  const shelf = window.getByRole('region', { name: 'Sources' });
  for (const name of ['Focus group members', 'Interview Marta', 'Interview Tomas'])
    await expect(shelf.getByRole('button', { name })).toBeVisible();
});
