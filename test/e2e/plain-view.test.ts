import { checkAccessibility } from './support/check-accessibility.ts';
import {
  importFiles,
  makeStudy,
  openText,
  selectedWords,
  statusOf,
  textOf,
} from './support/steps.ts';
import { expect, test } from './support/test.ts';
import { takeScreenshots } from './support/take-screenshots.ts';

test('the plain view begins where the caret is, can be searched, and gives the place back', async ({
  window,
}) => {
  await makeStudy(window, 'Plain');
  const turns = Array.from(
    { length: 9000 },
    (_, index) =>
      `${index % 2 === 0 ? 'Ada' : 'Ben'}  ${Math.floor(index / 60)}:${String(index % 60).padStart(2, '0')}\n` +
      `Turn ${index} tells of the ferry and of waiting, at some length, so that it is like a real answer given.\n`,
  );
  await importFiles(window, [{ name: 'Long talk.txt', content: turns.join('\n') }]);
  const text = await openText(window, 'Long talk');
  await window.keyboard.press('/');
  await window.keyboard.type('Turn 5000 ');
  await window.keyboard.press('Enter');
  await window.keyboard.press('Escape');
  await expect(text).toBeFocused();
  await window.keyboard.press('s');
  await window.keyboard.press('c');
  await window.keyboard.type('ferry');
  await window.keyboard.press('Enter');
  await expect(statusOf(window)).toContainText('ferry');

  await window.keyboard.press('Alt+F2');
  const plain = window.getByLabel(/in plain view/u);
  const focused = plain.locator(':focus');
  await expect(focused).toContainText('Turn 5000');
  await expect(focused).toContainText('[ferry:');
  await expect(focused).toContainText('end of ferry]');
  await expect(plain.getByRole('navigation').first()).toContainText(/Part \d+ of \d+/u);
  expect(await plain.getByRole('heading').count()).toBeGreaterThan(50);
  await window.keyboard.press('Control+ArrowDown');
  await expect(focused).toContainText('Turn 5001');
  await takeScreenshots(window, 'plain-view');
  await checkAccessibility(window);

  await window.keyboard.press('/');
  await window.keyboard.type('Turn 100 ');
  await window.keyboard.press('Enter');
  await expect(plain.locator('mark')).toHaveText('Turn 100 ');
  await expect(plain.locator('mark')).toBeInViewport();
  await window.keyboard.press('Escape');
  await plain.getByRole('button', { name: 'Later part' }).first().click();
  await expect(focused).toContainText(/Turn \d+/u);
  const words = /Turn \d+ /u.exec((await focused.textContent()) ?? '')?.[0] ?? 'none';
  await window.keyboard.press('Alt+F2');
  await expect(textOf(window, 'Long talk')).toBeFocused();
  await expect(text.getByText(words)).toBeInViewport();
  await window.keyboard.press('t');
  expect(await selectedWords(window)).toContain(words);
});
