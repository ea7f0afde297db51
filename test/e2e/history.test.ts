import type { Locator, Page } from '@playwright/test';
import { checkAccessibility } from './support/check-accessibility.ts';
import { expect, test } from './support/test.ts';
import {
  goTo,
  importFiles,
  interview,
  makeStudy,
  openSampleStudy,
  openText,
  statusOf,
  stripes,
} from './support/steps.ts';
import { takeScreenshots } from './support/take-screenshots.ts';

/** Codes the sentence at the caret, then goes on to the next turn. */
async function codeSentence(page: Page, name: string): Promise<void> {
  await page.keyboard.press('s');
  await page.keyboard.press('c');
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row', { name }).first()).toBeVisible();
  await page.keyboard.press('Control+ArrowDown');
}

async function openHistory(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Show the history' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /History/u })).toBeVisible();
}

const steps = (page: Page): Locator =>
  page.getByRole('list', { name: 'Steps' }).locator('.history-step');

async function chooseFromMenu(page: Page, step: Locator, entry: string): Promise<void> {
  await step.getByRole('button', { name: 'What can be done with this step' }).click();
  await page.getByRole('menuitem', { name: entry }).click();
}

test('goes back to a step with a preview, and one undo brings all of it again', async ({
  window,
}) => {
  await makeStudy(window, 'Going back');
  await importFiles(window, [interview]);
  await openText(window, 'Interview Nadia');
  for (const name of ['Alpha', 'Beta', 'Gamma']) await codeSentence(window, name);
  await expect(stripes(window)).toHaveCount(3);
  await openHistory(window);
  await takeScreenshots(window, 'history-small');
  const first = steps(window).filter({ hasText: 'Alpha' });
  await chooseFromMenu(window, first, 'Undo to here…');
  const dialog = window.getByRole('dialog', { name: 'Undo to here' });
  await expect(dialog.getByText('3 steps of yours are taken back')).toBeVisible();
  await takeScreenshots(window, 'history-preview');
  await checkAccessibility(window);
  await dialog.getByRole('button', { name: 'Undo 3 steps' }).click();
  await expect(statusOf(window)).toHaveText('Undone: 3 steps.');
  await expect(first.getByText('undone', { exact: true })).toBeVisible();
  await takeScreenshots(window, 'history-undone');
  await openText(window, 'Interview Nadia');
  await expect(stripes(window)).toHaveCount(0);
  await window.keyboard.press('Control+z');
  await expect(statusOf(window)).toHaveText('Undone: Go back 3 steps.');
  await expect(stripes(window)).toHaveCount(3);
  await window.keyboard.press('Control+Shift+z');
  await expect(stripes(window)).toHaveCount(0);
});

test('undo goes where the step is to be seen', async ({ window }) => {
  await makeStudy(window, 'Out of view');
  await importFiles(window, [interview]);
  await openText(window, 'Interview Nadia');
  await codeSentence(window, 'Alpha');
  await goTo(window, 'Home');
  await window.keyboard.press('Control+z');
  await expect(window.getByRole('textbox', { name: 'Text of Interview Nadia' })).toBeVisible();
  await expect(stripes(window)).toHaveCount(0);
  await expect(statusOf(window)).toHaveText(/^Undone: Code “Alpha”/u);
});

test('is narrowed down by coder, kind, thing and words, looked into, and taken back in part', async ({
  window,
}) => {
  await openSampleStudy(window);
  await openHistory(window);
  await takeScreenshots(window, 'history-full');
  await checkAccessibility(window);
  const count = window.getByRole('heading', { level: 1 }).getByRole('status');
  const [all = ''] = /of (.*)$/u.exec((await count.textContent()) ?? '') ?? [];
  await window.getByRole('button', { name: 'Kind of step' }).click();
  await window.getByRole('menuitem', { name: 'Codings' }).click();
  await expect(count).not.toHaveText(new RegExp(`^${all.slice(3)} of`, 'u'));
  await expect(window.getByRole('button', { name: 'Remove Codings' })).toBeVisible();
  const coded = steps(window).first();
  await coded.locator('.history-label').focus();
  await window.keyboard.press('Enter');
  await expect(coded.getByRole('list', { name: /^What/u })).toBeVisible();
  await takeScreenshots(window, 'history-changes');
  await checkAccessibility(window);
  await window.getByRole('button', { name: 'Clear all' }).click();
  await window.getByLabel('Words in the steps').fill('no such words');
  await expect(window.getByText('No step fits these filters.')).toBeVisible();
  await takeScreenshots(window, 'history-none');
  await window.getByRole('button', { name: 'Clear all' }).last().click();
  await expect(count).toHaveText(/^(.*) of \1$/u);
});

test('takes one of several codings of a step back, and a later undo of the step finds it done', async ({
  window,
}) => {
  await makeStudy(window, 'In part');
  await importFiles(window, [interview]);
  await openText(window, 'Interview Nadia');
  await codeSentence(window, 'Alpha');
  await openHistory(window);
  const step = steps(window).filter({ hasText: 'Code “Alpha”' });
  await step.locator('.history-label').click();
  const coding = step.getByRole('listitem').filter({ hasText: 'Coding' });
  await coding.getByRole('checkbox').check();
  await step.getByRole('button', { name: 'Take back 1 change' }).click();
  await expect(statusOf(window)).toHaveText('Taken back: 1 change.');
  await expect(coding.getByText('taken back')).toBeVisible();
  await takeScreenshots(window, 'history-part');
  await chooseFromMenu(window, step, 'Undo this step');
  await expect(statusOf(window)).toHaveText(/^Undone: Code “Alpha” on 1 segment\.$/u);
  await chooseFromMenu(
    window,
    steps(window).filter({ hasText: 'Import' }),
    'Only what was done to “Interview Nadia”',
  );
  await expect(window.getByRole('button', { name: 'Remove Interview Nadia' })).toBeVisible();
  await openText(window, 'Interview Nadia');
  await expect(stripes(window)).toHaveCount(0);
});
