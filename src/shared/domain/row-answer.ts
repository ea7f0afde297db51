import type { CodeId, CodingId, SourceId, TextOffset } from '../ids.ts';

/** A code on an answer, or on a part of it. */
export type RowCoding = Readonly<{
  codingId: CodingId;
  codeId: CodeId;
  name: string;
  path: string;
  /** The family colour to show, 0..11. */
  family: number;
  /** False where the coding covers only some words of the answer. */
  isWhole: boolean;
}>;

/** What one respondent wrote to one open-ended question, in the source that the column became. */
export type RowAnswer = Readonly<{
  columnPosition: number;
  sourceId: SourceId;
  start: TextOffset;
  end: TextOffset;
  codings: readonly RowCoding[];
}>;

/** Rows as the text of a CSV file. `next` is the offset of the part that follows, null at the end. */
export type CsvPart = Readonly<{ csv: string; total: number; next: number | null }>;
