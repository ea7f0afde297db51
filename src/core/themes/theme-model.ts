/** A cluster of texts that speak of the same thing. */
export type FoundTheme = Readonly<{
  /** Two or three key terms, in the form people used most. Differs from every other label of the model where words allow. */
  label: string;
  /** Key terms, the most telling first; no two of them the same word in another form. */
  terms: readonly string[];
  /** Indices of its texts, most typical first. */
  members: readonly number[];
  /** Up to five members that make good quotes: typical, unlike each other, of readable length. */
  typical: readonly number[];
  /** Mean cosine of its texts to their common direction, 0..1. */
  cohesion: number;
}>;

/** The themes of a set of texts. */
export type ThemeModel = Readonly<{
  /** Number of themes; equals `themes.length`. */
  k: number;
  /** Mean adjusted Rand index over resamples, 0..1. */
  stability: number;
  /** Largest first. */
  themes: readonly FoundTheme[];
  /** Theme of each text, or null where a text is too short or shares no word with the others of any theme. */
  assignments: readonly (number | null)[];
  /** What a reader must know before trusting the themes, as sentences. */
  warnings: readonly string[];
  /** Languages the texts were read in, the most frequent first. */
  languages: readonly string[];
}>;
