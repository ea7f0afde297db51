import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { compareClusterings } from './compare-clusterings.ts';
import { findThemes } from './find-themes.ts';
import { createRandom } from './random.ts';
import type { ThemeModel } from './theme-model.ts';

/**
 * Themes against classes that people gave. Not part of the repository: BANKING77 (CC BY 4.0) and CLINC150 (CC BY 3.0).
 * The bounds are what was measured less one point, so that a change for the worse is seen.
 */
const folder = join(import.meta.dirname, '../../../../shared/data/clustering');
const bankingFile = join(folder, 'banking77_test.csv');
const assistantFile = join(folder, 'clinc150_test.csv');
const hasData = existsSync(bankingFile) && existsSync(assistantFile);

type Sample = Readonly<{ text: string; known: string }>;

function load(path: string, column: string): Sample[] {
  const options = { header: true, skipEmptyLines: true } as const;
  const { data } = Papa.parse<Record<string, string>>(readFileSync(path, 'utf8'), options);
  return data.map((row) => ({ text: row.text ?? '', known: row[column] ?? '' }));
}

/** All texts of `count` classes drawn by a seed. */
function drawClasses(samples: readonly Sample[], count: number, seed: number): Sample[] {
  const random = createRandom(seed);
  const classes = [...new Set(samples.map(({ known }) => known))];
  const drawn = new Set<string>();
  while (drawn.size < count) {
    const [name = ''] = classes.splice(Math.floor(random() * classes.length), 1);
    drawn.add(name);
  }
  return samples.filter(({ known }) => drawn.has(known));
}

async function find(samples: readonly Sample[], k: 'auto' | number): Promise<ThemeModel> {
  const texts = samples.map(({ text }) => text);
  const result = await findThemes({ texts, languages: texts.map(() => 'en'), k, seed: 1 });
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

/** A text without a theme counts as one wrong theme. */
function compare(samples: readonly Sample[], { assignments }: ThemeModel) {
  const found = assignments.map((theme) => theme ?? -1);
  return compareClusterings(
    samples.map(({ known }) => known),
    found,
  );
}

/** Whether one of the first three terms has a word of the class that most members have. */
function isNamedAfterClass(samples: readonly Sample[], theme: ThemeModel['themes'][number]) {
  const counts = new Map<string, number>();
  for (const member of theme.members) {
    const { known } = samples[member]!;
    counts.set(known, (counts.get(known) ?? 0) + 1);
  }
  const [name] = [...counts].sort((a, b) => b[1] - a[1])[0]!;
  const begins = (word: string) => word.toLowerCase().slice(0, 5);
  const wanted = new Set(name.split(/[^a-z]+/iu).map(begins));
  const words = theme.terms.slice(0, 3).flatMap((term) => term.split(/[^a-z]+/iu));
  return words.some((word) => word.length > 2 && wanted.has(begins(word)));
}

const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;

describe.skipIf(!hasData)('findThemes on known classes (needs ../shared/data/clustering)', () => {
  it('tells 77 kinds of banking questions apart', async () => {
    const samples = load(bankingFile, 'category');
    const model = await find(samples, 77);
    const { accuracy, normalizedMutualInformation } = compare(samples, model);
    expect(accuracy).toBeGreaterThan(0.5);
    expect(normalizedMutualInformation).toBeGreaterThan(0.697);
    const named = model.themes.filter((theme) => isNamedAfterClass(samples, theme)).length;
    expect(named / model.themes.length).toBeGreaterThan(0.85);
  });

  it('tells a few subjects apart in small samples', async () => {
    const sets = [
      drawClasses(load(bankingFile, 'category'), 8, 1),
      drawClasses(load(bankingFile, 'category'), 10, 2),
      drawClasses(load(assistantFile, 'intent'), 11, 3),
      drawClasses(load(assistantFile, 'intent'), 12, 4),
    ];
    const results = [];
    for (const samples of sets) {
      const k = new Set(samples.map(({ known }) => known)).size;
      results.push(compare(samples, await find(samples, k)));
    }
    expect(mean(results.map(({ accuracy }) => accuracy))).toBeGreaterThan(0.76);
    expect(mean(results.map((r) => r.normalizedMutualInformation))).toBeGreaterThan(0.76);
  });

  it('finds the number of subjects within 30% in most small samples', async () => {
    const banking = load(bankingFile, 'category');
    const assistant = load(assistantFile, 'intent');
    const within: boolean[] = [];
    for (let k = 4; k <= 10; k += 1) {
      const model = await find(drawClasses(k % 2 ? banking : assistant, k, 31 * k), 'auto');
      within.push(Math.abs(model.k - k) <= 0.3 * k);
    }
    expect(mean(within.map(Number))).toBeGreaterThanOrEqual(0.7);
  });
});
