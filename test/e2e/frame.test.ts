import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';
import { checkAccessibility } from './support/check-accessibility.ts';
import { importFiles, interview, makeStudy, openText, sampleFile } from './support/steps.ts';
import { takeScreenshots } from './support/take-screenshots.ts';

const places = [
  { letter: 'r', name: 'Read', digit: 2, shows: 'row' },
  { letter: 'f', name: 'Find', digit: 3, shows: 'button' },
  { letter: 'm', name: 'Measure', digit: 4, shows: 'region' },
  { letter: 't', name: 'Themes', digit: 5, shows: 'tab' },
  { letter: 'h', name: 'Home', digit: 1, shows: 'heading' },
] as const;

const groundOf = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.body).backgroundColor);

test('light, dark and high contrast are chosen by mouse and kept', async ({ window }) => {
  const chooseLook = async (name: string): Promise<void> => {
    await window.getByRole('button', { name: 'Appearance' }).click();
    await window.getByRole('menuitemcheckbox', { name }).click();
    await window.keyboard.press('Escape');
  };
  await chooseLook('Light');
  const light = await groundOf(window);
  await chooseLook('Dark');
  const dark = await groundOf(window);
  expect(dark).not.toBe(light);
  await checkAccessibility(window);
  await window.reload();
  await expect(window.getByRole('button', { name: 'New study' })).toBeVisible();
  expect(await groundOf(window)).toBe(dark);
  await chooseLook('High contrast');
  await takeScreenshots(window, 'home-high-contrast');
  await checkAccessibility(window);
});

test('every place by its letter and by its digit; F6 goes round the panes', async ({ window }) => {
  await makeStudy(window, 'By keys');
  await importFiles(window, [interview]);
  for (const { letter, name, digit } of places) {
    await window.keyboard.press('g');
    await window.keyboard.press(letter);
    await expect(window.getByRole('main', { name })).toBeVisible();
    await window.keyboard.press('Control+1');
    await window.keyboard.press(`Control+${digit}`);
    await expect(window.getByRole('main', { name })).toBeVisible();
  }
  const text = await openText(window, 'Interview Nadia');
  const round: string[] = [];
  for (let steps = 0; steps < 12; steps += 1) {
    await window.keyboard.press('F6');
    const pane = await window.evaluate(() => {
      const held = document.activeElement?.closest('[data-pane]');
      return held?.getAttribute('aria-label') ?? held?.className ?? 'none';
    });
    if (round.includes(pane)) break;
    round.push(pane);
  }
  expect(round).toEqual(
    expect.arrayContaining(['Study and search', 'Places', 'Codes and inspector', 'Status']),
  );
  // Shift+F6 goes back; the text is one of the stops.
  await text.focus();
  await window.keyboard.press('F6');
  await window.keyboard.press('Shift+F6');
  await expect(text).toBeFocused();
});

test('at 400% zoom nothing needs scrolling sideways', async ({ window }) => {
  await makeStudy(window, 'Close up');
  await importFiles(window, [interview, sampleFile('Member survey.csv')]);
  // 1280 pixels at 400%.
  await window.setViewportSize({ width: 320, height: 256 });
  for (const { letter, name, shows } of places) {
    await window.keyboard.press('g');
    await window.keyboard.press(letter);
    await expect(window.getByRole('main', { name })).toBeVisible();
    await expect(window.getByRole('main', { name }).getByRole(shows).first()).toBeVisible();
    // Parts that scroll by themselves, such as a wide table, may be wider.
    const tooWide = await window.evaluate(() =>
      document.documentElement.scrollWidth <= innerWidth
        ? []
        : [...document.body.querySelectorAll('*')]
            .filter((part) => part.getBoundingClientRect().right > innerWidth)
            .map((part) => part.className),
    );
    const cut = await window.getByRole('main').evaluate((main) =>
      [...main.querySelectorAll('button, input, h1, h2, p')]
        .filter((part) => part.checkVisibility() && !part.closest('table, [role="grid"]'))
        .filter((part) => part.getBoundingClientRect().right > innerWidth)
        .map((part) => part.outerHTML.slice(0, 160)),
    );
    expect({ name, tooWide, cut }).toEqual({ name, tooWide: [], cut: [] });
    await window.screenshot({ path: `screenshots/zoom-${name.toLowerCase()}.png` });
  }
  const text = await openText(window, 'Interview Nadia');
  await window.keyboard.press('Control+ArrowDown');
  await window.keyboard.press('s');
  await expect(text.getByText('Thank you for making time')).toBeInViewport({ ratio: 0.5 });
  await window.screenshot({ path: 'screenshots/zoom-text.png' });
  await window.keyboard.press('i');
  await expect(window.getByRole('contentinfo').getByRole('status')).toHaveText(/^Made the code/u);
});
