import type { ColumnId, DatasetId, SourceId } from '../ids.ts';

export const columnTypes = [
  'text',
  'number',
  'date',
  'boolean',
  'choice',
  'multiple_choice',
] as const;
/** What the values of a column look like. */
export type ColumnType = (typeof columnTypes)[number];

export const columnRoles = [
  'respondent',
  'date',
  'segment',
  'channel',
  'touchpoint',
  'journey_stage',
  'nps',
  'csat',
  'ces',
  'rating',
  'open_ended',
  'time',
  'note',
  'speaker',
  'personal',
  'ignore',
] as const;
/**
 * What a column is for. `time`, `note` and `speaker` make an observation log. `personal` says who somebody is, such as an
 * e-mail address: the values of such a column come into a study only where a person says so.
 */
export type ColumnRole = (typeof columnRoles)[number];

export type DatasetColumn = Readonly<{
  id: ColumnId;
  /** From 0, as in the file. */
  position: number;
  /** Short unique name. */
  name: string;
  /** The question as asked, where the file has it; else the name. */
  question: string;
  type: ColumnType;
  role: ColumnRole | null;
  missing: number;
  /** Least and greatest number, where the type is number. */
  min: number | null;
  max: number | null;
  distinct: number;
  /** The source made of this open-ended column. */
  sourceId: SourceId | null;
}>;

export type DatasetSummary = Readonly<{
  id: DatasetId;
  name: string;
  fileName: string;
  rows: number;
  columns: readonly DatasetColumn[];
  importedAt: string;
}>;
