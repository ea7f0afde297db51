import { z } from 'zod';
import { columnRoles } from '../domain/dataset.ts';
import type { FileInspection, Loss } from '../domain/file-inspection.ts';
import { sourceKinds } from '../domain/source.ts';
import type { AppError } from '../app-error.ts';
import type { DatasetId, SourceId, StagedFileId } from '../ids.ts';
import { job, returns } from './define-operation.ts';
import { name, path, stagedFileId } from './fields.ts';

export type ImportedFile = Readonly<{
  file: string;
  sourceIds: readonly SourceId[];
  datasetId: DatasetId | null;
  losses: readonly Loss[];
  warnings: readonly string[];
}>;

export type ImportOutcome = Readonly<{
  imported: readonly ImportedFile[];
  refused: readonly Readonly<{ file: string; error: AppError }>[];
}>;

/** Bytes a chunk of an upload holds at most. */
export const uploadChunkBytes = 1 << 20;

const columnRoleByPosition = z.record(z.string().regex(/^\d+$/u), z.enum(columnRoles).nullable());

const scalesByPosition = z.record(
  z.string().regex(/^\d+$/u),
  z.record(z.string().min(1).max(60), z.number().min(-100).max(100)),
);
const speakerByLabel = z.record(
  z.string().min(1).max(1000),
  z.strictObject({ name: name.optional(), isInterviewer: z.boolean().optional() }),
);

/** Files on their way in: staged, looked at, then imported. Until `import.commit` nothing is written to the study. */
export const importOperations = {
  'import.beginUpload': job(
    z.strictObject({ fileName: z.string().min(1).max(1024), bytes: z.int().nonnegative() }),
    returns<StagedFileId>(),
  ),
  /** `data` is base64 of at most `uploadChunkBytes` bytes, in order. */
  'import.appendUpload': job(
    z.strictObject({ file: stagedFileId, data: z.string().max(1_500_000) }),
    returns<Readonly<{ received: number }>>(),
  ),
  /** Stages a file of this computer by its path. */
  'import.stagePath': job(z.strictObject({ path }), returns<StagedFileId>()),
  'import.discard': job(z.strictObject({ file: stagedFileId }), returns<null>()),
  'import.inspect': job(
    z.strictObject({
      file: stagedFileId,
      encoding: z.string().max(40).optional(),
    }),
    returns<FileInspection>(),
  ),
  /** Imports staged files, each whole or not at all. One command for each file. */
  'import.commit': job(
    z.strictObject({
      files: z
        .array(
          z.strictObject({
            file: stagedFileId,
            name: name.optional(),
            kind: z.enum(sourceKinds).optional(),
            language: z.string().max(35).optional(),
            encoding: z.string().max(40).optional(),
            /** Column position -> role; null takes a proposed role away. What is not named keeps its proposal. */
            roles: columnRoleByPosition.optional(),
            /** Column position -> word on its scale -> number. A word without a number counts as missing in measures. */
            scales: scalesByPosition.optional(),
            /** Positions of columns of personal data whose values are kept; those of all others are left out. */
            keepPersonal: z.array(z.int().nonnegative()).max(10_000).optional(),
            /** Label in the text -> who it is. Labels with one name are one person; interviewers get no case. */
            speakers: speakerByLabel.optional(),
          }),
        )
        .min(1)
        .max(5000),
    }),
    returns<ImportOutcome>(),
  ),
};
