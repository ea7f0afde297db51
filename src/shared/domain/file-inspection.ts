import type { ColumnRole, ColumnType } from './dataset.ts';
import type { SourceKind } from './source.ts';

/** Something that was in the file and cannot be kept. */
export type Loss = Readonly<{ what: string; count: number; why: string }>;

/** A word that stands on a scale, in place of a number or beside one. */
export type ScaleWord = Readonly<{
  /** The cell, without blanks around it. */
  word: string;
  /** Rows in which it stands. */
  count: number;
  /** What it may stand for, null where nothing says so. Only a proposal, unless the cell states it. */
  number: number | null;
  /** Whether the cell itself says its number: “10 - strongly agree”. Such a cell needs nobody to decide. */
  isStated: boolean;
}>;

export type InspectedColumn = Readonly<{
  position: number;
  name: string;
  question: string;
  type: ColumnType;
  /** The role proposed, or null. */
  role: ColumnRole | null;
  /** Why this role, or what else was recognised, in a sentence; null where there is nothing to say. */
  reason: string | null;
  /** The words on the scale of a rating question, in the order of the scale; null where there are none. */
  scaleWords: readonly ScaleWord[] | null;
  missing: number;
  min: number | null;
  max: number | null;
  distinct: number;
  /** The first few different values. */
  examples: readonly string[];
}>;

/** What was recognised in a file, before anything is written. What does not apply is null. */
export type FileInspection = Readonly<{
  fileName: string;
  /** Such as `markdown`, `plain_text`, `docx`, `webvtt`, `csv`. Decided by content. */
  format: string;
  /**
   * What the file becomes: the kind of its source or sources; `open_answers` for a survey, `observation_log` for a log; null for
   * a study, whose sources have kinds of their own.
   */
  kind: SourceKind | null;
  /** Such as `utf-8`, `windows-1252`; null where the format says it itself. */
  encoding: string | null;
  language: string;
  /** UTF-16 units of the text, null for a table. */
  characters: number | null;
  turns: number | null;
  speakers: readonly Readonly<{ name: string; turns: number }>[] | null;
  /** Of each of the `speakers`, in their order: how many turns ask something. Absent where nobody was counted. */
  questions?: readonly number[];
  firstTimeMs: number | null;
  lastTimeMs: number | null;
  /** The first turns, for the preview: at most 20, each cut at 300 characters. */
  sample: readonly Readonly<{ speaker: string | null; timeMs: number | null; text: string }>[];
  table: Readonly<{
    headerRows: number;
    rows: number;
    columns: readonly InspectedColumn[];
    /** At most 20 rows, cells as in the file. */
    sample: readonly (readonly string[])[];
    /** Such as `surveymonkey`, `google_forms`, `plain`. */
    origin: string;
  }> | null;
  /** What a study of another program holds, in numbers. */
  project: Readonly<{
    name: string;
    /** Surveys and logs, where the form holds them. */
    tables: number;
    sources: number;
    codes: number;
    codings: number;
    cases: number;
    memos: number;
    coders: number;
  }> | null;
  losses: readonly Loss[];
  warnings: readonly string[];
}>;
