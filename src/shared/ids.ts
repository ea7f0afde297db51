import type { Brand } from './brand.ts';

/** Row ids are valid inside one project file only; what leaves the file uses uids. */
export type SourceId = Brand<number, 'SourceId'>;
export type VersionId = Brand<number, 'VersionId'>;
export type CodeId = Brand<number, 'CodeId'>;
export type CodeSetId = Brand<number, 'CodeSetId'>;
export type CodingId = Brand<number, 'CodingId'>;
export type MemoId = Brand<number, 'MemoId'>;
export type LinkId = Brand<number, 'LinkId'>;
export type CoderId = Brand<number, 'CoderId'>;
export type CaseId = Brand<number, 'CaseId'>;
export type AttributeId = Brand<number, 'AttributeId'>;
export type FolderId = Brand<number, 'FolderId'>;
export type DatasetId = Brand<number, 'DatasetId'>;
export type KeptMeasureId = Brand<number, 'KeptMeasureId'>;
export type BenchmarkId = Brand<number, 'BenchmarkId'>;
export type FollowUpId = Brand<number, 'FollowUpId'>;
export type ColumnId = Brand<number, 'ColumnId'>;
export type ThemeRunId = Brand<number, 'ThemeRunId'>;
export type CommandId = Brand<number, 'CommandId'>;

/** A file handed to the engine and not yet imported. Valid until the engine stops. */
export type StagedFileId = Brand<number, 'StagedFileId'>;

/** UTF-16 index into the text of one source version. Ranges are half-open: `[start, end)`. */
export type TextOffset = Brand<number, 'TextOffset'>;

export type TextRange = Readonly<{ start: TextOffset; end: TextOffset }>;

/** Marks a plain number as an offset. The caller vouches that it counts UTF-16 units of a version's text. */
export function textOffset(value: number): TextOffset {
  return value as TextOffset;
}
