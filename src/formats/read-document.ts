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
  | Readonly<{ type: 'text'; text: string; turns: readonly Turn[]; kept?: KeptText | undefined }>
  | Readonly<{ type: 'table'; columns: readonly ReadColumn[] }>
  /** A study of another program, or of this one. */
  | Readonly<{ type: 'study'; study: ExchangedStudy }>;

/** Bytes with their SHA-256. */
export type NamedBytes = Readonly<{ bytes: Uint8Array; sha256: Uint8Array }>;

/** What a text and its turns are kept as, made where they were read so that nobody has to make it while a study is written. */
export type KeptText = Readonly<{
  utf8: NamedBytes;
  /** As `packTurns` packs them. */
  turns: NamedBytes;
  turnCount: number;
  /** How many turns each voice has, in the order in which they first speak. */
  voices: readonly (readonly [label: string, turns: number])[];
  /** Whether the file holds nothing but these bytes. */
  isWholeFile: boolean;
}>;

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
  /** What it is kept as, where it was put together so. */
  kept?: KeptText | undefined;
  /** Position of the open-ended column it holds, or null. */
  columnPosition: number | null;
}>;

/** Roles after the person's corrections, by column position. */
export type ColumnRoles = ReadonlyMap<number, ColumnRole | null>;
