import type { CaseId, DatasetId } from '../ids.ts';

export const caseKinds = ['person', 'respondent'] as const;
export type CaseKind = (typeof caseKinds)[number];

/** A person or an organisation: a speaker, a participant, a survey respondent. Cases join words to numbers. */
export type Case = Readonly<{
  id: CaseId;
  name: string;
  kind: CaseKind;
  datasetId: DatasetId | null;
  /** Row of the dataset, from 0, for a respondent. */
  row: number | null;
  turnCount: number;
  attributes: Readonly<Record<string, string>>;
}>;
