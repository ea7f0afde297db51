import type { Grammar, Role } from '../grammars/grammar.ts';
import { withoutLengthening } from '../reading/without-lengthening.ts';
import { lightStem } from './light-stem.ts';
import type { Lexicon, Phrase } from './lexicon.ts';

/** A word list: words, or phrases parted by spaces, to valence -4..4. */
export type WordList = Readonly<Record<string, number>>;

/** What an inflected form keeps of the valence of its stem. */
const stemShare = 0.85;
const mostRemembered = 50_000;
/** From 13 characters on, V8 makes a slice a view of its parent. */
const longestRemembered = 12;

/** Compiles word lists (the first that has a word decides) and a grammar into maps. */
export function compileLexicon(
  language: string,
  lists: readonly WordList[],
  grammar: Grammar,
): Lexicon {
  const valences = new Map<string, number>();
  const phrases = new Map<string, Phrase[]>();
  for (const [word, valence] of [grammar.words, ...lists].flatMap(Object.entries<number>)) {
    if (word.includes(' ')) addPhrase(phrases, { words: word.split(' '), role: 'idiom', valence });
    else if (!valences.has(word)) valences.set(word, valence);
  }
  addGrammarPhrases(phrases, grammar);
  for (const list of phrases.values()) list.sort((a, b) => b.words.length - a.words.length);
  const latent = new Map(Object.entries(grammar.latent));
  return {
    language,
    valenceOf: wordLookup(language, valences),
    latentValenceOf: (word) => latent.get(word) ?? 0,
    phrases,
    negatesBackwards: grammar.negatesBackwards,
  };
}

function addGrammarPhrases(phrases: Map<string, Phrase[]>, grammar: Grammar): void {
  for (const [phrase, valence] of Object.entries(grammar.idioms)) {
    addPhrase(phrases, { words: phrase.split(' '), role: 'idiom', valence });
  }
  for (const [role, list] of Object.entries(grammar.roles)) {
    for (const phrase of list) {
      addPhrase(phrases, { words: phrase.split(' '), role: role as Role, valence: 0 });
    }
  }
}

/** The grammar comes last and replaces what a word list says of the same phrase. */
function addPhrase(phrases: Map<string, Phrase[]>, phrase: Phrase): void {
  const [first = ''] = phrase.words;
  const key = phrase.words.join(' ');
  const others = (phrases.get(first) ?? []).filter((other) => other.words.join(' ') !== key);
  phrases.set(first, [...others, phrase]);
}

/** Exact form first, then without drawn-out letters (`greaaat`), then the stem; what was found is remembered. */
function wordLookup(language: string, valences: ReadonlyMap<string, number>) {
  const stems = meanByStem(language, valences);
  const find = (word: string): number => {
    const forms = [word, ...withoutLengthening(word), ...withoutElision(word, language)];
    const plain = forms.find((form) => valences.has(form));
    if (plain !== undefined) return valences.get(plain) ?? 0;
    const stem = lightStem(word, language);
    return stem === null ? 0 : stemShare * (stems.get(stem) ?? 0);
  };
  return remembered(find);
}

/** French `l'amour` is looked up as `amour`. */
function withoutElision(word: string, language: string): readonly string[] {
  const apostrophe = language === 'fr' ? word.indexOf("'") : -1;
  return apostrophe === -1 ? [] : [word.slice(apostrophe + 1)];
}

/**
 * Speech repeats itself: most words were asked for before. The memory is emptied when it is full, and holds no long
 * words, behind which the engine would keep the whole text alive.
 */
function remembered(find: (word: string) => number): (word: string) => number {
  const memory = new Map<string, number>();
  return (word) => {
    const known = memory.get(word);
    if (known !== undefined) return known;
    const found = find(word);
    if (word.length > longestRemembered) return found;
    if (memory.size >= mostRemembered) memory.clear();
    memory.set(word, found);
    return found;
  };
}

function meanByStem(language: string, valences: ReadonlyMap<string, number>) {
  const sums = new Map<string, { sum: number; count: number }>();
  for (const [word, valence] of valences) {
    const stem = lightStem(word, language);
    if (stem === null) continue;
    const entry = sums.get(stem) ?? { sum: 0, count: 0 };
    sums.set(stem, { sum: entry.sum + valence, count: entry.count + 1 });
  }
  return new Map(Array.from(sums, ([stem, { sum, count }]) => [stem, sum / count]));
}
