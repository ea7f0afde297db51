/** A code as a codebook file tells it. */
export type CodebookEntry = Readonly<{
  /** Row of the file, from 1, as a spreadsheet shows it. */
  row: number;
  /** Names from the root to the code; a `/` inside a name is a plain `/` here. */
  names: readonly string[];
  /** Family colour, 0..11, or null where the file names none. */
  colour: number | null;
  description: string;
  inclusion: string;
  exclusion: string;
  example: string;
  sets: readonly string[];
  /** Null where the file does not say. */
  archived: boolean | null;
}>;

/** Why a row was left out, or what of it could not be taken. */
export type CodebookFault = Readonly<{ row: number; message: string; leftOut: boolean }>;

/** A codebook file as it was read. */
export type CodebookFile = Readonly<{
  entries: readonly CodebookEntry[];
  faults: readonly CodebookFault[];
  /** Headers of columns that were understood, as they stand in the file. */
  columns: readonly string[];
  /** Headers of columns that were not. */
  ignored: readonly string[];
}>;

/** What to do with a code that stands in the codebook already. */
export const knownCodeChoices = ['keep', 'update'] as const;
export type KnownCodeChoice = (typeof knownCodeChoices)[number];

/** What an import would do; nothing is written for it. */
export type CodebookPreview = Readonly<{
  /** Codes to be made, in the order of the file, with those above them that the file does not list. */
  made: readonly Readonly<{ path: string; depth: number; row: number }>[];
  /** Codes that are there already. `differs`: the file says something else about it. */
  known: readonly Readonly<{ path: string; row: number; differs: boolean }>[];
  /** Names of sets to be made. */
  sets: readonly string[];
  faults: readonly CodebookFault[];
  columns: readonly string[];
  ignored: readonly string[];
}>;
