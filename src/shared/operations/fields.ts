import { z } from 'zod';
import type { Brand } from '../brand.ts';
import type {
  CaseId,
  CodeId,
  CoderId,
  CodingId,
  CommandId,
  DatasetId,
  MemoId,
  SourceId,
  StagedFileId,
  TextOffset,
  ThemeRunId,
} from '../ids.ts';
import { maxPageRows } from '../domain/page.ts';

/** The fields that operations share. Names are trimmed; ids are positive integers. */
function id<Id extends Brand<number, string>>(): z.ZodType<Id, Id> {
  return z.int().positive() as unknown as z.ZodType<Id, Id>;
}

export const sourceId = id<SourceId>();
export const codeId = id<CodeId>();
export const codingId = id<CodingId>();
export const memoId = id<MemoId>();
export const coderId = id<CoderId>();
export const caseId = id<CaseId>();
export const datasetId = id<DatasetId>();
export const themeRunId = id<ThemeRunId>();
export const commandId = id<CommandId>();
export const stagedFileId = id<StagedFileId>();

export const offset = z.int().nonnegative() as unknown as z.ZodType<TextOffset, TextOffset>;

export const noInput = z.strictObject({});

/** A name a person gives: trimmed, one line, 1 to 500 characters. */
export const name = z
  .string()
  .transform((text) => text.replace(/\s+/gu, ' ').trim())
  .pipe(z.string().min(1, 'A name is needed.').max(500, 'A name has at most 500 characters.'));

/** Longer words a person writes: a memo, a description. At most 2 million characters. */
export const prose = z.string().max(2_000_000, 'A text here has at most 2 million characters.');

export const path = z.string().min(1).max(4096);

export const page = {
  offset: z.int().nonnegative().default(0),
  limit: z.int().min(1).max(maxPageRows).default(200),
};
