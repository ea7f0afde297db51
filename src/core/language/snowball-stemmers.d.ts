/** The package carries no types of its own. */
declare module 'snowball-stemmers' {
  type Stemmer = Readonly<{ stem: (word: string) => string }>;
  /** Throws for an algorithm that `algorithms()` does not name. */
  export function newStemmer(algorithm: string): Stemmer;
  export function algorithms(): string[];
}
