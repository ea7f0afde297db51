import { z } from 'zod';
import type { DatasetUpdatePlan, UpdatedDataset } from '../domain/dataset-update.ts';
import { job, read, returns } from './define-operation.ts';
import { datasetId, stagedFileId } from './fields.ts';

const file = {
  file: stagedFileId,
  encoding: z.string().max(40).optional(),
  /** Position of the column by which responses are found, `row` for all answers; without it, the one proposed. */
  identifier: z.union([z.int().nonnegative(), z.literal('row')]).optional(),
};

/** A newer export of a survey that is in the study: what it would change, and the change. */
export const datasetUpdateOperations = {
  /**
   * What updating would do. `datasetId` null: of the table of which the file is a newer export; the answer is null where there
   * is none. With a table it is refused where the file cannot update it.
   */
  'datasets.planUpdate': read(
    z.strictObject({ ...file, datasetId: datasetId.nullable().default(null) }),
    returns<DatasetUpdatePlan | null>(),
  ),
  /** Updates a table from a staged file, whole or not at all: one command, none where nothing is new. */
  'datasets.update': job(z.strictObject({ ...file, datasetId }), returns<UpdatedDataset>()),
};
