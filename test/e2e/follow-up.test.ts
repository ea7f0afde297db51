import type { Locator, Page } from '@playwright/test';
import { checkAccessibility } from './support/check-accessibility.ts';
import {
  choose,
  goTo,
  importFiles,
  makeStudy,
  sampleFile,
  statusOf,
  textOf,
} from './support/steps.ts';
import { takeScreenshots } from './support/take-screenshots.ts';
import { expect, test } from './support/test.ts';

const survey = sampleFile('Member survey.csv');

async function openFollowUp(window: Page): Promise<void> {
  await goTo(window, 'Measure');
  await window.getByRole('tab', { name: 'Follow up', exact: true }).click();
}

const part = (window: Page, name: string): Promise<void> =>
  window.getByRole('tab', { name, exact: true }).click();

const rowsOf = (grid: Locator): Locator => grid.getByRole('row').filter({ hasText: /\S/u });

test('from an imported survey to a detractor who was called, and back', async ({ window }) => {
  test.setTimeout(180_000);
  await window.setViewportSize({ width: 1280, height: 720 });
  await makeStudy(window, 'Members to call');
  await importFiles(window, [survey]);
  await openFollowUp(window);

  // Nothing is followed up yet.
  await part(window, 'Follow-ups');
  await expect(window.getByText(/Customers whom somebody is to call stand here/u)).toBeVisible();
  await takeScreenshots(window, 'follow-up-none');
  await checkAccessibility(window);
  await window.getByRole('button', { name: 'Who to call' }).click();

  // The worst first; two are picked by the space bar and followed up together.
  const candidates = window.getByRole('grid', { name: /^Customers to call/u });
  await expect(window.getByText(/detractors: 0 to 6 on the scale from 0 to 10/u)).toBeVisible();
  await expect(rowsOf(candidates).nth(1)).toBeVisible();
  const worst = (await rowsOf(candidates).nth(1).getByRole('gridcell').nth(1).innerText()).trim();
  await candidates.focus();
  await window.keyboard.press('Space');
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('Space');
  await expect(window.getByText(/2 picked/u)).toBeVisible();
  await takeScreenshots(window, 'follow-up-candidates');
  await checkAccessibility(window);
  await window.keyboard.press('Enter');
  const dialog = window.getByRole('dialog', { name: 'Follow up 2 customers' });
  await dialog.getByLabel('Owner').fill('Ines');
  await dialog.getByLabel('Due').fill('2025-01-15');
  await dialog.getByLabel('Note', { exact: true }).fill('Say sorry, ask what happened.');
  await takeScreenshots(window, 'follow-up-open');
  await checkAccessibility(window);
  await dialog.getByRole('button', { name: 'Follow up', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(statusOf(window)).toHaveText(/^Following up 2 customers\./u);
  await expect(rowsOf(candidates).nth(1)).toContainText('Open');

  // Called: one key, and the words say that the other is late.
  await part(window, 'Follow-ups');
  const list = window.getByRole('grid', { name: /^Follow-ups of/u });
  const row = list.getByRole('row').filter({ hasText: worst });
  await expect(row).toContainText('overdue');
  await row.click();
  await list.focus();
  await window.keyboard.press('4');
  await expect(row).toContainText('Done');
  await expect(row).not.toContainText('overdue');
  await expect(statusOf(window)).toHaveText(/1 follow-up: Done\./u);
  await takeScreenshots(window, 'follow-up-list');
  await checkAccessibility(window);
  // Tables and columns folded away leave the width to the list, and come back the same way.
  await window.getByRole('button', { name: 'Hide tables and columns' }).click();
  await expect(window.getByRole('button', { name: 'Show tables and columns' })).toBeFocused();
  await takeScreenshots(window, 'follow-up-folded');
  await checkAccessibility(window);
  await window.keyboard.press('Enter');
  await expect(window.getByRole('button', { name: 'Hide tables and columns' })).toBeFocused();
  await list.focus();
  await window.keyboard.press('Control+z');
  await expect(row).toContainText('Open');
  await expect(window.getByRole('tab', { name: 'Follow-ups' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await window.keyboard.press('Control+Shift+z');
  await expect(row).toContainText('Done');

  // Filled in beside the list; both at once from the menu; filtered by what is still to do.
  const card = window.getByRole('complementary', { name: `Customer ${worst}` });
  await card.getByLabel('Owner').fill('Ola');
  await card.getByLabel('Owner').press('Enter');
  await expect(row).toContainText('Ola');
  await card.getByText('Part of a systemic problem').click();
  await expect(row).toContainText('Systemic');
  await choose(
    window,
    window.getByRole('button', { name: /Not closed|Any status/u }),
    'Not closed',
  );
  await expect(window.getByText(/^1 of 2, /u)).toBeVisible();
  await window.getByRole('button', { name: 'Show all' }).click();
  await list.focus();
  await window.keyboard.press('Home');
  await window.keyboard.press('Space');
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('Space');
  await window.getByRole('button', { name: 'Set the status of 2' }).click();
  await window.getByRole('menuitem', { name: 'Waiting' }).click();
  await expect(list.getByText('Waiting')).toHaveCount(2);
  await window.keyboard.press('Control+z');
  await expect(list.getByText('Waiting')).toHaveCount(0);

  // The words stand in their text.
  await window.getByRole('button', { name: 'Read in context' }).click();
  await expect(textOf(window, 'What is the main reason for your score?')).toBeVisible();
});

test('problems are told apart by how many they touch and how those score', async ({ window }) => {
  test.setTimeout(240_000);
  await window.setViewportSize({ width: 1280, height: 720 });
  await makeStudy(window, 'Problems');
  await importFiles(window, [survey]);
  await openFollowUp(window);
  await part(window, 'Problems');
  await expect(window.getByText(/Nothing is coded yet/u)).toBeVisible();
  await takeScreenshots(window, 'follow-up-no-codes');
  await checkAccessibility(window);

  await goTo(window, 'Themes');
  await window.getByRole('button', { name: 'Find themes' }).click();
  const themes = window.getByRole('listbox', { name: 'Themes' });
  await expect(themes.getByRole('option').first()).toBeVisible({ timeout: 60_000 });
  await themes.getByRole('option').first().click();
  const theme = window.getByRole('article');
  await theme.getByLabel('Name of the code').fill('First theme');
  await theme.getByRole('button', { name: 'Accept as code' }).click();
  await expect(theme.getByText('Accepted as “First theme”')).toBeVisible();

  await openFollowUp(window);
  await part(window, 'Problems');
  const table = window.getByRole('table', { name: 'Codes and themes with what they touch' });
  const code = table.getByRole('row', { name: /^Show the segments of First theme/u });
  await expect(code).toContainText(/Systemic|Single/u);
  await expect(window.getByRole('img', { name: /share of respondents touched/u })).toBeVisible();
  await takeScreenshots(window, 'follow-up-problems');
  await checkAccessibility(window);
  await window.getByRole('button', { name: 'Show the segments of First theme' }).click();
  const segments = window.getByRole('listbox', { name: 'Coded segments' });
  await expect(segments.getByRole('option').first()).toContainText('First theme');
});
