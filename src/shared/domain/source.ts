import type { CaseId, DatasetId, FolderId, SourceId, TextOffset, VersionId } from '../ids.ts';

export const sourceKinds = [
  'interview',
  'focus_group',
  'open_answers',
  'observation_log',
  'document',
] as const;

/** What a source is; decides its icon and its defaults, never what can be done with it. */
export type SourceKind = (typeof sourceKinds)[number];

/** A text to be read, as it stands in a list. */
export type SourceSummary = Readonly<{
  id: SourceId;
  name: string;
  kind: SourceKind;
  /** BCP 47 primary language, `und` where unknown. */
  language: string;
  versionId: VersionId;
  /** UTF-16 units of the current version. */
  length: number;
  turnCount: number;
  speakerCount: number;
  codingCount: number;
  /** Share of the text's characters under at least one coding, 0..1. */
  codedShare: number;
  /** The dataset whose open-ended column this source holds, if any. */
  datasetId: DatasetId | null;
  fileName: string;
  /** ISO 8601, UTC. */
  importedAt: string;
  /** The folder it lies in, if any. */
  folderId: FolderId | null;
  /** The day on which it was collected, ISO 8601 (`2026-03-01`), where somebody said so. */
  collectedOn: string | null;
  /** How often its text was written: 1 as it came. */
  versionCount: number;
}>;

/**
 * A stretch of a source that belongs to one voice or one moment: a speaker's turn, an answer, a log entry.
 * The unit of sentiment, themes, autocoding and metrics.
 */
export type Turn = Readonly<{
  /** Position in its version, from 0. */
  index: number;
  /** First character of what was said; the label and the time stamp stand before it. */
  start: TextOffset;
  end: TextOffset;
  /** The label of the voice, or null where nobody is named. */
  speaker: string | null;
  /** Milliseconds from the start of the recording, or null. */
  timeMs: number | null;
  /** The row of the dataset that this answer belongs to, from 0, or null. */
  row: number | null;
}>;

export type SpeakerSummary = Readonly<{
  name: string;
  turns: number;
  /** Share of the turns that ask something, 0..1: high for whoever leads the talk. */
  questionShare: number;
  caseId: CaseId | null;
}>;
