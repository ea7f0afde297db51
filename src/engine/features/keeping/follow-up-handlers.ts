import {
  type FollowUp,
  type FollowUpPage,
  type FollowUpStatus,
  isClosed,
} from '../../../shared/domain/follow-up.ts';
import type { DatasetId, FollowUpId } from '../../../shared/ids.ts';
import type { Input, OperationTable, Output } from '../../../shared/operations/operation-table.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { Step } from '../../history/command.ts';
import type { Database } from '../../project/database.ts';
import { findDataset } from '../../project/queries/dataset-queries.ts';
import {
  countFollowUps,
  deleteFollowUp,
  findFollowUps,
  type FollowUpCells,
  type FollowUpRow,
  insertFollowUp,
  listFollowedRows,
  listFollowUps,
  listOwners,
  nameCustomer,
  updateFollowUp,
} from '../../project/queries/follow-up-queries.ts';
import { resolveColumn } from '../../tables/resolve-column.ts';
import { type Handlers, reads, writes } from '../../session/handler.ts';
import { notFound } from '../not-found.ts';
import { listCandidates } from './candidates.ts';
import { customerReader } from './describe-customers.ts';
import { listProblems } from './problems.ts';
import { firstScore } from './score-choice.ts';

type Names = Extract<keyof OperationTable, `followUps.${string}`>;

const gone = notFound('This follow-up');

/** Adds what the tables say of the customers, each table read once. */
function withCustomers(
  db: Database,
  rows: readonly FollowUpRow[],
  column: string | undefined,
): FollowUp[] {
  const readers = new Map<DatasetId, ReturnType<typeof customerReader>>();
  const readerOf = (datasetId: DatasetId): ReturnType<typeof customerReader> => {
    const known = readers.get(datasetId);
    if (known) return known;
    const dataset = findDataset(db, datasetId);
    if (!dataset) throw new Error('a follow-up without its table');
    const named = column === undefined ? null : resolveColumn(dataset.columns, column);
    const score = named?.ok === true ? named.value : firstScore(dataset);
    const reader = customerReader(db, dataset, score ?? null);
    readers.set(datasetId, reader);
    return reader;
  };
  return rows.map((row) => ({ ...row, ...readerOf(row.datasetId)(row.row) }));
}

function list(db: Database, input: Input<'followUps.list'>): Result<FollowUpPage> {
  const { isOverdue, today, column } = input;
  if (isOverdue && today === undefined)
    return refuse('invalid_input', 'To list what is overdue, the present day must be given.');
  const datasetId = input.datasetId ?? null;
  const { total, rows } = listFollowUps(db, {
    datasetId,
    statuses: input.statuses ?? null,
    kinds: input.kinds ?? null,
    owner: input.owner ?? null,
    overdueOn: isOverdue ? (today ?? null) : null,
    order: input.order,
    offset: input.offset,
    limit: input.limit,
  });
  return ok({
    total,
    rows: withCustomers(db, rows, column),
    ...countFollowUps(db, datasetId, today ?? null),
    owners: listOwners(db, datasetId),
  });
}

function open(
  { db, at, coderId, describe }: Step,
  input: Input<'followUps.open'>,
): Result<Output<'followUps.open'>> {
  const { datasetId, rows, ...cells } = input;
  const dataset = findDataset(db, datasetId);
  if (!dataset) return notFound('This table');
  const wanted = [...new Set(rows)];
  if (wanted.some((row) => row >= dataset.rows))
    return refuse(
      'invalid_input',
      `“${dataset.name}” has ${dataset.rows} rows, fewer than were asked for. Nothing was changed.`,
    );
  const followed = listFollowedRows(db, datasetId);
  const fresh = wanted.filter((row) => {
    const status = followed.get(row);
    return status === undefined || isClosed(status);
  });
  const [first] = fresh;
  if (first !== undefined)
    describe('followUp.open', { name: nameCustomer(db, datasetId, first), count: fresh.length });
  const opened = fresh.map((row) =>
    insertFollowUp(db, { ...cells, status: 'open', datasetId, row, at, coderId }),
  );
  return ok({ opened, skipped: wanted.length - fresh.length });
}

type Wanted = Omit<Input<'followUps.change'>, 'ids'>;

const changedCells = (known: FollowUpRow, wanted: Wanted): FollowUpCells => ({
  kind: wanted.kind ?? known.kind,
  status: wanted.status ?? known.status,
  owner: wanted.owner ?? known.owner,
  due: wanted.due === undefined ? known.due : wanted.due,
  note: wanted.note ?? known.note,
  isSystemic: wanted.isSystemic ?? known.isSystemic,
});

const differs = (known: FollowUpRow, cells: FollowUpCells): boolean =>
  known.kind !== cells.kind ||
  known.status !== cells.status ||
  known.owner !== cells.owner ||
  known.due !== cells.due ||
  known.note !== cells.note ||
  known.isSystemic !== cells.isSystemic;

const statusLabels: Readonly<Record<FollowUpStatus, string>> = {
  open: 'followUp.reopen',
  in_progress: 'followUp.begin',
  waiting: 'followUp.wait',
  done: 'followUp.finish',
  dropped: 'followUp.drop',
};

/** The label of a step: a status alone says which, all else that something changed. */
function labelOf(wanted: Wanted): string {
  const isStatusAlone = Object.entries(wanted).every(
    ([name, value]) => name === 'status' || value === undefined,
  );
  return isStatusAlone && wanted.status ? statusLabels[wanted.status] : 'followUp.change';
}

function change(
  { db, at, describe }: Step,
  { ids, ...wanted }: Input<'followUps.change'>,
): Result<Output<'followUps.change'>> {
  const known = findFollowUps(db, ids);
  if (known.length === 0) return gone;
  const changed = known
    .map((row) => ({ row, cells: changedCells(row, wanted) }))
    .filter(({ row, cells }) => differs(row, cells));
  const [first] = changed;
  if (first) {
    const name = nameCustomer(db, first.row.datasetId, first.row.row);
    describe(labelOf(wanted), { name, count: changed.length });
  }
  for (const { row, cells } of changed) updateFollowUp(db, row.id, cells, at);
  return ok({ changed: changed.length });
}

function remove({ db, describe }: Step, ids: readonly FollowUpId[]): Result<null> {
  const known = findFollowUps(db, ids);
  const [first] = known;
  if (!first) return gone;
  const name = nameCustomer(db, first.datasetId, first.row);
  describe('followUp.delete', { name, count: known.length });
  for (const { id } of known) deleteFollowUp(db, id);
  return ok(null);
}

export const followUpHandlers: Handlers<Names> = {
  'followUps.list': reads(({ project }, input) => list(project.db, input)),
  'followUps.open': writes(open),
  'followUps.change': writes(change),
  'followUps.delete': writes((step, { ids }) => remove(step, ids)),
  'followUps.candidates': reads(({ project }, input) => listCandidates(project.db, input)),
  'followUps.problems': reads(({ project }, input) => listProblems(project.db, input)),
};
