import type { DatasetId, SourceId } from '../ids.ts';
import type { Loss } from './file-inspection.ts';

/** By what a response of the file is found in the table: a column of the table by its position, or all its answers. */
export type Identifier = number | 'row';

/** A column as it is called here. */
export type NamedPosition = Readonly<{ position: number; name: string }>;

/** A value that the file has otherwise than the table. */
export type ChangedValue = Readonly<{
  /** Row of the table, from 0. */
  row: number;
  /** What the identifying column holds in this row, or the row's number, from 1. */
  response: string;
  column: string;
  before: string;
  after: string;
}>;

/** Responses by what an update does with them. */
export type UpdateCounts = Readonly<{
  /** In the file and not in the table: they come behind the last row. */
  added: number;
  /** In both, and the file has another value in at least one column. */
  changed: number;
  /** In both, and the same. */
  unchanged: number;
  /** In the table and no longer in the file: they are kept. */
  notInFile: number;
}>;

/** What became of what was coded and linked in texts that got a new version. */
export type CarriedCounts = Readonly<{
  /** Stands on the very words it stood on. */
  kept: number;
  /** Stands on an answer that changed, on what is left of its words. */
  followed: number;
  /** Its words are gone: it is kept with them, and listed to be placed by hand. */
  lost: number;
  /** Had lost its words before and has them again. */
  found: number;
}>;

/** What updating a table from a newer export would do. Nothing is changed by asking. */
export type DatasetUpdatePlan = Readonly<{
  datasetId: DatasetId;
  /** What the table is called. */
  name: string;
  counts: UpdateCounts;
  /** Values changed in all; `changes` holds the first 20. */
  changedValues: number;
  changes: readonly ChangedValue[];
  /** Columns of the table that the file has too. */
  matched: readonly NamedPosition[];
  /** Columns of the file that the table does not have yet. Positions are those that they will have. */
  added: readonly NamedPosition[];
  /** Columns of the table that the file does not have: they are kept, and empty for new responses. */
  missing: readonly NamedPosition[];
  /** Columns of personal data that stay empty. */
  leftOut: readonly NamedPosition[];
  identifier: Identifier;
  /** Columns that can tell responses apart. */
  identifiers: readonly NamedPosition[];
  /** Whether it looks like a newer export of the same responses, and not like another wave of the survey. */
  isSameSurvey: boolean;
  /** What would become of codings and links in the texts that change. */
  carried: CarriedCounts;
  warnings: readonly string[];
}>;

/** What an update came to. */
export type UpdatedDataset = Readonly<{
  file: string;
  datasetId: DatasetId;
  name: string;
  counts: UpdateCounts;
  changedValues: number;
  addedColumns: readonly string[];
  /** Texts that have a new version, or are new. */
  sourceIds: readonly SourceId[];
  carried: CarriedCounts;
  /** True where the table had all of it already: then nothing was written. */
  isUpToDate: boolean;
  losses: readonly Loss[];
  warnings: readonly string[];
}>;
