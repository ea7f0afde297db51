/**
 * What a word or phrase does to the feelings around it.
 *
 * - `negator` reverses what follows (not), `near_negator` does so without saying no (hardly, lack of);
 * - `booster` and `dampener` strengthen and weaken the next word, `hedge` weakens its whole clause (I guess);
 * - `contrast` sets what follows above what came before (but), `concession` sets its own clause below (although);
 * - `clause` begins a new thought without weighing it (because, and it);
 * - `wish` tells of what is missing (I wish), `condition` makes a wish of praise in the conditional (would be nice);
 * - `past` and `present` are the two sides of a comparison in time; `gone` names a past that is over by itself (used to);
 * - `idiom` carries a value of its own, `plain` takes away the one its words would have (hard drive).
 */
export type Role =
  | 'negator'
  | 'near_negator'
  | 'booster'
  | 'dampener'
  | 'hedge'
  | 'contrast'
  | 'concession'
  | 'clause'
  | 'wish'
  | 'condition'
  | 'past'
  | 'gone'
  | 'present'
  | 'idiom'
  | 'plain';

/** Phrases of one role; words of a phrase are parted by one space, all in lower case with straight apostrophes. */
export type PhraseList = readonly string[];

/** The words by which one language turns, strengthens or weakens a feeling. A list that a language lacks is empty. */
export type Grammar = Readonly<{
  roles: Readonly<Partial<Record<Exclude<Role, 'idiom'>, PhraseList>>>;
  /** Phrases with a meaning of their own, valence on the scale of the lexicon, -4..4. */
  idioms: Readonly<Record<string, number>>;
  /** Words that the lexicon lacks or misjudges for speech about products and services. */
  words: Readonly<Record<string, number>>;
  /** Words that are neutral until they are denied: `work` in `does not work`. The value is that of the word undenied. */
  latent: Readonly<Record<string, number>>;
  /** Whether a negator may also stand at the end of its clause, after what it denies (German `gefällt mir nicht`). */
  negatesBackwards: boolean;
}>;
