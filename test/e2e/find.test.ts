import { checkAccessibility } from './support/check-accessibility.ts';
import { goTo, importFiles, interview, makeStudy, openText, stripes } from './support/steps.ts';
import { takeScreenshots } from './support/take-screenshots.ts';
import { expect, test } from './support/test.ts';

test('segments are narrowed down to a case, and to what is known about cases', async ({
  window,
}) => {
  await makeStudy(window, 'Whose words');
  await importFiles(window, [interview]);
  await openText(window, 'Interview Nadia');
  for (const count of [1, 2]) {
    await window.keyboard.press('Control+ArrowDown');
    await window.keyboard.press('s');
    await window.keyboard.press('i');
    await expect(stripes(window)).toHaveCount(count);
  }
  await goTo(window, 'Find');
  const segments = window.getByRole('listbox', { name: 'Coded segments' });
  await expect(segments.getByRole('option')).toHaveCount(2);

  await window.getByRole('button', { name: 'Case…' }).click();
  const dialog = window.getByRole('dialog', { name: 'Filter by a case' });
  await expect(dialog.getByRole('option')).toHaveCount(2);
  await takeScreenshots(window, 'find-case');
  await checkAccessibility(window);
  await window.keyboard.type('nad');
  await expect(dialog.getByRole('option')).toHaveText(['Nadia Brandt']);
  await window.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(window.getByText('1 of 2', { exact: true })).toBeVisible();
  await expect(segments.getByRole('option')).toHaveCount(1);

  // By what is known about whoever speaks; there is nothing known yet, so it is made first.
  await window.getByRole('button', { name: 'Remove Nadia Brandt' }).click();
  await expect(segments.getByRole('option')).toHaveCount(2);
  await window.keyboard.press('Control+k');
  await window.keyboard.type('go to cases');
  await window.keyboard.press('Enter');
  await window.getByRole('button', { name: 'New attribute', exact: true }).click();
  const attribute = window.getByRole('dialog', { name: 'New attribute' });
  await attribute.getByLabel('Name', { exact: true }).fill('Region');
  await attribute.getByRole('button', { name: 'Create' }).click();
  await expect(attribute).toBeHidden();
  const grid = window.getByRole('grid', { name: 'Cases and their attributes' });
  const nadia = grid.getByRole('row').filter({ hasText: 'Nadia Brandt' });
  await nadia.getByRole('gridcell').last().click();
  await window.keyboard.type('North');
  await window.keyboard.press('Enter');
  await expect(nadia.getByRole('gridcell').last()).toHaveText('North');

  await goTo(window, 'Find');
  await window.getByRole('button', { name: 'Attribute' }).click();
  await window.getByRole('menuitem', { name: 'Region' }).click();
  const values = window.getByRole('dialog', { name: 'Filter by “Region”' });
  await takeScreenshots(window, 'find-value');
  await values.getByRole('option', { name: /^North/u }).click();
  await expect(window.getByText('1 of 2', { exact: true })).toBeVisible();
  await takeScreenshots(window, 'find-narrowed');
  await checkAccessibility(window);
  await window.getByRole('button', { name: 'Remove North' }).click();
  await expect(segments.getByRole('option')).toHaveCount(2);
});
