import { buildOnce, windowBuild } from '../../../scripts/start/build-once.ts';
import { unpackChromium } from '../../e2e/support/chrome.ts';
import { repository } from '../../e2e/support/repository.ts';
import { startHost } from '../../e2e/support/start-host.ts';
import { type BenchRow, expectAnswer, median } from '../measure.ts';
import { askEngine } from './ask-engine.ts';
import { startBrowser, type BenchBrowser, type BenchKey } from './browser.ts';
import { writeStudy } from './write-study.ts';

const applications = 30;
const name = 'text of 1000000 with 5000 codings';

/** Defined in the page: waits for something, and tells when what was changed has been painted. */
const pageTools = `
  const painted = () => new Promise((resolve) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(null);
  }));
  const until = async (find) => {
    for (;;) {
      const found = find();
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  };
  const byText = (selector, words) =>
    [...document.querySelectorAll(selector)].find((each) => each.textContent.includes(words));
`;

const inPage = (body: string): string => `(async () => { ${pageTools} ${body} })()`;

/** To the list of texts, at rest. */
const listTexts = inPage(`
  await until(() => byText('main button', 'Big text'));
  byText('nav button', 'Read').click();
  await until(() => byText('.source-row', 'Big text'));
  await new Promise((resolve) => setTimeout(resolve, 500));
`);

/** From the choice of the text to its paint with its codings: the engine, the wire and the window together. */
const openText = inPage(`
  const row = byText('.source-row', 'Big text');
  const started = performance.now();
  row.closest('[role=option], [role=row], button').click();
  await until(() => document.querySelector('.stripe'));
  await painted();
  return performance.now() - started;
`);

/** Tells in \`window.applied\` how long a key took until the stripe of its coding was painted. */
const watchKeys = inPage(`
  window.applied = [];
  let pressed = 0;
  document.addEventListener('keydown', ({ timeStamp, key }) => {
    if (key === '0') pressed = timeStamp;
  }, { capture: true });
  new MutationObserver((records) => {
    if (pressed === 0 || !records.some(({ addedNodes }) => addedNodes.length > 0)) return;
    const from = pressed;
    pressed = 0;
    void painted().then(() => window.applied.push(performance.now() - from));
  }).observe(document.querySelector('.stripes'), { childList: true });
  document.querySelector('.cm-content').focus();
`);

const letter = (text: string): BenchKey => ({ key: text, code: `Key${text.toUpperCase()}`, text });
/** To a turn that has nothing selected yet. */
const nextTurn: BenchKey = { key: 'ArrowDown', code: 'ArrowDown', modifiers: 2 };
const again: BenchKey = { key: '0', code: 'Digit0', text: '0' };

async function timeApplying(
  browser: BenchBrowser,
): Promise<Readonly<{ wall: number; cpu: number }>> {
  await browser.evaluate(watchKeys);
  await browser.press(nextTurn);
  await browser.press(letter('s'));
  await browser.press(letter('i'));
  await browser.evaluate(inPage(`await until(() => byText('.recent-code', ''));`));
  const spent: number[] = [];
  for (let n = 1; n <= applications; n += 1) {
    await browser.press(nextTurn);
    await browser.press(letter('s'));
    await browser.evaluate(inPage('await painted();'));
    const before = await browser.cpuTime();
    await browser.press(again);
    await browser.evaluate(inPage(`await until(() => window.applied.length === ${n});`));
    spent.push((await browser.cpuTime()) - before);
  }
  const took = await browser.evaluate<number[]>('window.applied');
  expectAnswer('codings painted', took.length, applications);
  return { wall: median(took), cpu: median(spent) };
}

const typed = 20;
const save: BenchKey = { key: 'Enter', code: 'Enter', modifiers: 2 };
const undo: BenchKey = { key: 'z', code: 'KeyZ', modifiers: 2 };

/** Processor time of the window from a key until `done`, and until it has come to rest. */
async function timeKey(browser: BenchBrowser, key: BenchKey, done: string): Promise<number> {
  const before = await browser.cpuTime();
  await browser.press(key);
  await browser.evaluate(inPage(`${done} await painted();`));
  await browser.evaluate(inPage('await new Promise((resolve) => setTimeout(resolve, 300));'));
  return (await browser.cpuTime()) - before;
}

/** The text edited: a letter, the new version of it, and that taken back. */
async function timeEditing(
  browser: BenchBrowser,
): Promise<Readonly<{ letter: number; saved: number; undone: number }>> {
  const isEditing = `document.querySelector('.edit-bar')`;
  await timeKey(browser, letter('e'), `await until(() => ${isEditing});`);
  const letters: number[] = [];
  for (let n = 0; n < typed; n += 1) letters.push(await timeKey(browser, letter('q'), ''));
  const hasStripes = `document.querySelector('.stripe')`;
  const saved = await timeKey(browser, save, `await until(() => !${isEditing} && ${hasStripes});`);
  // The status line says so as soon as it is done; the letters go from the screen with the text that is asked for again.
  const isBack = `!document.querySelector('.cm-content').textContent.includes('${'q'.repeat(typed)}')`;
  const undone = await timeKey(browser, undo, `await until(() => ${isBack});`);
  return { letter: median(letters), saved, undone };
}

/** The same text in the product: a host with the study, its window, and the keys of a person. */
export async function productRows(): Promise<BenchRow[]> {
  if (!(await buildOnce(windowBuild, repository))) throw new Error('The window does not build.');
  unpackChromium();
  const study = await writeStudy();
  const host = await startHost();
  const browser = await startBrowser('paced');
  try {
    await askEngine(host.address, 'project.open', { path: study.path });
    await browser.open(host.address);
    await browser.evaluate(listTexts);
    const before = await browser.cpuTime();
    const open = await browser.evaluate<number>(openText);
    const openCpu = (await browser.cpuTime()) - before;
    const { wall, cpu } = await timeApplying(browser);
    const { letter: letterCpu, saved, undone } = await timeEditing(browser);
    return [
      { operation: `${name}: opened in the window, from the file`, milliseconds: open, target: '' },
      { operation: `${name}: processor time of the same`, milliseconds: openCpu, target: '' },
      { operation: `${name}: key to painted code, saved`, milliseconds: wall, target: '50' },
      { operation: `${name}: processor time of the same`, milliseconds: cpu, target: '' },
      {
        operation: `${name}: processor time of a letter typed in it`,
        milliseconds: letterCpu,
        target: '50',
      },
      {
        operation: `${name}: processor time of the new version saved`,
        milliseconds: saved,
        target: '',
      },
      {
        operation: `${name}: processor time of that undone`,
        milliseconds: undone,
        target: '',
      },
    ];
  } finally {
    await browser.close();
    await host.stop();
    study.remove();
  }
}
