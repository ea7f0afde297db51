import { expect, test } from './support/test.ts';
import {
  chooseFiles,
  goTo,
  interview,
  makeStudy,
  openMenuOfSelection,
  selectByMouse,
  statusOf,
  stripes,
  textOf,
} from './support/steps.ts';
import { takeScreenshots } from './support/take-screenshots.ts';

test('the same by mouse alone: toolbar, context menu, codebook and inspector', async ({
  window,
}) => {
  await makeStudy(window, 'By mouse');
  const preview = await chooseFiles(window, [interview]);
  await expect(preview.getByRole('row', { name: /^Nadia Brandt/u })).toContainText('5');
  await takeScreenshots(window, 'import-interview');
  await preview.getByRole('button', { name: 'Import 1 file' }).click();
  await window.getByRole('button', { name: 'Done' }).click();
  await window
    .getByRole('region', { name: 'Sources' })
    .getByRole('button', { name: 'Interview Nadia' })
    .click();
  const text = textOf(window, 'Interview Nadia');

  // A new code from the toolbar; its name is the only thing typed.
  expect(await selectByMouse(window, text, 'The letter has lain on the fridge')).toBe(
    'The letter has lain on the fridge',
  );
  await window.getByRole('button', { name: /^Code\b/u }).click();
  await window.getByRole('combobox', { name: 'Code, or a new name' }).fill('Unopened letters');
  await window.getByRole('option', { name: /^New code “Unopened letters”/u }).click();
  await expect(stripes(window)).toHaveCount(1);

  // The same code again from the codebook, then the words themselves from the menu of the text.
  await selectByMouse(window, text, 'go home with the same fear');
  const codebook = window.getByRole('treegrid', { name: 'Codebook' });
  await codebook.getByRole('row', { name: 'Unopened letters' }).dblclick();
  await expect(stripes(window)).toHaveCount(2);
  await selectByMouse(window, text, 'Trust begins there');
  await openMenuOfSelection(window);
  await window.getByRole('menuitem', { name: /^Code with its own words/u }).click();
  await expect(statusOf(window)).toHaveText(
    'Made the code “Trust begins there” and coded with it.',
  );
  await expect(stripes(window)).toHaveCount(3);

  // A stripe leads to its coding; the inspector takes a memo, and takes the coding off.
  await stripes(window).and(window.getByLabel('Trust begins there')).click();
  const inspector = window.getByRole('tabpanel', { name: 'Inspector' });
  await expect(inspector.getByRole('heading', { name: 'Nadia Brandt' })).toBeVisible();
  await inspector
    .getByRole('textbox', { name: 'Memo on this segment' })
    .fill('Compare with the first talk.');
  await inspector.getByRole('button', { name: /^Save/u }).click();
  await expect(statusOf(window)).toHaveText('Memo saved.');
  await inspector.getByRole('button', { name: 'Take off Trust begins there' }).click();
  await expect(stripes(window)).toHaveCount(2);
  await window.getByRole('button', { name: /^Undo/u }).click();
  await expect(statusOf(window)).toHaveText('Undone: Take “Trust begins there” off 1 segment.');
  await expect(stripes(window)).toHaveCount(3);

  await goTo(window, 'Find');
  await window
    .getByRole('treegrid', { name: 'Codes' })
    .getByRole('row', { name: /Unopened letters/u })
    .click();
  const segments = window.getByRole('listbox', { name: 'Coded segments' }).getByRole('option');
  await expect(segments).toHaveCount(2);
  await expect(window.getByText('2 of 3')).toBeVisible();
  await segments.last().click();
  await expect(text).toBeVisible();
  await window.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(segments).toHaveCount(2);
});
