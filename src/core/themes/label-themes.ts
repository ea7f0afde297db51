import { collectPhrases } from './collect-phrases.ts';
import type { Phrase } from './collect-phrases.ts';
import type { TermTable } from './extract-terms.ts';
import type { Phase } from './phase.ts';

/** The words of a theme are those of its most typical texts; more of them change no label. */
const mostRead = 200;
const mostTerms = 8;
const labelTerms = 3;
/** A phrase says more than its words: it may be that much rarer and still come first. */
const phraseWorth = 1.5;
/** Below this share of a theme's texts a term is an anecdote. */
const leastShare = 0.03;

/** The name of a theme and the terms it was made of, the most telling first. */
export type ThemeLabel = Readonly<{ label: string; terms: readonly string[] }>;

type Candidate = Readonly<{ phrase: Phrase; score: number }>;

/** The same word in another form: all stems in common, or a long common beginning ("deliver", "delivery"). */
function isNearDuplicate(a: Phrase, b: Phrase): boolean {
  const [shorter, longer] = a.stems.length <= b.stems.length ? [a, b] : [b, a];
  if (shorter.stems.every((stem) => longer.stems.includes(stem))) return true;
  if (a.stems.length !== b.stems.length) return false;
  const [x, y] = [a.surface.toLowerCase(), b.surface.toLowerCase()];
  let common = 0;
  while (common < x.length && x[common] === y[common]) common += 1;
  return common >= 5 && common >= 0.7 * Math.max(x.length, y.length);
}

/**
 * Class-based TF-IDF (Grootendorst 2022): share of the theme's texts that hold a term, times ln(1 + A / f), where f is how
 * often the term stands in all themes and A how many terms a theme holds on average.
 */
function scorePhrases(
  phrases: ReadonlyMap<string, Phrase>,
  read: number,
  everywhere: ReadonlyMap<string, number>,
  perTheme: number,
): Candidate[] {
  const candidates: Candidate[] = [];
  const least = Math.max(Math.min(2, read), leastShare * read);
  for (const [key, phrase] of phrases) {
    if (phrase.texts < least) continue;
    const rarity = Math.log(1 + perTheme / (everywhere.get(key) ?? 1));
    const worth = phrase.stems.length > 1 ? phraseWorth : 1;
    candidates.push({ phrase, score: (worth * phrase.texts * rarity) / read });
  }
  return candidates.sort(
    (a, b) => b.score - a.score || (a.phrase.surface < b.phrase.surface ? -1 : 1),
  );
}

function chooseTerms(candidates: readonly Candidate[]): Phrase[] {
  const chosen: Phrase[] = [];
  for (const { phrase } of candidates) {
    if (chosen.some((other) => isNearDuplicate(phrase, other))) continue;
    chosen.push(phrase);
    if (chosen.length === mostTerms) break;
  }
  return chosen;
}

/** The first terms that share no word, joined; more of them where another theme already bears the name. */
function nameTheme(terms: readonly Phrase[], taken: ReadonlySet<string>): string {
  const used = new Set<number>();
  const parts: string[] = [];
  for (const { stems, surface } of terms) {
    if (stems.some((stem) => used.has(stem))) continue;
    for (const stem of stems) used.add(stem);
    parts.push(surface);
    if (parts.length >= labelTerms && !taken.has(parts.join(', '))) break;
  }
  return parts.join(', ');
}

/**
 * Names themes by what sets them apart. `themes[c]` are the indices of the texts of theme c, most typical first.
 * Terms are single content words or noun-like phrases in the form people wrote most; none repeats another.
 * Yields the share done, 0..1.
 */
export function* labelThemes(
  texts: readonly string[],
  languages: readonly string[],
  themes: readonly (readonly number[])[],
  termOf: TermTable['termOf'],
): Phase<ThemeLabel[]> {
  const read = themes.map((members) => members.slice(0, mostRead));
  const collected: ReturnType<typeof collectPhrases>[] = [];
  for (const members of read) {
    collected.push(collectPhrases(texts, languages, members, termOf));
    yield collected.length / themes.length;
  }
  const everywhere = new Map<string, number>();
  let occurrences = 0;
  for (const phrases of collected) {
    for (const [key, phrase] of phrases) {
      everywhere.set(key, (everywhere.get(key) ?? 0) + phrase.texts);
      if (phrase.stems.length === 1) occurrences += phrase.texts;
    }
  }
  const perTheme = occurrences / Math.max(1, themes.length);
  const taken = new Set<string>();
  return collected.map((phrases, c) => {
    const count = read[c]?.length ?? 1;
    const terms = chooseTerms(scorePhrases(phrases, count, everywhere, perTheme));
    const label = nameTheme(terms, taken);
    taken.add(label);
    return { label, terms: terms.map(({ surface }) => surface) };
  });
}
