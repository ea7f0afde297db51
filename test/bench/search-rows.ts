import { setTimeout as pause } from 'node:timers/promises';
import type { Call } from '../../src/shared/operations/operation-table.ts';
import type { DirectEngine } from './direct-engine.ts';
import type { BenchStudy } from './engine-rows.ts';
import { type BenchRow, expectAnswer, median, timeRuns } from './measure.ts';
import { markerWord } from './synthetic-texts.ts';

type Rule = Call<'autocode.preview'>['rule'];
type Search = Readonly<{ name: string; rule: Rule; pattern: RegExp; target: string }>;

const searches: readonly Search[] = [
  {
    name: 'a word',
    rule: { kind: 'text', terms: [markerWord] },
    pattern: new RegExp(`\\b${markerWord}\\b`, 'giu'),
    target: '8',
  },
  {
    name: 'a phrase',
    rule: { kind: 'text', terms: ['people day'] },
    pattern: /\bpeople day\b/giu,
    target: '8',
  },
  {
    name: 'one of the commonest words',
    rule: { kind: 'text', terms: ['the'] },
    pattern: /\bthe\b/giu,
    target: '20',
  },
  {
    name: 'an expression with a literal part',
    rule: { kind: 'pattern', pattern: String.raw`resil\w+` },
    pattern: /resil\w+/gimu,
    target: '30',
  },
  {
    name: 'an expression without one',
    rule: { kind: 'pattern', pattern: String.raw`\b[qx]\w+n\b` },
    pattern: /\b[qx]\w+n\b/gimu,
    target: '300',
  },
];

/** Time in which what is worked out ahead after the first search is done, ms. */
const aheadMs = 4000;

/** All places of a rule, counted and held by number, and the first 50 of them with their words. */
async function ask({ ask: request }: DirectEngine, rule: Rule): Promise<number> {
  const target = { kind: 'code', codeId: 1 as never } as const;
  const { previewId, total } = await request('autocode.preview', { rule, target, unit: 'match' });
  await request('autocode.hits', { previewId, limit: 50 });
  return total;
}

/** A bare loop over texts that are in memory as strings. */
function count(texts: readonly string[], pattern: RegExp): number {
  return texts.reduce((sum, text) => sum + [...text.matchAll(pattern)].length, 0);
}

/** As it is asked for by who types: one after the other. A bare loop in between, so that both see the same machine. */
async function againRow(
  engine: DirectEngine,
  { texts }: BenchStudy,
  { name, rule, pattern, target }: Search,
): Promise<BenchRow> {
  const [took, raw]: [number[], number[]] = [[], []];
  const expected = count(texts, pattern);
  for (let n = 0; n < 15; n += 1) {
    raw.push(...(await timeRuns(1, () => count(texts, pattern))));
    const found = async (): Promise<void> =>
      expectAnswer(`${name}: places`, await ask(engine, rule), expected);
    took.push(...(await timeRuns(1, found)));
  }
  return {
    operation: `${name}: 50 of all ${expected} places in ${texts.length} texts, asked again`,
    milliseconds: median(took),
    raw: median(raw),
    target,
  };
}

/**
 * Search in a study that is open. Asked first after opening, the texts are read, checked against their SHA-256 and folded; asked
 * again they are in the memory of the thread that searches.
 */
export async function searchRows(engine: DirectEngine, study: BenchStudy): Promise<BenchRow[]> {
  const { texts, path } = study;
  const first: BenchRow[] = [];
  for (const search of searches) {
    await engine.ask('project.close', {});
    await engine.ask('project.open', { path });
    let total = 0;
    const [milliseconds = 0] = await timeRuns(1, async () => {
      total = await ask(engine, search.rule);
    });
    const [raw = 0] = await timeRuns(1, () => {
      expectAnswer(`${search.name}: places`, total, count(texts, search.pattern));
    });
    const operation = `${search.name}: 50 of all ${total} places in ${texts.length} texts, first asked`;
    first.push({ operation, milliseconds, raw, target: '' });
  }
  await pause(aheadMs);
  const again: BenchRow[] = [];
  for (const search of searches) again.push(await againRow(engine, study, search));
  return [...first, ...again];
}
