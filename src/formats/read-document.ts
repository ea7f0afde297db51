import type { ColumnValues } from '../shared/domain/column-values.ts';
import type { ColumnRole } from '../shared/domain/dataset.ts';
import type { ExchangedStudy } from '../shared/domain/exchanged-study.ts';
import type { FileInspection, InspectedColumn } from '../shared/domain/file-inspection.ts';
import type { SourceKind, Turn } from '../shared/domain/source.ts';

/** What every reader makes of a file: plain data, structured-cloneable, free of the format it came from. */
export type ReadDocument = Readonly<{
  inspection: FileInspection;
  content: ReadContent;
}>;

export type ReadContent =
  /** Text is normalised (no BOM, LF, NFC); turns are in order, do not overlap and lie inside the text. */
  | Readonly<{ type: 'text'; text: string; turns: readonly Turn[] }>
  | Readonly<{ type: 'table'; columns: readonly ReadColumn[] }>
  /** A study of another program, or of this one. */
  | Readonly<{ type: 'study'; study: ExchangedStudy }>;

export type ReadColumn = Readonly<{ info: InspectedColumn; values: ColumnValues }>;

export type ReadOptions = Readonly<{
  /** A WHATWG encoding label to use instead of the detected one. */
  encoding?: string | undefined;
}>;

/** A text to be made a source: of a transcript the whole, of a table one for each open-ended column or one for the log. */
export type SourceDraft = Readonly<{
  name: string;
  kind: SourceKind;
  text: string;
  turns: readonly Turn[];
  /** Position of the open-ended column it holds, or null. */
  columnPosition: number | null;
}>;

/** Roles after the person's corrections, by column position. */
export type ColumnRoles = ReadonlyMap<number, ColumnRole | null>;
