import type { ColumnFacts, SurveyColumn } from './survey-column.ts';

/** A column with what its cells say, and its label inside a question of several columns ('' where it stands alone). */
export type KnownColumn = Readonly<{ column: SurveyColumn; facts: ColumnFacts; label: string }>;

/** The kind that something was recognised as, and what told it. */
export type Recognised<Kind> = Readonly<{ kind: Kind; reason: string }>;
