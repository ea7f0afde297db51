import type { CancelSignal } from '../../shared/cancel-signal.ts';
import { ok, refuse } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { buildVectors } from './build-vectors.ts';
import { chooseK } from './choose-k.ts';
import type { ChosenK } from './choose-k.ts';
import { clusterTexts } from './cluster-texts.ts';
import type { TextSpace } from './cluster-texts.ts';
import { extractTerms } from './extract-terms.ts';
import type { TermTable } from './extract-terms.ts';
import { labelThemes } from './label-themes.ts';
import { runWithin } from './phase.ts';
import type { Phase } from './phase.ts';
import { pickTypical } from './pick-typical.ts';
import { createRandom } from './random.ts';
import { rankMembers } from './rank-members.ts';
import type { RankedClusters } from './rank-members.ts';
import { reduceDimensions } from './reduce-dimensions.ts';
import { settleClusters } from './settle-clusters.ts';
import { rankLanguages, settleLanguages } from './settle-languages.ts';
import { isRowEmpty, selectSparseRows } from './sparse-matrix.ts';
import type { ThemeModel } from './theme-model.ts';
import { warnAboutThemes } from './warn-about-themes.ts';

/** Texts and how to look for themes in them. */
export type ThemeInput = Readonly<{
  /** Turns or answers; an empty one is allowed and gets no theme. */
  texts: readonly string[];
  /** Language of each text, a BCP 47 primary tag or 'und'. */
  languages: readonly string[];
  /** Number of themes, 2 or more, or 'auto' to let the data decide. */
  k: 'auto' | number;
  /** Same texts and same seed: same themes. */
  seed: number;
  /** Called between slices of work and awaited, so that a caller can let other work through. Percent done and 100. */
  onProgress?: (done: number, total: number) => void | Promise<void>;
  signal?: CancelSignal;
}>;

const leastUsable = 10;
/** Of automatic themes, in texts and as a share: below this a theme is an anecdote. */
const leastThemeSize = 3;
const leastThemeShare = 0.01;

/** The texts with a shared word (`rows` are their indices) in both views. */
type Prepared = Readonly<{ space: TextSpace; rows: Int32Array; table: TermTable }>;

/** More texts carry finer distinctions, up to where accuracy falls; among very many, time counts as well. */
function chooseDimensions(texts: number, k: 'auto' | number): number {
  const bySize = texts < 1_500 ? 24 : texts > 5_000 ? 40 : 60;
  return k === 'auto' ? bySize : Math.max(bySize, Math.min(100, Math.round(0.8 * k)));
}

function* prepareTexts(input: ThemeInput, languages: readonly string[]): Phase<Prepared> {
  const table = yield* runWithin(extractTerms(input.texts, languages), 0, 0.5);
  const { matrix: all } = buildVectors(table);
  yield 0.6;
  const rows = Int32Array.from(input.texts.keys()).filter((row) => !isRowEmpty(all, row));
  const matrix = selectSparseRows(all, rows);
  const dimensions = chooseDimensions(rows.length, input.k);
  const points = yield* runWithin(reduceDimensions(matrix, dimensions, input.seed), 0.6, 1);
  return { space: { matrix, points }, rows, table };
}

function* clusterPrepared(space: TextSpace, input: ThemeInput): Phase<[ChosenK, RankedClusters]> {
  const chosen = yield* runWithin(chooseK(space, input.k, input.seed), 0, 0.6);
  const many = space.matrix.rows > 2_000;
  const effort = many
    ? { restarts: 2, iterations: 15, rounds: 10 }
    : { restarts: 6, iterations: 25, rounds: 20 };
  const random = createRandom(input.seed);
  const search = clusterTexts(space, chosen.k, random, effort);
  const assignments = yield* runWithin(search, 0.6, 0.95);
  const least = Math.max(leastThemeSize, Math.round(leastThemeShare * space.matrix.rows));
  const settled =
    input.k === 'auto' ? settleClusters(space, assignments, chosen.k, least) : assignments;
  yield 0.97;
  return [chosen, rankMembers(space, settled, chosen.k)];
}

/** Puts the ranked clusters into words. Rows become indices of the caller's texts. */
function* describeThemes(
  input: ThemeInput,
  languages: readonly string[],
  prepared: Prepared,
  chosen: ChosenK,
  ranked: RankedClusters,
): Phase<ThemeModel> {
  const { rows, table } = prepared;
  const members = ranked.clusters.map((cluster) => cluster.rows.map((row) => rows[row] ?? 0));
  const labels = yield* labelThemes(input.texts, languages, members, table.termOf);
  const themes = ranked.clusters.map(({ cohesion }, c) => {
    const own = members[c] ?? [];
    const { label, terms } = labels[c] ?? { label: '', terms: [] };
    return { label, terms, members: own, typical: pickTypical(input.texts, own), cohesion };
  });
  const assignments = new Array<number | null>(input.texts.length).fill(null);
  members.forEach((own, c) => {
    for (const text of own) assignments[text] = c;
  });
  const assigned = [...assignments.keys()].filter((text) => assignments[text] !== null);
  const stability = Math.min(1, Math.max(0, chosen.stability));
  const warnings = warnAboutThemes({
    wanted: input.k,
    found: themes.length,
    stability,
    hasStructure: chosen.hasStructure,
    texts: input.texts.length,
    usable: rows.length,
    unassigned: input.texts.length - assigned.length,
    themeOf: assigned.map((text) => assignments[text] ?? 0),
    languageOf: assigned.map((text) => languages[text] ?? 'und'),
  });
  return {
    k: themes.length,
    stability,
    themes,
    assignments,
    warnings,
    languages: rankLanguages(languages),
  };
}

function refuseTooFew(usable: number, least: number): Result<never> {
  return refuse(
    'too_little_data',
    `Only ${usable} texts hold words that others share; this needs at least ${least}. Choose more texts, or fewer themes.`,
    { usable, least },
  );
}

function* findInSlices(input: ThemeInput): Phase<Result<ThemeModel>> {
  const languages = settleLanguages(input.languages);
  const prepared = yield* runWithin(prepareTexts(input, languages), 0, 0.3);
  const least = input.k === 'auto' ? leastUsable : Math.max(leastUsable, 2 * input.k);
  if (prepared.rows.length < least) return refuseTooFew(prepared.rows.length, least);
  const [chosen, ranked] = yield* runWithin(clusterPrepared(prepared.space, input), 0.3, 0.95);
  const describing = describeThemes(input, languages, prepared, chosen, ranked);
  return ok(yield* runWithin(describing, 0.95, 1));
}

/**
 * Finds what texts speak of: stems weighted by TF-IDF, latent semantic analysis, spherical k-means, iterative
 * classification, labels by class-based TF-IDF. Deterministic by seed. 20,000 short texts take a few seconds.
 *
 * Refuses with `too_little_data` (fewer than 10 texts, or than two per theme asked for, share words with others),
 * `invalid_input` (k is not a whole number of at least 2) and `cancelled` (the signal was aborted between two slices).
 * Throws where `texts` and `languages` differ in length. What limits the result is said in `warnings`.
 */
export async function findThemes(input: ThemeInput): Promise<Result<ThemeModel>> {
  if (input.texts.length !== input.languages.length) throw new Error('one language for each text');
  if (input.k !== 'auto' && !(Number.isInteger(input.k) && input.k >= 2)) {
    return refuse('invalid_input', 'The number of themes must be a whole number of at least 2.');
  }
  const phase = findInSlices(input);
  for (;;) {
    if (input.signal?.aborted) {
      return refuse('cancelled', 'The search for themes was cancelled. Nothing was changed.');
    }
    const step = phase.next();
    if (step.done) {
      if (step.value.ok) await input.onProgress?.(100, 100);
      return step.value;
    }
    await input.onProgress?.(Math.floor(100 * step.value), 100);
  }
}
