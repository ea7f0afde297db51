import type { ThemeInput } from '../../core/themes/find-themes.ts';
import type { ThemeModel } from '../../core/themes/theme-model.ts';
import type { CodebookFile } from '../../shared/domain/codebook-file.ts';
import type { Sentiment } from '../../shared/domain/sentiment.ts';
import type { Result } from '../../shared/result.ts';
import type { PostedDocument } from '../../formats/posted-document.ts';
import type { ReadOptions } from '../../formats/read-document.ts';
import type { PackedColumns } from './table-threads/packed-share.ts';

/** A file as it was read; the columns of a long table also as they are kept. */
export type ReadFile = Readonly<{ read: Result<PostedDocument>; packed: PackedColumns }>;

/** Long or dangerous work, done in a worker thread that has plain data and no database. */
export type Tasks = {
  readDocument: {
    input: Readonly<{ path: string; fileName: string; options: ReadOptions }>;
    output: ReadFile;
  };
  readCodebook: {
    input: Readonly<{ path: string; fileName: string }>;
    output: Result<CodebookFile>;
  };
  findThemes: { input: ThemeInput; output: Result<ThemeModel> };
  scoreTexts: {
    input: Readonly<{ texts: readonly string[]; languages: readonly string[] }>;
    output: readonly Sentiment[];
  };
};

export type TaskName = keyof Tasks;

/** What goes to the worker. It is at one task at a time, in their order. */
export type TaskRequest = {
  [Name in TaskName]: Readonly<{ task: Name; input: Tasks[Name]['input'] }>;
}[TaskName];

export type TaskMessage =
  | Readonly<{ type: 'progress'; done: number; total: number }>
  | Readonly<{ type: 'done'; output: unknown }>
  | Readonly<{ type: 'failed'; message: string }>;

/** What a task came to, and what of it is handed over instead of being copied. */
export type Answer<Output = unknown> = Readonly<{
  output: Output;
  transfer?: readonly ArrayBuffer[];
}>;
