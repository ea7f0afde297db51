import type { CaseId, DatasetId, SourceId, TextOffset } from '../ids.ts';
import type { SourceKind } from './source.ts';

export const caseKinds = ['person', 'organisation', 'respondent'] as const;
/** `respondent`: a row of a dataset. */
export type CaseKind = (typeof caseKinds)[number];

/** A person or an organisation: a speaker, a participant, a survey respondent. Cases join words to numbers. */
export type Case = Readonly<{
  id: CaseId;
  name: string;
  kind: CaseKind;
  datasetId: DatasetId | null;
  /** Row of the dataset, from 0, for a respondent. */
  row: number | null;
  /** Turns in the texts as they stand now: of its speakers, and answers of its rows. */
  turnCount: number;
  /** By the attribute's name. */
  attributes: Readonly<Record<string, string>>;
  /** The same by the attribute's id, as it is stored: numbers with a dot, dates as ISO 8601, `true` and `false`. */
  values: Readonly<Record<number, string>>;
}>;

/** Where a case speaks or answers. */
export type CaseAppearance = Readonly<{
  sourceId: SourceId;
  sourceName: string;
  sourceKind: SourceKind;
  /** The label it speaks under; null for answers of a row. */
  label: string | null;
  turns: number;
  /** Its first turn, to go to; null where none can be found under this label. */
  start: TextOffset | null;
  end: TextOffset | null;
}>;

/** What a case holds that goes with it when it is deleted, and what stays without a case. */
export type CaseBelongings = Readonly<{
  values: number;
  memos: number;
  links: number;
  /** Labels that stay in their texts and belong to nobody then. */
  speakers: number;
}>;
