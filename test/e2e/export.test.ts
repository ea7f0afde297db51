import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { readDocument } from '../../src/formats/documents/read-document.ts';
import type { FileInspection } from '../../src/shared/domain/file-inspection.ts';
import { checkAccessibility } from './support/check-accessibility.ts';
import { answers, googleFormsExport, npsOf } from './support/raw-surveys.ts';
import { chooseFiles, goTo, importFiles, makeStudy, openSampleStudy } from './support/steps.ts';
import { takeScreenshots } from './support/take-screenshots.ts';
import { expect, test } from './support/test.ts';

const dialogOf = (page: Page): Locator => page.getByRole('dialog', { name: 'Export' });
const radio = (page: Page, name: RegExp): Locator => dialogOf(page).getByRole('radio', { name });

async function openFromMenu(page: Page): Promise<void> {
  await page
    .getByRole('banner')
    .getByRole('button', { name: /Study|Empty/u })
    .click();
  await page.getByRole('menuitem', { name: 'Export…' }).click();
  await expect(dialogOf(page)).toBeVisible();
}

async function saved(
  page: Page,
  act: () => Promise<void>,
): Promise<Readonly<{ name: string; bytes: Buffer }>> {
  const download = page.waitForEvent('download');
  await act();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

async function inspect({
  name,
  bytes,
}: Readonly<{ name: string; bytes: Buffer }>): Promise<FileInspection> {
  const read = await readDocument(bytes, name, {});
  if (!read.ok) throw new Error(read.error.message);
  return read.value.inspection;
}

test('segments as a workbook and a matrix for SPSS, by keyboard and by mouse', async ({
  window,
}) => {
  await openSampleStudy(window);

  // By keyboard alone: the palette, then Enter on what is chosen.
  await window.keyboard.press('Control+k');
  await window.keyboard.type('export');
  await expect(window.getByRole('option', { name: /^Export…/u })).toBeVisible();
  await window.keyboard.press('Enter');
  await expect(dialogOf(window)).toBeVisible();
  await expect(radio(window, /^Coded segments/u)).toBeFocused();
  await takeScreenshots(window, 'export');
  await checkAccessibility(window);
  const book = await saved(window, () => window.keyboard.press('Enter'));
  expect(book.name).toMatch(/^Sample study(?: \d+)? segments\.xlsx$/u);
  const segments = await inspect(book);
  const rows = segments.table?.rows ?? 0;
  expect(rows).toBeGreaterThan(100);
  expect(segments.table?.columns.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['source', 'speaker', 'case', 'code', 'start', 'end', 'words']),
  );
  await expect(dialogOf(window).getByRole('status')).toContainText(`It holds ${rows} segments.`);
  await expect(window.locator('.status-last')).toContainText(
    `Saved to the downloads: ${book.name}`,
  );
  await expect(radio(window, /^Coded segments/u)).toBeFocused();

  // A matrix by the arrow keys and the mouse.
  await window.keyboard.press('ArrowDown');
  await expect(radio(window, /^Codes counted/u)).toBeChecked();
  await dialogOf(window).getByText('SPSS (.sav)').click();
  await takeScreenshots(window, 'export-matrix');
  await checkAccessibility(window);
  const sav = await saved(window, () =>
    dialogOf(window).getByRole('button', { name: 'Export', exact: true }).click(),
  );
  expect(sav.name).toMatch(/^Sample study(?: \d+)? codes by case\.sav$/u);
  const matrix = await inspect(sav);
  expect(matrix).toMatchObject({ format: 'sav', encoding: 'utf-8' });
  expect(matrix.table?.columns[0]?.name).toBe('case');
  expect(matrix.table?.columns.map(({ question }) => question)).toContain('Access/Unlocking');
  await takeScreenshots(window, 'export-saved');
  await checkAccessibility(window);

  // Narrowed down to one source by a piece of its name.
  await radio(window, /^Texts/u).press('Space');
  await expect(dialogOf(window).getByText('Several texts come together')).toBeVisible();
  const source = dialogOf(window).getByRole('combobox', { name: 'Source' });
  await source.click();
  await source.pressSequentially('marta');
  await window.getByRole('option', { name: 'Interview Marta' }).click();
  await takeScreenshots(window, 'export-texts');
  const word = await saved(window, () =>
    dialogOf(window).getByRole('button', { name: 'Export', exact: true }).click(),
  );
  expect(word.name).toMatch(/^Sample study(?: \d+)? Interview Marta\.docx$/u);
  expect((await inspect(word)).losses).toEqual([expect.objectContaining({ what: 'comments' })]);

  // The study as a whole, with what cannot go along told.
  await dialogOf(window).getByText('The whole study').click();
  const project = await saved(window, () =>
    dialogOf(window).getByRole('button', { name: 'Export', exact: true }).click(),
  );
  expect(project.name).toMatch(/^Sample study(?: \d+)?\.qdpx$/u);
  expect((await inspect(project)).project?.codes).toBeGreaterThan(10);
  await expect(dialogOf(window).getByRole('heading', { name: 'Not in the file' })).toBeVisible();
  await takeScreenshots(window, 'export-losses');
  await checkAccessibility(window);

  await window.keyboard.press('Escape');
  await expect(dialogOf(window)).toBeHidden();
});

test('an empty study says why there is nothing to export', async ({ window }) => {
  await makeStudy(window, 'Empty study');
  await openFromMenu(window);
  await expect(dialogOf(window).getByText('There is nothing to export yet.')).toBeVisible();
  await takeScreenshots(window, 'export-empty');
  await checkAccessibility(window);
  await dialogOf(window)
    .getByRole('button', { name: /^Import files/u })
    .click();
  await expect(window.getByRole('dialog', { name: 'Import files' })).toBeVisible();
  await window.keyboard.press('Escape');

  // With a text alone: what is missing is said where it would be chosen.
  await importFiles(window, [{ name: 'Talk.txt', content: 'Ada: =1+1, they say.\nBen: Yes.\n' }]);
  await openFromMenu(window);
  await expect(dialogOf(window).getByText('No passage is coded yet.')).toBeVisible();
  await expect(radio(window, /^Coded segments/u)).toBeDisabled();
  await expect(radio(window, /^Texts/u)).toBeChecked();
  await dialogOf(window).getByText('Plain text (.txt)').click();
  await takeScreenshots(window, 'export-texts-only');
  const text = await saved(window, () => window.keyboard.press('Enter'));
  expect(text.bytes.toString('utf8')).toContain('Ada: =1+1, they say.');
});

test('a survey goes out with its study as JSON, and comes back with its figures and who answered', async ({
  window,
}) => {
  await makeStudy(window, 'Study of the bakery');
  await importFiles(window, [{ name: 'Bakery.csv', content: googleFormsExport() }]);
  await openFromMenu(window);
  await dialogOf(window).getByText('The whole study').click();
  await dialogOf(window).getByText('JSON (.json)').click();
  await takeScreenshots(window, 'export-json');
  const file = await saved(window, () =>
    dialogOf(window).getByRole('button', { name: 'Export', exact: true }).click(),
  );
  await expect(dialogOf(window)).toContainText('files of tables');
  await window.keyboard.press('Escape');

  await window
    .getByRole('banner')
    .getByRole('button', { name: /Study of the bakery/u })
    .click();
  await window.getByRole('menuitem', { name: 'Close the study' }).click();
  await makeStudy(window, 'The bakery again');
  const dialog = await chooseFiles(window, [{ name: file.name, content: file.bytes.toString() }]);
  await expect(dialog.locator('.import-facts')).toContainText(/Tables\s*1/u);
  await takeScreenshots(window, 'import-study-with-table');
  await checkAccessibility(window);
  await dialog.getByRole('button', { name: 'Import 1 file' }).click();
  await window.getByRole('button', { name: 'Done' }).click();
  await goTo(window, 'Measure');
  const figure = window.getByRole('region', { name: 'Net Promoter Score' });
  await expect(figure).toContainText(npsOf().toFixed(1).replace('-', '−'));
  await expect(figure).toContainText(`${answers.length} answers`);
  await window.getByRole('tab', { name: 'Responses' }).click();
  const grid = window.getByRole('grid', { name: /^Responses of/u });
  await expect(grid).toContainText('The queue is far too long.');
});
