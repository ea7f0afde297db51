/** Weights: a letter at the start of a word, one that follows the last hit, any other. */
const wordStart = 8;
const following = 5;
const elsewhere = 1;

const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();

/** What the letters of `query` from `from` on score in `text`, each taken where it first fits. */
function scoreLetters(query: string, text: string): number | null {
  let score = 0;
  let at = -1;
  for (const letter of query) {
    const next = text.indexOf(letter, at + 1);
    if (next < 0) return null;
    if (next === 0 || /[^\p{L}\p{N}]/u.test(text[next - 1] ?? '')) score += wordStart;
    else score += next === at + 1 ? following : elsewhere;
    at = next;
  }
  return score;
}

/**
 * How well what was typed fits a text: null where a letter is missing, else higher is better.
 * A whole run of letters beats scattered ones; at the start of a word beats inside; short beats long.
 */
export function fuzzyScore(query: string, text: string): number | null {
  const wanted = fold(query).replace(/\s+/gu, ' ').trim();
  if (wanted === '') return 0;
  const folded = fold(text);
  const run = folded.indexOf(wanted);
  const brevity = 1 / (1 + folded.length / 100);
  if (run >= 0) {
    const atWord = run === 0 || /[^\p{L}\p{N}]/u.test(folded[run - 1] ?? '');
    return (
      1000 +
      wanted.length * (atWord ? wordStart + following : following) +
      (run === 0 ? 10 : 0) +
      brevity
    );
  }
  const scattered = scoreLetters(wanted.replaceAll(' ', ''), folded);
  return scattered === null ? null : scattered + brevity;
}

/** The entries that fit, best first; equal ones keep their order. */
export function fuzzyRank<Entry>(
  query: string,
  entries: readonly Entry[],
  textOf: (entry: Entry) => string,
): readonly Entry[] {
  if (query.trim() === '') return entries;
  return entries
    .map((entry) => ({ entry, score: fuzzyScore(query, textOf(entry)) }))
    .filter((hit): hit is { entry: Entry; score: number } => hit.score !== null)
    .sort((one, other) => other.score - one.score)
    .map(({ entry }) => entry);
}
