/** Whose texts are to be analysed. */
export type TextsRequest = Readonly<{
  /** A study, or a file that is only looked at. */
  target: string;
  /** Name, question or position of a column. */
  column: string | undefined;
  /** Undefined: as recognised. */
  language: string | undefined;
}>;
