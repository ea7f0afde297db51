import type { Page } from '@playwright/test';
import { checkAccessibility } from './support/check-accessibility.ts';
import { readAccessibilityTree } from './support/read-accessibility-tree.ts';
import { repository } from './support/repository.ts';
import { goTo, openSampleStudy, openText, statusOf } from './support/steps.ts';
import { expect, test } from './support/test.ts';

const marta = 'Interview Marta';

async function chooseLook(window: Page, name: string): Promise<void> {
  await window.getByRole('button', { name: 'Appearance' }).click();
  await window.getByRole('menuitemcheckbox', { name, exact: true }).click();
  await window.keyboard.press('Escape');
}

/** Opens something by the palette, as a person who knows its name does. */
async function command(window: Page, words: string): Promise<void> {
  await window.keyboard.press('Control+k');
  const palette = window.getByRole('dialog');
  await palette.getByRole('combobox').fill(words);
  await expect(palette.getByRole('option').first()).toContainText(words);
  await window.keyboard.press('Enter');
}

/** Every place there is, however it is entered. */
const places = ['Home', 'Read', 'Find', 'Measure', 'Themes', 'Report', 'Cases', 'Memos', 'History'];

async function enter(window: Page, place: string): Promise<void> {
  await command(window, `Go to ${place}`);
  await expect(window.getByRole('main')).toBeVisible();
  await expect(window.getByRole('main').locator('*').nth(5)).toBeAttached();
}

test('the reader is a read-only text with coded words, a tree of codes and a status', async ({
  window,
}) => {
  await openSampleStudy(window);
  await openText(window, marta);
  await window.keyboard.press('j');
  const tree = await readAccessibilityTree(window);
  const only = (role: string, name?: RegExp) =>
    tree.filter((node) => node.role === role && (name?.test(node.name) ?? true));

  const [text] = only('textbox', /^Text of Interview Marta$/u);
  expect(text).toMatchObject({ readonly: true, multiline: true, focused: true });
  expect(only('mark').length).toBeGreaterThan(0);
  expect(only('status').length).toBeGreaterThan(0);
  expect(only('group', /^Codings beside the text$/u)).toHaveLength(1);

  // A tree whose rows hold a count beside the name.
  const [codes] = only('treegrid');
  expect(codes?.name).toBe('Codebook');
  const items = only('row').filter(({ level }) => level !== undefined);
  expect(items.length).toBeGreaterThan(5);
  expect(new Set(items.map(({ level }) => level)).has(1)).toBe(true);
  expect(items.some(({ expanded }) => expanded === true)).toBe(true);
  expect(items.every(({ selected }) => selected !== undefined)).toBe(true);
  for (const { role, name } of tree)
    if (['button', 'textbox', 'combobox', 'checkbox', 'tab', 'option'].includes(role))
      expect(name, `a ${role} without a name`).not.toBe('');
});

test('a screen reader is told the codes that the caret comes into, once, unless that is off', async ({
  window,
}) => {
  await openSampleStudy(window);
  const text = await openText(window, marta);
  const said = window.getByRole('region', { name: 'Text', exact: true }).getByRole('status');
  const coded = text.locator('mark').first();
  await expect(said).toHaveText('');
  await coded.click();
  await expect(said).not.toHaveText('');
  const words = await said.textContent();
  await window.keyboard.press('ArrowRight');
  await expect(said).toHaveText(words ?? '');
  await window.keyboard.press('Control+Home');
  await expect(said).toHaveText('');
  await chooseLook(window, 'Say the codes at the caret (screen readers)');
  await coded.click();
  await expect(said).toHaveText('');
  await chooseLook(window, 'Say the codes at the caret (screen readers)');
});

test('lists and dialogs follow their patterns; the focus stays within and comes back', async ({
  window,
}) => {
  await openSampleStudy(window);
  const text = await openText(window, marta);
  await window.keyboard.press('s');
  await window.keyboard.press('c');
  await window.keyboard.type('st');
  const tree = await readAccessibilityTree(window);
  const box = tree.find(({ role }) => role === 'combobox');
  expect(box).toMatchObject({ focused: true, expanded: true });
  expect(tree.some(({ role }) => role === 'listbox')).toBe(true);
  expect(tree.filter(({ role, selected }) => role === 'option' && selected === true)).toHaveLength(
    1,
  );
  await window.keyboard.press('Escape');
  await expect(text).toBeFocused();

  for (const [keys, name] of [
    ['?', 'Keys'],
    ['Control+i', 'Import files'],
    ['Control+o', 'Open a study'],
  ] as const) {
    await window.keyboard.press(keys);
    const dialog = window.getByRole('dialog', { name });
    await expect(dialog).toBeVisible();
    for (let steps = 0; steps < 12; steps += 1) {
      await window.keyboard.press(steps < 8 ? 'Tab' : 'Shift+Tab');
      expect(await dialog.evaluate((part) => part.contains(document.activeElement))).toBe(true);
    }
    await window.keyboard.press('Escape');
    // The first one may have taken away the words beside a button that has the focus.
    if (await dialog.isVisible()) await window.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(text).toBeFocused();
  }

  // One dialog after the other, quicker than the first can give the focus back.
  for (let round = 0; round < 5; round += 1) {
    await window.keyboard.press('Control+o');
    await expect(window.getByRole('dialog', { name: 'Open a study' })).toBeVisible();
    await Promise.all(['Escape', 'Control+k'].map((keys) => window.keyboard.press(keys)));
    await expect(window.getByRole('combobox')).toBeFocused();
    await window.keyboard.press('Escape');
    await expect(text).toBeFocused();
  }

  // Tab leaves the text, F6 comes back to it.
  await window.keyboard.press('Tab');
  await expect(text).not.toBeFocused();
  await window.keyboard.press('Shift+Tab');
  await expect(text).toBeFocused();
});

test('the check itself sees a button without a name and words too pale to read', async ({
  window,
}) => {
  await expect(window.getByRole('main').getByRole('button').first()).toBeVisible();
  await checkAccessibility(window);
  await window.evaluate(() => {
    const words = document.createElement('p');
    words.textContent = 'hard to read';
    words.style.cssText = 'position: fixed; top: 0; z-index: 99; color: #bbb; background: #fff';
    document.querySelector('main')?.append(document.createElement('button'), words);
  });
  const faults = await checkAccessibility(window).catch(String);
  expect(faults).toContain('button-name');
  expect(faults).toContain('color-contrast');
});

for (const look of ['Light', 'Dark', 'High contrast'] as const) {
  test(`no place and no dialog has a serious fault: ${look}`, async ({ window }) => {
    test.setTimeout(300_000);
    await openSampleStudy(window);
    if (look === 'High contrast') await chooseLook(window, 'Dark');
    await chooseLook(window, look);
    for (const place of places) {
      await enter(window, place);
      await checkAccessibility(window);
      await window.screenshot({
        path: `${repository}/screenshots/look-${look}-${place}.png`.replaceAll(' ', '-'),
      });
    }
    const text = await openText(window, marta);
    for (const [keys, name] of [
      ['?', 'Keys'],
      ['Control+i', 'Import files'],
      ['Control+o', 'Open a study'],
    ] as const) {
      await window.keyboard.press(keys);
      await expect(window.getByRole('dialog', { name })).toBeVisible();
      await checkAccessibility(window);
      await window.keyboard.press('Escape');
    }
    for (const keys of ['Control+k', 'Control+p']) {
      await window.keyboard.press(keys);
      await expect(window.getByRole('combobox')).toBeFocused();
      await checkAccessibility(window);
      await window.keyboard.press('Escape');
      await expect(text).toBeFocused();
    }
    await window.keyboard.press('s');
    await window.keyboard.press('c');
    await expect(window.getByRole('combobox')).toBeFocused();
    await checkAccessibility(window);
    await window.keyboard.press('Escape');
    await window.keyboard.press('Alt+F2');
    await expect(window.getByLabel(/in plain view/u)).toBeVisible();
    await checkAccessibility(window);
    await window.keyboard.press('Escape');
    for (const [button, name] of [
      [/^Coder:/u, 'Who is coding?'],
      [/^(backup|no backup)/u, 'Backups'],
    ] as const) {
      await window.getByRole('contentinfo').getByRole('button', { name: button }).click();
      await expect(window.getByRole('dialog', { name })).toBeVisible();
      await checkAccessibility(window);
      await window.keyboard.press('Escape');
    }
    if (look !== 'Light') {
      if (look === 'High contrast') await chooseLook(window, look);
      await chooseLook(window, 'As the computer');
    }
  });
}

test('a white page in a dark frame', async ({ window }) => {
  await openSampleStudy(window);
  const text = await openText(window, marta);
  await chooseLook(window, 'Dark');
  const groundOf = (selector: string): Promise<string> =>
    window.locator(selector).evaluate((part) => getComputedStyle(part).backgroundColor);
  const dark = await groundOf('.text-view');
  await chooseLook(window, 'Always a white page');
  expect(await groundOf('.text-view')).toBe('rgb(255, 255, 255)');
  expect(await groundOf('body')).not.toBe('rgb(255, 255, 255)');
  await text.focus();
  await window.screenshot({ path: `${repository}/screenshots/white-page.png` });
  await checkAccessibility(window);
  await chooseLook(window, 'Always a white page');
  expect(await groundOf('.text-view')).toBe(dark);
  await chooseLook(window, 'As the computer');
});

test('nothing moves where no motion is wanted', async ({ window }) => {
  await openSampleStudy(window);
  await openText(window, marta);
  await window.keyboard.press('?');
  await expect(window.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  const moving = (): Promise<readonly string[]> =>
    window.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((part) => {
          const { transitionDuration, animationDuration, animationName } = getComputedStyle(part);
          const durations = `${transitionDuration}, ${animationName === 'none' ? '0s' : animationDuration}`;
          return durations.split(', ').some((duration) => Number.parseFloat(duration) > 0);
        })
        .map((part) => part.outerHTML.slice(0, 80)),
    );
  await window.emulateMedia({ reducedMotion: 'reduce' });
  expect(await moving()).toEqual([]);
  await window.emulateMedia({ reducedMotion: 'no-preference' });
  expect((await moving()).length).toBeGreaterThan(0);
});

test("with the system's colours codes are underlined, named and usable", async ({ window }) => {
  await openSampleStudy(window);
  await window.emulateMedia({ forcedColors: 'active' });
  const text = await openText(window, marta);
  await window.keyboard.press('j');
  const look = await text
    .locator('mark')
    .first()
    .evaluate((mark) => getComputedStyle(mark).textDecorationLine);
  expect(look).toBe('underline');
  await window.keyboard.press('s');
  await window.screenshot({ path: `${repository}/screenshots/forced-colors-read.png` });
  await window.keyboard.press('i');
  await expect(statusOf(window)).toHaveText(/^Made the code/u);
  await expect(text).toBeFocused();
  await checkAccessibility(window);
  for (const place of ['Home', 'Find', 'Measure', 'Themes']) {
    await goTo(window, place);
    await expect(window.getByRole('main').getByRole('button').first()).toBeVisible();
    await window.screenshot({
      path: `${repository}/screenshots/forced-colors-${place.toLowerCase()}.png`,
    });
    await checkAccessibility(window);
  }
  await window.keyboard.press('?');
  await expect(window.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await window.screenshot({ path: `${repository}/screenshots/forced-colors-keys.png` });
});

test('at 400% zoom every place and dialog fits, panels one above the other', async ({ window }) => {
  await openSampleStudy(window);
  // 1280 pixels at 400%.
  await window.setViewportSize({ width: 320, height: 256 });
  const cut = (): Promise<readonly string[]> =>
    window.evaluate(() => {
      const scrolls = (part: Element): boolean =>
        part.closest('table, [role="grid"], svg, .cm-scroller, [data-scrolls-sideways]') !== null;
      const wide =
        document.documentElement.scrollWidth <= innerWidth ? [] : ['the page scrolls sideways'];
      const beyond = [...document.querySelectorAll('button, input, h1, h2, h3, p, label')]
        .filter((part) => part.checkVisibility({ visibilityProperty: true }) && !scrolls(part))
        .filter((part) => !part.closest('.visually-hidden') && part.clientWidth > 1)
        .filter((part) => {
          const { left, right, width } = part.getBoundingClientRect();
          return width > 0 && (right > innerWidth + 1 || left < -1);
        })
        .map((part) => part.outerHTML.slice(0, 160));
      return [...wide, ...beyond];
    });
  for (const place of places) {
    await enter(window, place);
    await window.screenshot({ path: `${repository}/screenshots/zoom-${place.toLowerCase()}.png` });
    expect({ place, cut: await cut() }).toEqual({ place, cut: [] });
  }
  await openText(window, marta);
  for (const [keys, name] of [
    ['?', 'Keys'],
    ['Control+i', 'Import files'],
    ['Control+o', 'Open a study'],
  ] as const) {
    await window.keyboard.press(keys);
    await expect(window.getByRole('dialog', { name })).toBeVisible();
    await window.screenshot({ path: `${repository}/screenshots/zoom-dialog-${name}.png` });
    expect({ name, cut: await cut() }).toEqual({ name, cut: [] });
    await window.keyboard.press('Escape');
  }
  // Panels follow one another from top to bottom, or lie over the text when asked for: never side by side.
  const beside = await window.evaluate(() => {
    const panes = [...document.querySelectorAll('main [data-pane]')].filter((pane) =>
      pane.checkVisibility(),
    );
    return panes.filter((pane) => pane.getBoundingClientRect().width < innerWidth / 2).length;
  });
  expect(beside).toBe(0);
});
