import { buildOnce, windowBuild } from '../../scripts/start/build-once.ts';
import { unpackChromium } from '../e2e/support/chrome.ts';
import { repository } from '../e2e/support/repository.ts';
import { startHost } from '../e2e/support/start-host.ts';
import { gridRowCount, writeGridStudy } from './grid-study.ts';
import { type BenchRow, expectAnswer, median } from './measure.ts';
import { askEngine } from './reader/ask-engine.ts';
import { type BenchBrowser, type BenchKey, startBrowser } from './reader/browser.ts';

const name = `responses, ${gridRowCount} rows of 20 columns`;
const batches = 20;
const stepsOfBatch = 10;
const pageDown: BenchKey = { key: 'PageDown', code: 'PageDown' };

const tools = `
  const painted = () => new Promise((resolve) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(null);
  }));
  const until = async (find) => {
    const patience = performance.now() + 60_000;
    for (;;) {
      const found = find();
      if (found) return found;
      if (performance.now() > patience) throw new Error(String(find) + document.body.innerText.slice(0, 400));
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  };
  const byText = (selector, words) =>
    [...document.querySelectorAll(selector)].find((each) => each.textContent.includes(words));
  const grid = () => document.querySelector('.responses .data-table');
  const rowsInSight = () => {
    const { top, bottom } = grid().getBoundingClientRect();
    return [...document.querySelectorAll('.responses .data-row')].filter((row) => {
      const box = row.getBoundingClientRect();
      return box.bottom > top + 30 && box.top < bottom;
    });
  };
  const isFilled = () => rowsInSight().length > 10 &&
    rowsInSight().every((row) => row.querySelector('.row-number')?.textContent);
`;
const inPage = (body: string): string => `(async () => { ${tools} ${body} })()`;

const openGrid = inPage(`
  await until(() => byText('main', '1 table'));
  byText('nav button', 'Measure').click();
  (await until(() => byText('[role=tab]', 'Responses'))).click();
  await until(() => grid() && isFilled());
  await painted();
  return document.querySelector('.response-state').textContent;
`);

/** From the leap of the scrollbar until the rows there have their cells and are painted; with the number of the first of them. */
const leapTo = (share: number): string =>
  inPage(`
    const before = rowsInSight()[0].getAttribute('aria-rowindex');
    const started = performance.now();
    grid().scrollTop = grid().scrollHeight * ${share};
    await until(() => rowsInSight()[0]?.getAttribute('aria-rowindex') !== before && isFilled());
    await painted();
    return [performance.now() - started, Number(rowsInSight()[0].getAttribute('aria-rowindex')) - 2];
  `);

const scrollSteps = inPage(`
  let blank = 0;
  for (let step = 0; step < ${stepsOfBatch}; step += 1) {
    grid().scrollTop += 120;
    await painted();
    if (!isFilled()) blank += 1;
  }
  return blank;
`);

/** As many frames in which one word changes beside the grid: what the window costs by itself. */
const bareSteps = inPage(`
  const word = document.querySelector('.response-state span');
  const words = word.textContent;
  for (let step = 0; step < ${stepsOfBatch}; step += 1) {
    word.textContent = words + step;
    await painted();
  }
  word.textContent = words;
  return 0;
`);

type Spent = Readonly<{ cpu: number; blank: number }>;

/** Processor time of one step of a wheel, the middle of the batches, and after how many steps a row was still empty. */
async function timeSteps(browser: BenchBrowser, steps: string): Promise<Spent> {
  const spent: number[] = [];
  let blank = 0;
  for (let batch = 0; batch < batches; batch += 1) {
    const before = await browser.cpuTime();
    blank += await browser.evaluate<number>(steps);
    spent.push(((await browser.cpuTime()) - before) / stepsOfBatch);
  }
  return { cpu: median(spent), blank };
}

async function timePages(browser: BenchBrowser): Promise<number> {
  const spent: number[] = [];
  await browser.evaluate(inPage('grid().focus();'));
  for (let n = 0; n < 2 * batches; n += 1) {
    const before = await browser.cpuTime();
    await browser.press(pageDown);
    await browser.evaluate(inPage('await painted(); await until(isFilled);'));
    spent.push((await browser.cpuTime()) - before);
  }
  return median(spent);
}

/** The grid of responses of a table that is longer than any element can be. */
export async function gridRows(): Promise<BenchRow[]> {
  if (!(await buildOnce(windowBuild, repository))) throw new Error('The window does not build.');
  unpackChromium();
  const study = await writeGridStudy();
  const host = await startHost();
  const browser = await startBrowser('unpaced');
  try {
    await askEngine(host.address, 'project.open', { path: study.path });
    await browser.open(host.address);
    const state = await browser.evaluate<string>(openGrid);
    expectAnswer('rows of the grid', state.includes('1,000,000 of 1,000,000'), true);
    const [took, row] = await browser.evaluate<[number, number]>(leapTo(0.5));
    expectAnswer('row in the middle', Math.abs(row - gridRowCount / 2) < 100, true);
    const steps = await timeSteps(browser, scrollSteps);
    const bare = await timeSteps(browser, bareSteps);
    if (steps.blank > 0) console.warn(`${name}: ${steps.blank} steps with an empty row`);
    return [
      { operation: `${name}: leap to the middle, painted`, milliseconds: took, target: '100' },
      {
        operation: `${name}: processor time of 120 px scrolled`,
        milliseconds: steps.cpu,
        raw: bare.cpu,
        target: '8',
      },
      {
        operation: `${name}: processor time of a page by key`,
        milliseconds: await timePages(browser),
        target: '50',
      },
    ];
  } finally {
    await browser.close();
    await host.stop();
    study.remove();
  }
}
