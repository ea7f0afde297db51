import type { Page } from '@playwright/test';
import { askEngine } from '../bench/reader/ask-engine.ts';
import { codeWords as code } from './support/code-words.ts';
import { importFiles, interview, makeStudy, openText, statusOf, stripes } from './support/steps.ts';
import { takeScreenshots } from './support/take-screenshots.ts';
import { expect, test } from './support/test.ts';

test('the end of a stripe is drawn to other words with the mouse', async ({ window }) => {
  await makeStudy(window, 'Ends');
  await importFiles(window, [interview]);
  const text = await openText(window, 'Interview Nadia');
  await code(window, 'People come with a letter they do not understand', 'Letters');
  const stripe = stripes(window).first();
  const marked = (): Promise<string> =>
    text.locator('mark.coded').evaluateAll((all) => all.map((one) => one.textContent).join(''));
  const before = 'People come with a letter they do not understand';
  await expect.poll(marked).toBe(before);
  const box = (await stripe.boundingBox())!;
  await window.mouse.move(box.x + 2, box.y + box.height - 1);
  await window.mouse.down();
  await window.mouse.move(box.x + 2, box.y + box.height + 60, { steps: 6 });
  await window.mouse.up();
  await expect(statusOf(window)).toContainText('Moved the ends of “Letters”.');
  await expect
    .poll(async () => {
      const after = await marked();
      return after.length > before.length && after.startsWith(before);
    })
    .toBe(true);
  await window.keyboard.press('Control+z');
  await expect.poll(marked).toBe(before);
});

/** What was to be seen of the codings, each time that it changed: colours, how many characters, names and heights of stripes. */
function watchMarks(page: Page): Promise<() => Promise<readonly string[]>> {
  return page
    .evaluate(() => {
      const seen: string[] = [];
      const look = (): void => {
        const marks = [...document.querySelectorAll('mark.coded')];
        const named = [...document.querySelectorAll('.stripe')].map((stripe) => stripe.textContent);
        const tints = marks.map(({ classList }) =>
          [...classList].find((one) => one.includes('-1-')),
        );
        const length = marks.reduce((sum, mark) => sum + mark.textContent.length, 0);
        const now = JSON.stringify([...new Set(tints), length, ...named]);
        if (seen.at(-1) !== now) seen.push(now);
      };
      new MutationObserver(look).observe(document, {
        subtree: true,
        childList: true,
        attributes: true,
      });
      Object.assign(globalThis, { seen });
    })
    .then(() => () => page.evaluate(() => Reflect.get(globalThis, 'seen') as readonly string[]));
}

test('what is coded is seen at once as it stays, on a slow machine too', async ({ window }) => {
  await makeStudy(window, 'Still');
  await importFiles(window, [interview]);
  await openText(window, 'Interview Nadia');
  const session = await window.context().newCDPSession(window);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const seen = await watchMarks(window);
  // The name is new and so is its colour.
  await code(window, 'People come with a letter they do not understand', 'Letters');
  await expect(stripes(window).first()).toHaveAccessibleName('Letters');
  await expect(window.locator('mark.coded-active')).toHaveCount(1);
  // Words first, then their stripe; neither in another colour, under another name or gone again.
  const coded = (await seen()).filter((one) => !one.startsWith('[0'));
  expect(coded.map((one) => one.replace(/^\["tint-1-\d+"/u, '[tint'))).toEqual([
    '[tint,48]',
    '[tint,48,"Letters"]',
  ]);
  expect(new Set(coded.map((one) => /tint-1-\d+/u.exec(one)?.[0])).size).toBe(1);

  const box = (await stripes(window).first().boundingBox())!;
  await window.mouse.move(box.x + 2, box.y + box.height - 1);
  await window.mouse.down();
  await window.mouse.move(box.x + 2, box.y + box.height + 60, { steps: 6 });
  await window.mouse.up();
  await expect(statusOf(window)).toContainText('Moved the ends of “Letters”.');
  const lengths = (await seen()).map((one) => Number(/\d+(?=,"L|\]$)/u.exec(one)?.[0]));
  // An end that was drawn further does not jump back while it is being saved.
  expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
  expect(lengths.at(-1)).toBeGreaterThan(48);
});

test('stripes say their code to the keyboard and to the pointer', async ({ window }) => {
  await makeStudy(window, 'Stripes');
  await importFiles(window, [interview]);
  await openText(window, 'Interview Nadia');
  await code(window, 'People come with a letter they do not understand', 'Letters');
  await code(window, 'What happens in the first ten minutes?', 'Opening');
  const [first, second] = [stripes(window).nth(0), stripes(window).nth(1)];
  await first.focus();
  await window.keyboard.press('ArrowDown');
  await expect(second).toBeFocused();
  await expect(second.locator('.stripe-name')).toBeVisible();
  await window.keyboard.press('Home');
  await expect(first).toBeFocused();
  await window.keyboard.press('Enter');
  const here = window.getByRole('region', { name: 'Codes here' }).getByRole('listitem');
  await expect(here).toHaveText([/^Letters/u]);
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('Enter');
  await expect(here).toHaveText([/^Opening/u]);
  await window.keyboard.press('ArrowUp');
  await window.keyboard.press('Enter');
  await expect(here).toHaveText([/^Letters/u]);
  await takeScreenshots(window, 'reader-stripes');
});

test('after a leap through a long text the stripes stand beside their words', async ({
  window,
  host,
}) => {
  // Lines of many lengths: until they are drawn, their heights are reckoned, and reckoned wrongly.
  const sentence = 'She said that the ferry was late again, and that nobody at the desk knew why. ';
  const lines = Array.from({ length: 200 }, (_, n) => sentence.repeat(1 + ((n * 7) % 23)).trim());
  await makeStudy(window, 'Leaps');
  await importFiles(window, [{ name: 'Long day.txt', content: lines.join('\n') }]);
  await askEngine(host.address, 'codes.create', { name: 'Ferry', parentId: null });
  let start = 0;
  for (const line of lines) {
    const range = { start, end: start + sentence.length - 1 };
    await askEngine(host.address, 'codings.apply', { sourceId: 1, ...range, codeIds: [1] });
    start += line.length + 1;
  }
  await openText(window, 'Long day');
  await expect(stripes(window).first()).toBeVisible();
  for (const share of [0.3, 0.7, 0.5]) {
    const apart = await window.evaluate(async (far) => {
      const scroller = document.querySelector('.cm-scroller')!;
      scroller.scrollTop = scroller.scrollHeight * far;
      for (let frame = 0; frame < 10; frame += 1)
        await new Promise((resolve) => requestAnimationFrame(resolve));
      // Each line begins with its one coding.
      const tops = (what: string): readonly number[] =>
        [...document.querySelectorAll(what)].map((one) => one.getBoundingClientRect().top);
      const words = tops('.cm-line > mark.coded:first-child');
      return tops('.stripe').map((top) => Math.min(...words.map((word) => Math.abs(word - top))));
    }, share);
    expect(apart.length).toBeGreaterThan(1);
    expect(apart.filter((distance) => distance > 8)).toEqual([]);
  }
});
