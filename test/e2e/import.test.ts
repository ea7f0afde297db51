import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkAccessibility } from './support/check-accessibility.ts';
import { repository } from './support/repository.ts';
import { choose, chooseFiles, makeStudy, openText, type TestFile } from './support/steps.ts';
import { takeScreenshots } from './support/take-screenshots.ts';
import { expect, test } from './support/test.ts';

const talk = [
  'INES: How did you hear of the library?',
  'MARA: From my sister, she goes there every week.',
  'INES: And what did you do there first?',
  'Mara S.: I asked for a card. That was easy.',
  'INES: What was hard?',
  'MARA: The opening hours. I work until six.',
  'INES: Would you come on Sundays?',
  'MARA: Yes, gladly.',
].join('\n\n');

test('names of speakers are corrected, two labels joined, the interviewer marked', async ({
  window,
}) => {
  await makeStudy(window, 'Voices');
  const dialog = await chooseFiles(window, [{ name: 'talk.txt', content: talk }]);
  await expect(dialog.getByText('“INES” may be the interviewer: 4 of 4 turns ask')).toBeVisible();
  await takeScreenshots(window, 'import-speakers');
  await checkAccessibility(window);

  await dialog.getByRole('button', { name: 'Mark INES as interviewer' }).click();
  await expect(dialog.getByText('may be the interviewer')).toBeHidden();
  await dialog.getByLabel('Name of MARA', { exact: true }).fill('Mara');
  await dialog.getByRole('button', { name: 'Mara S. is the same person as…' }).click();
  await window.getByRole('menuitem', { name: 'Mara', exact: true }).click();
  await expect(dialog.getByText('One person with Mara S.')).toBeVisible();
  await takeScreenshots(window, 'import-speakers-joined');
  await checkAccessibility(window);
  await dialog.getByRole('button', { name: 'Import 1 file' }).click();
  await window.getByRole('button', { name: 'Done' }).click();

  const text = await openText(window, 'talk');
  await expect(text).toContainText('Mara S.: I asked for a card.');
  await window.keyboard.press('Control+k');
  await window.keyboard.type('go to cases');
  await window.keyboard.press('Enter');
  const grid = window.getByRole('grid', { name: 'Cases and their attributes' });
  await expect(grid.getByRole('row', { name: /Mara/u })).toContainText('4');
  await expect(grid.getByRole('row', { name: /Ines/iu })).toHaveCount(0);
});

const survey = (): TestFile => {
  const answers = ['Strongly disagree', '2', '5', '9', 'Strongly agree', '8', 'Strongly agree'];
  const rows = Array.from({ length: 42 }, (_, row) =>
    [
      row + 1,
      `person${row}@example.org`,
      `192.0.2.${row + 1}`,
      answers[row % answers.length],
      ['Agree', 'Strongly agree', 'Neutral', 'Disagree'][row % 4],
      ['Neutral', 'Agree', 'Disagree', 'Strongly disagree'][row % 4],
      ['North', 'South'][row % 2],
      ...Array.from({ length: 33 }, (_part, at) => (row * (at + 3)) % 7),
    ].join(','),
  );
  const further = Array.from({ length: 33 }, (_, at) => `Used in month ${at + 1}`);
  const head = [
    'Respondent ID',
    'E-mail',
    'IP Address',
    'How satisfied are you with us?',
    'I trust the staff',
    'I like the rooms',
    'Region',
    ...further,
  ].join(',');
  return { name: 'members.csv', content: [head, ...rows].join('\n') };
};

test('words on a scale get numbers, personal data stays out, reasons are shown', async ({
  window,
}) => {
  await makeStudy(window, 'Members');
  const dialog = await chooseFiles(window, [survey()]);
  await expect(dialog.getByText('A scale with words among its numbers')).toBeVisible();
  await expect(
    dialog.getByText('E-mail addresses: they say who somebody is.').first(),
  ).toBeVisible();
  await takeScreenshots(window, 'import-survey-40-columns');
  await checkAccessibility(window);

  const scale = dialog.getByRole('group', { name: 'How satisfied are you with us?' });
  await expect(scale.getByText('2 words have no number and count as missing.')).toBeVisible();
  await scale.getByRole('button', { name: 'Use 1, 10' }).click();
  await expect(scale.getByText('Every word has its number.')).toBeVisible();
  const agreement = dialog.getByRole('group', { name: 'I trust the staff and 1 more question' });
  await agreement.getByLabel(/^Strongly agree/u).fill('five');
  await expect(agreement.getByText('A number from')).toBeVisible();
  await agreement.getByLabel(/^Strongly agree/u).fill('5');
  await agreement.scrollIntoViewIfNeeded();
  await takeScreenshots(window, 'import-scales');
  await checkAccessibility(window);
  await dialog.getByRole('checkbox', { name: 'Keep the values of “IP Address”' }).focus();
  await window.keyboard.press('Space');
  await window.setViewportSize({ width: 1280, height: 720 });
  await takeScreenshots(window, 'import-personal-1280');
  await dialog.getByRole('button', { name: 'Import 1 file' }).click();
  const outcome = window.getByRole('dialog', { name: 'What was imported' });
  await expect(outcome).toContainText('The values of “E-mail” were left out');
  await window.getByRole('button', { name: 'Measure members.csv' }).click();

  // Every answer counts: none is missing.
  await expect(window.getByText('42 answers').first()).toBeVisible();
  await window.getByRole('tab', { name: 'Responses' }).click();
  await expect(window.getByText('10 - Strongly agree').first()).toBeVisible();
  await expect(window.getByText('person1@example.org')).toHaveCount(0);
});

test('500 files: the list stays quick, refused ones are told together, a kind goes to all', async ({
  window,
}) => {
  test.setTimeout(180_000);
  await makeStudy(window, 'Many');
  const files = Array.from({ length: 500 }, (_, at): TestFile => ({
    name: `Talk ${String(at + 1).padStart(3, '0')}.txt`,
    content: at % 100 === 7 ? '' : `Ana: What is new?\n\nBen: Number ${at}.\n`,
  }));
  const dialog = await chooseFiles(window, files);
  const list = dialog.getByRole('grid', { name: 'Files to import' });
  // Only rows in sight are there.
  expect(await list.getByRole('row').count()).toBeLessThan(60);
  await expect(dialog.getByRole('button', { name: 'Import 495 files' })).toBeEnabled({
    timeout: 120_000,
  });
  await dialog.getByRole('button', { name: '5 files cannot be imported' }).click();
  await expect(dialog.getByRole('alert')).toContainText('“Talk 008.txt” was not imported');
  await expect(dialog.getByRole('alert').getByRole('listitem')).toHaveCount(5);
  await takeScreenshots(window, 'import-500-refused');
  await checkAccessibility(window);

  await list.getByRole('row', { name: /^Talk 001/u }).click();
  for (let step = 0; step < 20; step += 1) await window.keyboard.press('ArrowDown');
  await expect(list.getByRole('row', { name: /^Talk 021/u })).toHaveAttribute('aria-selected');
  await expect(dialog.getByLabel('Name in the study').first()).toHaveValue('Talk 021');
  await window.keyboard.press('Delete');
  await expect(dialog.getByLabel('Name in the study').first()).toHaveValue('Talk 022');
  await expect(list.getByRole('row', { name: /^Talk 022/u })).toBeFocused();
  await window.keyboard.press('Control+a');
  await expect(dialog.getByRole('heading', { name: '499 files chosen' })).toBeVisible();
  await choose(window, dialog.getByRole('button', { name: /Kind$/u }), 'Focus group');
  await choose(window, dialog.getByRole('button', { name: /Language$/u }), 'German');
  await takeScreenshots(window, 'import-500-chosen');
  await checkAccessibility(window);
  await dialog.getByRole('button', { name: 'Import 494 files' }).click();
  const outcome = window.getByRole('dialog', { name: 'What was imported' });
  await expect(outcome.getByText('5 files were not imported.')).toBeVisible({ timeout: 60_000 });
  await takeScreenshots(window, 'import-500-outcome');
  await outcome.getByRole('button', { name: 'Done' }).click();
  await expect(window.getByRole('region', { name: 'Sources' })).toContainText('Focus group');
});

test('a file in another code page is read with the encoding that the person chooses', async ({
  window,
}) => {
  await makeStudy(window, 'Code pages');
  // “Привет” and “Здравствуйте” in the Cyrillic code page of Windows, too little for certainty.
  const cyrillic = Uint8Array.from([
    ...[0x41, 0x3a, 0x20, 0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 0x0a],
    ...[0x42, 0x3a, 0x20, 0xc4, 0xe0, 0x2e, 0x0a],
  ]);
  const dialog = await chooseFiles(window, [{ name: 'privet.txt', content: cyrillic }]);
  const encoding = dialog.getByRole('button', { name: /Encoding$/u });
  await choose(window, encoding, 'windows-1252');
  await expect(dialog.getByText('Ïðèâåò').first()).toBeVisible();
  await choose(window, encoding, 'windows-1251');
  await expect(dialog.getByText('Привет').first()).toBeVisible();
  // The choice keeps the focus, though the file was read anew.
  await expect(encoding).toBeFocused();
  await dialog.getByRole('button', { name: 'Import 1 file' }).click();
  await window.getByRole('button', { name: 'Done' }).click();
  await expect(await openText(window, 'privet')).toContainText('Привет');
});

const starWars = join(repository, '..', 'shared/data/surveys/surveymonkey_538_StarWars.csv');
const sample = join(repository, '..', 'shared/data/surveys/qualtrics_Sample_Survey.csv');

test('a published survey of 190 columns opens and answers quickly', async ({ window }) => {
  test.skip(!existsSync(sample) || !existsSync(starWars), 'the folder of samples is absent');
  await makeStudy(window, 'Wide');
  const dialog = await chooseFiles(window, [
    sample,
    { name: 'StarWars.csv', content: readFileSync(starWars) },
  ]);
  await expect(dialog.getByRole('button', { name: 'Import 2 files' })).toBeEnabled();
  await takeScreenshots(window, 'import-190-columns');
  await dialog.getByRole('row', { name: /^StarWars/u }).click();
  await expect(dialog.getByText('SurveyMonkey')).toBeVisible();
  await takeScreenshots(window, 'import-starwars');
  await checkAccessibility(window);
});
