import type { Role } from '../grammars/grammar.ts';

/** A phrase of several words or one word with a part to play. */
export type Phrase = Readonly<{
  words: readonly string[];
  role: Role;
  /** Valence of an idiom, -4..4; 0 for every other role. */
  valence: number;
}>;

/** A language's words and rules, compiled for lookup. */
export type Lexicon = Readonly<{
  language: string;
  /** Valence of a word, -4..4; 0 where it has none. */
  valenceOf: (word: string) => number;
  /** Valence that a neutral word shows when it is denied, -4..4. */
  latentValenceOf: (word: string) => number;
  /** Phrases by their first word, longest first. */
  phrases: ReadonlyMap<string, readonly Phrase[]>;
  negatesBackwards: boolean;
}>;
