import { unpackChromium } from '../../e2e/support/chrome.ts';
import { type BenchRow, expectAnswer, median } from '../measure.ts';
import type { TextName } from './big-text.ts';
import { startBrowser, type BenchBrowser } from './browser.ts';
import { readRealText } from './real-text.ts';
import { servePage } from './serve-page.ts';

const names: Readonly<Record<TextName, string>> = {
  big: 'text of 1000000 with 5000 codings',
  study: 'text of 586110 with 297 codings, emoji',
  real: 'text of a real study, 586110 with 297 codings',
};
const openings = 5;
const applications = 50;
/** Scrolled 120 px at a time; what is spent is read after each batch, since asking costs time too. */
const batches = 20;
const stepsOfBatch = 10;

type Limits = Readonly<{ open: number; step: number }>;

const untilThere =
  'new Promise((resolve) => { const look = () => (window.page ? resolve() : setTimeout(look, 10)); look(); })';

/** A page that knows nothing of the one before: nothing is compiled yet, as where a text is opened for the first time. */
async function openAnew(browser: BenchBrowser, address: string, which: TextName): Promise<void> {
  await browser.open(address);
  await browser.evaluate(untilThere);
  await browser.evaluate(`page.prepare('${which}')`);
}

async function check(browser: BenchBrowser, where: string): Promise<void> {
  expectAnswer(`codings shown ${where}`, await browser.evaluate(`page.check()`), []);
}

/** Processor time of one step, the middle one of the batches. */
async function timeSteps(browser: BenchBrowser): Promise<number> {
  const spent: number[] = [];
  await browser.evaluate('page.goTo(0.3)');
  for (let batch = 0; batch < batches; batch += 1) {
    const before = await browser.cpuTime();
    await browser.evaluate(`page.scroll(${stepsOfBatch})`);
    spent.push(((await browser.cpuTime()) - before) / stepsOfBatch);
  }
  return median(spent);
}

/** Opens a text some times, each in a new page, and scrolls through the last. */
async function timeOpening(
  browser: BenchBrowser,
  address: string,
  which: TextName,
  how: 'openReader' | 'openBare',
): Promise<Limits> {
  const took: number[] = [];
  for (let n = 0; n < openings; n += 1) {
    await openAnew(browser, address, which);
    took.push(await browser.evaluate<number>(`page.${how}()`));
  }
  if (how === 'openReader') await check(browser, 'on opening');
  const step = await timeSteps(browser);
  if (how === 'openReader') await check(browser, 'after scrolling');
  return { open: median(took), step };
}

/** Processor time of a coding that is handed over and painted, the middle one. */
async function timeApplying(browser: BenchBrowser): Promise<number> {
  await browser.evaluate('page.goTo(0.5)');
  const spent: number[] = [];
  for (let n = 0; n < applications; n += 1) {
    const before = await browser.cpuTime();
    await browser.evaluate(`page.apply(${n})`);
    spent.push((await browser.cpuTime()) - before);
  }
  await check(browser, 'after codes were applied');
  return median(spent);
}

async function rowsOf(
  browser: BenchBrowser,
  address: string,
  which: TextName,
): Promise<BenchRow[]> {
  const raw = await timeOpening(browser, address, which, 'openBare');
  const reader = await timeOpening(browser, address, which, 'openReader');
  const name = names[which];
  return [
    {
      operation: `${name}: first paint`,
      milliseconds: reader.open,
      raw: raw.open,
      target: '100',
    },
    {
      operation: `${name}: processor time of a code applied`,
      milliseconds: await timeApplying(browser),
      target: '15',
    },
    {
      operation: `${name}: processor time of 120 px scrolled`,
      milliseconds: reader.step,
      raw: raw.step,
      target: '2',
    },
  ];
}

/** The reader on large texts with many codings; the raw limit is a bare editor with the same text and nothing else. */
export async function readerRows(): Promise<BenchRow[]> {
  unpackChromium();
  const real = await readRealText();
  const page = await servePage(real);
  const browser = await startBrowser('unpaced');
  try {
    return [
      ...(await rowsOf(browser, page.address, 'big')),
      ...(await rowsOf(browser, page.address, 'study')),
      ...(real ? await rowsOf(browser, page.address, 'real') : []),
    ];
  } finally {
    await browser.close();
    page.close();
  }
}
