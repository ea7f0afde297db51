import type { ReadDocument } from '../../../formats/read-document.ts';
import type { DatasetUpdatePlan, UpdatedDataset } from '../../../shared/domain/dataset-update.ts';
import type { datasetUpdateOperations } from '../../../shared/operations/dataset-update-operations.ts';
import type { Input } from '../../../shared/operations/operation-table.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { Step } from '../../history/command.ts';
import { describePlan } from '../../importing/update-dataset/describe-plan.ts';
import { findUpdatedTable } from '../../importing/update-dataset/find-updated-table.ts';
import { planTexts } from '../../importing/update-dataset/plan-texts.ts';
import { type PlannedTable, planTable } from '../../importing/update-dataset/plan-update.ts';
import { writeUpdate } from '../../importing/update-dataset/write-update.ts';
import type { Database } from '../../project/database.ts';
import { findDataset } from '../../project/queries/dataset-queries.ts';
import { type Handlers, type JobContext, reads, runs } from '../../session/handler.ts';
import { notFound } from '../not-found.ts';

type Names = keyof typeof datasetUpdateOperations;
type Choice = Omit<Input<'datasets.planUpdate'>, 'file'>;

/** The table that is meant with what the file makes of it; null where none was named and the file is a newer export of none. */
function planFor(
  db: Database,
  document: ReadDocument,
  { datasetId, identifier }: Choice,
): Result<PlannedTable | null> {
  if (datasetId === null) return ok(findUpdatedTable(db, document, identifier));
  const dataset = findDataset(db, datasetId);
  return dataset ? planTable(db, dataset, document, identifier) : notFound('This table');
}

/** What a file would change in a table. */
export function planUpdate(
  db: Database,
  document: ReadDocument,
  choice: Choice,
): Result<DatasetUpdatePlan | null> {
  const planned = planFor(db, document, choice);
  if (!planned.ok) return planned;
  return ok(planned.value && describePlan(planned.value, planTexts(db, planned.value)));
}

/** Updates a table inside one command. */
export function updateDataset(
  step: Step,
  document: ReadDocument,
  original: Uint8Array,
  choice: Choice,
): Result<UpdatedDataset> {
  const planned = planFor(step.db, document, choice);
  if (!planned.ok) return planned;
  if (!planned.value) return notFound('This table');
  return ok(writeUpdate(step, planned.value, document, original));
}

async function runUpdate(
  context: JobContext,
  { file, encoding, ...choice }: Input<'datasets.update'>,
): Promise<Result<UpdatedDataset>> {
  const { staged, signal } = context;
  const read = await staged.read(file, { encoding, signal });
  if (!read.ok) return read;
  const original = staged.readBytes(file);
  if (!original.ok) return original;
  const outcome = context.command((step) =>
    updateDataset(step, read.value, original.value, choice),
  );
  if (!outcome.ok) return outcome;
  staged.discard(file);
  return ok(outcome.value.value);
}

export const datasetUpdateHandlers: Handlers<Names> = {
  'datasets.planUpdate': reads(async ({ staged, project }, { file, encoding, ...choice }) => {
    const read = await staged.read(file, { encoding });
    return read.ok ? planUpdate(project.db, read.value, choice) : read;
  }),
  'datasets.update': runs(runUpdate),
};
