import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './support/test.ts';
import { checkAccessibility } from './support/check-accessibility.ts';
import { chooseFiles, goTo, importFiles, interview, makeStudy } from './support/steps.ts';
import { takeScreenshots } from './support/take-screenshots.ts';

const bad = [
  { name: 'empty.txt', content: '', says: /“empty\.txt”.*empty/u },
  {
    name: 'recording.txt',
    content: Uint8Array.from({ length: 4000 }, (_, at) => (at * 37) % 251),
    says: /“recording\.txt”/u,
  },
  {
    // The head of a Word file whose end never arrived.
    name: 'interview 07.docx',
    content: Uint8Array.from([
      0x50,
      0x4b,
      3,
      4,
      20,
      0,
      0,
      0,
      8,
      0,
      ...new Array<number>(200).fill(65),
    ]),
    says: /“interview 07\.docx”/u,
  },
];

test('files that cannot be read: one sentence each, and the good one beside them comes in', async ({
  window,
}) => {
  await makeStudy(window, 'Bad files');
  const dialog = await chooseFiles(window, [...bad, interview]);
  await expect(dialog.getByRole('button', { name: 'Import 1 file' })).toBeEnabled();
  for (const { name, says } of bad) {
    await dialog.getByRole('row', { name: `${name} Cannot be imported` }).click();
    const notice = dialog.getByRole('alert');
    await expect(notice).toHaveText(says);
    await expect(notice).toHaveText(/[Nn]othing was changed/u);
  }
  await takeScreenshots(window, 'import-refused');
  await checkAccessibility(window);
  await dialog.getByRole('button', { name: 'Import 1 file' }).click();
  const outcome = window.getByRole('dialog', { name: 'What was imported' });
  await expect(outcome.getByText('3 files were not imported.')).toBeVisible();
  await takeScreenshots(window, 'import-outcome');
  await outcome.getByRole('button', { name: 'Done' }).click();
  const shelf = window.getByRole('region', { name: 'Sources' });
  await expect(shelf.getByRole('listitem')).toHaveCount(1);
});

test('a table with ragged rows comes in whole, with the numbers of those rows', async ({
  window,
}) => {
  await makeStudy(window, 'Ragged');
  const rows = [
    'id,region,recommend 0-10,why',
    '1,North,9,kind staff',
    '2,South,3',
    '3,North,10,fast,extra',
    '4,South,7,fine',
  ];
  const dialog = await chooseFiles(window, [{ name: 'ragged.csv', content: rows.join('\n') }]);
  await expect(
    dialog.getByRole('heading', { name: /Worth knowing|What cannot be kept/u }).first(),
  ).toBeVisible();
  await expect(dialog.locator('.import-notes')).toHaveText(/3/u);
  await takeScreenshots(window, 'import-ragged');
  await checkAccessibility(window);
});

test('a damaged and a newer study are refused in a sentence, and nothing is changed', async ({
  window,
  host,
}) => {
  await makeStudy(window, 'Sound');
  await importFiles(window, [interview]);
  await host.closeStudy();
  const sound = join(host.studies, 'Sound.verbatim');
  const damaged = join(host.studies, 'Damaged.verbatim');
  const newer = join(host.studies, 'Newer.verbatim');
  const bytes = readFileSync(sound);
  writeFileSync(
    damaged,
    Buffer.concat([bytes.subarray(0, 4096), Buffer.alloc(bytes.length - 4096, 0x5a)]),
  );
  copyFileSync(sound, newer);
  const later = Buffer.from(bytes);
  // The file's own version number, at byte 60 of its header.
  later.writeUInt32BE(9999, 60);
  writeFileSync(newer, later);

  for (const [path, says] of [
    [damaged, /Damaged/u],
    [newer, /newer/u],
  ] as const) {
    const before = readFileSync(path);
    await window.keyboard.press('Control+o');
    const dialog = window.getByRole('dialog', { name: 'Open a study' });
    await dialog.getByLabel('Path of the file').fill(path);
    await dialog.getByRole('button', { name: 'Open', exact: true }).click();
    const notice = window.getByRole('alert').filter({ hasText: says }).first();
    await expect(notice).toBeVisible();
    expect(readFileSync(path).equals(before)).toBe(true);
    if (path === damaged) await takeScreenshots(window, 'error-notice');
    if (await dialog.isVisible()) await dialog.getByRole('button', { name: 'Cancel' }).click();
    await checkAccessibility(window);
  }
  await window.keyboard.press('Control+o');
  await window.getByLabel('Path of the file').fill(sound);
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { level: 1, name: 'Sound' })).toBeVisible();
  await goTo(window, 'Home');
});
