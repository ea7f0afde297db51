/** A word, a sign of feeling (emoji, emoticon), a pause inside a sentence, the end of one, or something without a part in it. */
export type TokenKind = 'word' | 'sign' | 'pause' | 'stop' | 'other';

export type Token = Readonly<{
  kind: TokenKind;
  /** UTF-16 range in the text, half-open. */
  start: number;
  end: number;
  /** Words in lower case with straight apostrophes; everything else as it stands. */
  form: string;
  /** The valence of a sign; 0 for all else. */
  valence: number;
}>;
