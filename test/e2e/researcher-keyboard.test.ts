import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { doTask } from './support/count-keys.ts';
import { expect, test } from './support/test.ts';
import { repository } from './support/repository.ts';
import {
  codebookRow,
  goTo,
  hand,
  importFiles,
  interview,
  makeStudy,
  openText,
  selectedWords,
  statusOf,
  stripes,
  tabTo,
  textOf,
} from './support/steps.ts';

test('a researcher makes a study, imports an interview and codes it by keyboard alone', async ({
  window,
}) => {
  const keys = window.keyboard;
  await expect(window.getByRole('button', { name: 'New study' })).toBeVisible();
  await keys.press('Control+k');
  await keys.type('new study');
  await keys.press('Enter');
  await keys.type('Advice by letter');
  await keys.press('Enter');
  await expect(window.getByRole('heading', { name: 'Advice by letter' })).toBeVisible();

  const chooser = window.waitForEvent('filechooser');
  await keys.press('Control+i');
  await expect(window.getByRole('button', { name: 'Choose files' })).toBeFocused();
  await keys.press('Enter');
  await hand(await chooser, [interview]);
  await tabTo(window, window.getByRole('button', { name: 'Import 1 file' }));
  await keys.press('Enter');
  await tabTo(window, window.getByRole('button', { name: 'Read Interview Nadia.md' }));
  await keys.press('Enter');

  const text = textOf(window, 'Interview Nadia');
  await expect(text).toBeVisible();
  await expect(text).toBeFocused();

  // The first answer: down to its turn, then the sentence.
  await keys.press('Control+ArrowDown');
  await keys.press('Control+ArrowDown');
  await doTask(window, { keys: ['s'], atMost: 1, focus: text });
  expect(await selectedWords(window)).toBe('I advise tenants.');
  await doTask(window, { keys: ['c', 'type Role', 'Enter'], atMost: 6, focus: text });
  await expect(statusOf(window)).toHaveText('Made the code “Role” and coded with it.');
  await expect(codebookRow(window, 'Role')).toBeVisible();

  // A known code by three letters, a recent one by its digit, the words themselves.
  await keys.press('Control+ArrowDown');
  await keys.press('Control+ArrowDown');
  await doTask(window, { keys: ['t'], atMost: 1, focus: text });
  expect(await selectedWords(window)).toMatch(/^We read it together.*the same fear\.$/u);
  await doTask(window, { keys: ['c', 'type rol', 'Enter'], atMost: 5, focus: text });
  await expect(statusOf(window)).toHaveText('Coded with “Role”.');
  await keys.press('Control+ArrowDown');
  await keys.press('Control+ArrowDown');
  await keys.press('s');
  await doTask(window, { keys: ['1'], atMost: 1, focus: text });
  await expect(stripes(window)).toHaveCount(3);
  for (const _ of 'Shift+ArrowRight') await keys.press('Shift+ArrowRight');
  await keys.press('ArrowLeft');
  for (const _ of 'The form') await keys.press('Shift+ArrowRight');
  await doTask(window, { keys: ['i'], atMost: 1, focus: text });
  await expect(statusOf(window)).toHaveText('Made the code “The form” and coded with it.');

  await expect(stripes(window)).toHaveCount(4);

  // Two codes lie here now: x asks which, a digit answers. Undo and redo name their step.
  await doTask(window, { keys: ['x', '1'], atMost: 2, focus: text });
  await expect(statusOf(window)).toHaveText(/^Took off “.+”\.$/u);
  await expect(stripes(window)).toHaveCount(3);
  await keys.press('Control+z');
  await expect(statusOf(window)).toHaveText(/^Undone: Take “.+” off 1 segment\.$/u);
  await expect(stripes(window)).toHaveCount(4);
  await keys.press('Control+Shift+z');
  await expect(statusOf(window)).toHaveText(/^Done again: Take “.+” off 1 segment\.$/u);
  await expect(stripes(window)).toHaveCount(3);
  await keys.press('Control+z');
  await expect(stripes(window)).toHaveCount(4);

  const memo = window.getByRole('textbox', { name: 'Memo on this segment' });
  await doTask(window, { keys: ['m'], atMost: 1, focus: memo });
  await doTask(window, { keys: ['type Ask her', 'Control+Enter'], atMost: 8, focus: text });
  await expect(statusOf(window)).toHaveText('Memo saved.');
  await doTask(window, { keys: ['k'], atMost: 1, focus: text });
  await doTask(window, { keys: ['j'], atMost: 1, focus: text });

  // From anywhere to all segments of a code, and back into the text at one of them.
  const list = window.getByRole('listbox', { name: 'Coded segments' });
  await doTask(window, { keys: ['Control+k', 'type rol', 'Enter'], atMost: 5, focus: list });
  const segments = list.getByRole('option');
  await expect(segments).toHaveCount(3);
  await expect(segments.first()).toContainText('Nadia Brandt');
  await keys.press('j');
  await doTask(window, { keys: ['Enter'], atMost: 1, focus: text });
  await keys.press('t');
  expect(await selectedWords(window)).toMatch(/^We read it together/u);
  await keys.press('Alt+ArrowLeft');
  await expect(segments.nth(1)).toHaveAttribute('data-active', 'true');

  // What was said to be saved is there after a reload, in the place where the window was.
  await window.reload();
  await expect(segments).toHaveCount(3);
  await keys.press('g');
  await keys.press('r');
  await expect(stripes(window)).toHaveCount(4);
});

const longInterview = join(repository, '..', 'shared', 'data', 'interviews', 'hitsave_qcubed.md');

test('a whole interview from an automatic transcriber reads and codes like a short one', async ({
  window,
}) => {
  test.skip(!existsSync(longInterview), 'the collection of real interviews is not on this machine');
  await makeStudy(window, 'Puzzles');
  await importFiles(window, [longInterview]);
  const text = await openText(window, 'hitsave_qcubed');
  await expect(text.getByText('Jonas Rosland 0:21')).toBeVisible();
  for (let answers = 0; answers < 20; answers += 1)
    await window.keyboard.press('Control+ArrowDown');
  await window.keyboard.press('t');
  const said = await selectedWords(window);
  expect(said.length).toBeGreaterThan(0);
  await doTask(window, { keys: ['c', 'type Design', 'Enter'], atMost: 8, focus: text });
  await expect(stripes(window)).toHaveCount(1);
  await goTo(window, 'Find');
  const segments = window.getByRole('listbox', { name: 'Coded segments' });
  await expect(segments.getByRole('option')).toContainText(/Jonas Rosland|Carolyn Ly/u);
  await window.keyboard.press('Enter');
  await expect(text).toBeFocused();
  await window.keyboard.press('t');
  expect(await selectedWords(window)).toBe(said);
});
