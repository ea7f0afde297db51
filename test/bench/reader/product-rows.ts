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

/** From the choice of the text to its paint with its codings: the engine, the wire and the window together. */
const openText = inPage(`
  await until(() => byText('main button', 'Big text'));
  byText('nav button', 'Read').click();
  const row = await until(() => byText('.source-row', 'Big text'));
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
    const open = await browser.evaluate<number>(openText);
    const { wall, cpu } = await timeApplying(browser);
    return [
      { operation: `${name}: opened in the window, from the file`, milliseconds: open, target: '' },
      { operation: `${name}: key to painted code, saved`, milliseconds: wall, target: '50' },
      { operation: `${name}: processor time of the same`, milliseconds: cpu, target: '' },
    ];
  } finally {
    await browser.close();
    await host.stop();
    study.remove();
  }
}
