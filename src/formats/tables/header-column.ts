export type TableOrigin =
  'surveymonkey' | 'google_forms' | 'qualtrics' | 'typeform' | 'limesurvey' | 'plain';

export type TableHeader = Readonly<{
  origin: TableOrigin;
  /** Records before the first row of data. */
  headerRows: number;
  columns: readonly HeaderColumn[];
}>;

/** `part`: what of a question the column is about: the second header row of a two-row export, or what stands in brackets. */
export type HeaderColumn = Readonly<{ name: string; question: string; part: string | null }>;
