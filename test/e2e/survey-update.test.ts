import { checkAccessibility } from './support/check-accessibility.ts';
import {
  chooseFiles,
  goTo,
  importFiles,
  makeStudy,
  openText,
  stripes,
  textOf,
} from './support/steps.ts';
import { takeScreenshots } from './support/take-screenshots.ts';
import { expect, test } from './support/test.ts';

type Response = readonly [id: number, nps: number, why: string, region: string];

const question = 'What should we do better?';
const heads = ['Respondent ID', 'How likely are you to recommend us?', question, 'Region'];
const complaints = [
  'The queue at the desk was far too long for a Monday morning',
  'Nothing at all, the staff were kind and quick to help me',
  'More seats near the windows would make it a better place',
  'The opening hours are too short for people who work late',
];
const first: readonly Response[] = Array.from({ length: 24 }, (_, at) => [
  1001 + at,
  [9, 10, 3, 7][at % 4] ?? 0,
  `${complaints[at % 4]}, visit ${at + 1}.`,
  ['North', 'South'][at % 2] ?? '',
]);

function fileOf(name: string, responses: readonly Response[]) {
  const quoted = (cells: readonly (string | number)[]): string =>
    cells.map((cell) => `"${cell}"`).join(',');
  return { name, content: [heads, ...responses].map(quoted).join('\n') };
}

/** A week later: six new responses in front, two changed, one taken out. */
function newer(): readonly Response[] {
  const added = Array.from({ length: 6 }, (_, at): Response => [
    2001 + at,
    8,
    `A new voice, number ${at + 1}, asks for longer loans.`,
    'East',
  ]);
  const kept = first
    .filter(([id]) => id !== 1020)
    .map((response): Response => {
      const [id, nps, why, region] = response;
      if (id === 1003) return [id, 4, why, region];
      return id === 1005 ? [id, nps, why.replace('far too long', 'endless'), region] : response;
    });
  return [...added, ...kept];
}

test('a newer export updates its survey: new responses come in, the coding stays, one undo takes it back', async ({
  window,
}) => {
  await makeStudy(window, 'Library');
  await importFiles(window, [fileOf('Library survey.csv', first)]);
  const text = await openText(window, question);
  await text.getByText('visit 2.').click({ clickCount: 3 });
  await window.keyboard.press('c');
  await window.keyboard.type('kind staff');
  await window.keyboard.press('Enter');
  await expect(stripes(window)).toHaveCount(1);

  const dialog = await chooseFiles(window, [fileOf('Library survey week 2.csv', newer())]);
  const update = dialog.getByRole('radio', { name: /Update “Library survey”/u });
  await expect(update).toBeChecked();
  await expect(
    dialog.getByText('6 new responses, 2 changed, 21 unchanged, 1 no longer in the file (kept)'),
  ).toBeVisible();
  await expect(dialog.getByText('1 coding or link stays on its words. None loses')).toBeVisible();
  await expect(dialog.getByRole('row', { name: /1003/u })).toContainText('34');
  await takeScreenshots(window, 'survey-update');
  await checkAccessibility(window);
  await window.setViewportSize({ width: 1280, height: 720 });
  await takeScreenshots(window, 'survey-update-1280');

  // By hand beside it, and back, with the keyboard alone.
  await update.focus();
  await window.keyboard.press('ArrowDown');
  await expect(dialog.getByRole('button', { name: 'Import 1 file' })).toBeEnabled();
  await expect(dialog.getByLabel('Name in the study')).toBeVisible();
  await takeScreenshots(window, 'survey-update-as-new');
  await window.keyboard.press('ArrowUp');
  await dialog.getByRole('button', { name: 'Update “Library survey”' }).click();

  const outcome = window.getByRole('dialog', { name: 'What was imported' });
  await expect(outcome).toContainText(
    '“Library survey” was updated from Library survey week 2.csv.',
  );
  await takeScreenshots(window, 'survey-update-outcome');
  await checkAccessibility(window);
  await outcome.getByRole('button', { name: 'Done' }).click();

  await openText(window, question);
  await expect(stripes(window)).toHaveCount(1);
  await textOf(window, question).press('Control+End');
  await expect(textOf(window, question)).toContainText('A new voice, number 6, asks');
  await goTo(window, 'Measure');
  await expect(window.getByText('30 answers').first()).toBeVisible();

  await window.keyboard.press('Control+z');
  await expect(window.getByText('24 answers').first()).toBeVisible();
  await openText(window, question);
  await expect(stripes(window)).toHaveCount(1);
});

test('a file that says nothing new, and another wave of the survey, are told apart', async ({
  window,
}) => {
  await makeStudy(window, 'Waves');
  await importFiles(window, [fileOf('Wave 1.csv', first)]);
  const again = await chooseFiles(window, [fileOf('Wave 1.csv', first)]);
  await expect(
    again.getByText('Nothing is new in this file: “Wave 1” has all of it.'),
  ).toBeVisible();
  await takeScreenshots(window, 'survey-update-nothing');
  await checkAccessibility(window);
  await again.getByRole('button', { name: 'Update “Wave 1”' }).click();
  const outcome = window.getByRole('dialog', { name: 'What was imported' });
  await expect(outcome).toContainText(
    '“Wave 1” has all of Wave 1.csv already. Nothing was changed.',
  );
  await outcome.getByRole('button', { name: 'Done' }).click();

  const wave = first.map(([id, nps], at): Response => [
    id,
    10 - nps,
    `Year two, answer ${at}`,
    'West',
  ]);
  const dialog = await chooseFiles(window, [fileOf('Wave 2.csv', wave)]);
  await expect(dialog.getByRole('radio', { name: /Import as a new table/u })).toBeChecked();
  await dialog.getByText('Update “Wave 1”').click();
  await expect(dialog.getByText('More than a third of the answers differ')).toBeVisible();
  await takeScreenshots(window, 'survey-update-wave');
  await checkAccessibility(window);
});
