import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, type FileChooser, type Locator, type Page } from '@playwright/test';
import { repository } from './repository.ts';

/** What can be handed to a file dialog: a path, or a file of the test's own making. */
export type TestFile = string | Readonly<{ name: string; content: Uint8Array | string }>;

export const interview = join(repository, 'test', 'fixtures', 'Interview Nadia.md');

/** A raw file of the sample study. */
export function sampleFile(name: string): string {
  return join(repository, 'resources', 'sample-study', name);
}

/** The text that is open, as a place for the focus. */
export function textOf(page: Page, name: string): Locator {
  return page.getByRole('textbox', { name: `Text of ${name}` });
}

export function goTo(page: Page, place: string): Promise<void> {
  const rail = page.getByRole('navigation', { name: 'Places' });
  return rail.getByRole('button', { name: place }).click();
}

/** What the status line says. */
export function statusOf(page: Page): Locator {
  return page.getByRole('contentinfo').getByRole('status');
}

export async function makeStudy(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'New study' }).click();
  const dialog = page.getByRole('dialog', { name: 'New study' });
  await dialog.getByLabel('Name', { exact: true }).fill(name);
  await dialog.getByRole('button', { name: 'Create' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

export async function openSampleStudy(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Try the sample study' }).click();
  // Making it reads, codes and measures whole files.
  await expect(page.getByText('Five things to try in the sample')).toBeVisible({ timeout: 45_000 });
}

/** Gives files to a file dialog; all as bytes, since paths and bytes do not mix there. */
export function hand(chooser: FileChooser, files: readonly TestFile[]): Promise<void> {
  return chooser.setFiles(
    files.map((file) =>
      typeof file === 'string'
        ? { name: basename(file), mimeType: '', buffer: readFileSync(file) }
        : { name: file.name, mimeType: '', buffer: Buffer.from(file.content) },
    ),
  );
}

/** Chooses files for the import; the preview of the first stands open afterwards. */
export async function chooseFiles(page: Page, files: readonly TestFile[]): Promise<Locator> {
  await page.keyboard.press('Control+i');
  const dialog = page.getByRole('dialog', { name: 'Import files' });
  const chooser = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: 'Choose files' }).click();
  await hand(await chooser, files);
  await expect(dialog.getByText(nameOf(files[0])).first()).toBeVisible();
  return dialog;
}

function nameOf(file: TestFile | undefined): string {
  if (file === undefined) return '';
  return typeof file === 'string' ? basename(file) : file.name;
}

export async function importFiles(page: Page, files: readonly TestFile[]): Promise<void> {
  const dialog = await chooseFiles(page, files);
  await dialog.getByRole('button', { name: /^Import \d+ file/u }).click();
  const outcome = page.getByRole('dialog', { name: 'What was imported' });
  await outcome.getByRole('button', { name: 'Done' }).click();
  await expect(outcome).toBeHidden();
}

/** Opens a text from Home and puts the focus into it. */
export async function openText(page: Page, name: string): Promise<Locator> {
  await goTo(page, 'Home');
  const shelf = page.getByRole('region', { name: 'Sources' });
  await shelf.getByRole('button', { name }).click();
  const text = textOf(page, name);
  // What comes later, such as the speakers of the text, may set the reader up anew.
  await expect(text).not.toBeEmpty();
  await expect(async () => {
    await text.focus();
    await expect(text).toBeFocused({ timeout: 500 });
  }).toPass();
  return text;
}

/** Goes on with the Tab key, as often as it takes but not for ever. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let steps = 0; steps < 40; steps += 1) {
    if (await target.evaluate((element) => element.contains(document.activeElement))) return;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}

/** What is selected in the text, by the browser's own account. */
export function selectedWords(page: Page): Promise<string> {
  return page.evaluate(() => String(window.getSelection()));
}

/** The codings on screen, each a stripe beside the text. */
export function stripes(page: Page): Locator {
  return page.getByRole('group', { name: 'Codings beside the text' }).getByRole('button');
}

/** Draws the pointer over words of one line of the text, and answers what is selected then. */
export async function selectByMouse(page: Page, text: Locator, words: string): Promise<string> {
  const edges = await text.evaluate((content, sought) => {
    const line = [...content.querySelectorAll('.cm-line')].find((each) =>
      each.textContent.includes(sought),
    );
    if (!line) return null;
    line.scrollIntoView({ block: 'center' });
    // Codings cut a line into many pieces of text.
    const place = (offset: number, isEnd: boolean): readonly [Node, number] | null => {
      const pieces = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      let left = offset;
      for (let piece = pieces.nextNode(); piece; piece = pieces.nextNode()) {
        const length = piece.nodeValue?.length ?? 0;
        if (isEnd ? left <= length : left < length) return [piece, left];
        left -= length;
      }
      return null;
    };
    const at = line.textContent.indexOf(sought);
    const start = place(at, false);
    const end = place(at + sought.length, true);
    if (!start || !end) return null;
    const range = document.createRange();
    range.setStart(...start);
    range.setEnd(...end);
    const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
    const first = boxes[0];
    const last = boxes.at(-1);
    if (!first || !last) return null;
    return {
      from: { x: first.left + 1, y: (first.top + first.bottom) / 2 },
      to: { x: last.right - 1, y: (last.top + last.bottom) / 2 },
    };
  }, words);
  if (!edges) throw new Error(`“${words}” is not on the screen in one line.`);
  await page.mouse.move(edges.from.x, edges.from.y);
  await page.mouse.down();
  await page.mouse.move(edges.to.x, edges.to.y, { steps: 5 });
  await page.mouse.up();
  return selectedWords(page);
}

/** Asks for the menu of what is selected in the text, by the pointer. */
export async function openMenuOfSelection(page: Page): Promise<void> {
  const place = await page.evaluate(() => {
    const box = document.getSelection()?.getRangeAt(0).getBoundingClientRect();
    return box ? { x: box.left + box.width / 2, y: box.top + 8 } : null;
  });
  if (!place) throw new Error('Nothing is selected.');
  await page.mouse.click(place.x, place.y, { button: 'right' });
}

/** Opens a field of a few values and chooses one of them. */
export async function choose(page: Page, field: Locator, value: string): Promise<void> {
  await field.click();
  await page.getByRole('option', { name: value, exact: true }).click();
}

/** A code in the codebook beside the text. */
export function codebookRow(page: Page, name: string): Locator {
  return page.getByRole('treegrid', { name: 'Codebook' }).getByRole('row', { name, exact: true });
}
