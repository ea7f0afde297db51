import type {
  FollowUpKind,
  FollowUpOrder,
  FollowUpStatus,
} from '../../../shared/domain/follow-up.ts';
import type { Page } from '../../../shared/domain/page.ts';
import type { CoderId, DatasetId, FollowUpId } from '../../../shared/ids.ts';
import { all, type Database, first, insertRow, type Parameters, run } from '../database.ts';
import { newUid } from '../uid.ts';

/** What a person decides about a follow-up. */
export type FollowUpCells = Readonly<{
  kind: FollowUpKind;
  status: FollowUpStatus;
  owner: string;
  due: string | null;
  note: string;
  isSystemic: boolean;
}>;

export type FollowUpRow = FollowUpCells &
  Readonly<{
    id: FollowUpId;
    datasetId: DatasetId;
    row: number;
    createdAt: string;
    updatedAt: string;
    coder: string;
  }>;

type Flat = Omit<FollowUpRow, 'isSystemic'> & Readonly<{ isSystemic: 0 | 1 }>;

const columns = `follow_up.id, dataset_id as datasetId, dataset_row as row, kind, status, owner, due, note,
  is_systemic as isSystemic, created_at as createdAt, updated_at as updatedAt, coder.name as coder`;
const from = 'follow_up join coder on coder.id = follow_up.coder_id';
const notClosed = "status not in ('done', 'dropped')";

const toRow = (flat: Flat): FollowUpRow => ({ ...flat, isSystemic: flat.isSystemic === 1 });

export type FollowUpQuery = Readonly<{
  datasetId: DatasetId | null;
  statuses: readonly FollowUpStatus[] | null;
  kinds: readonly FollowUpKind[] | null;
  owner: string | null;
  /** Only what is not closed and was due before this day. */
  overdueOn: string | null;
  order: FollowUpOrder;
  offset: number;
  limit: number;
}>;

const orders: Readonly<Record<FollowUpOrder, string>> = {
  due: 'due is null, due, follow_up.id',
  created: 'created_at desc, follow_up.id desc',
  owner: "owner = '', lower(owner), due is null, due, follow_up.id",
  status: `case status when 'open' then 0 when 'in_progress' then 1 when 'waiting' then 2 when 'done' then 3 else 4 end,
    due is null, due, follow_up.id`,
};

const ofDataset = '(@datasetId is null or dataset_id = @datasetId)';

export function listFollowUps(db: Database, query: FollowUpQuery): Page<FollowUpRow> {
  const where = `${ofDataset} and (@owner is null or owner = @owner)
    and (@statuses is null or status in (select value from json_each(@statuses)))
    and (@kinds is null or kind in (select value from json_each(@kinds)))
    and (@overdueOn is null or (due < @overdueOn and ${notClosed}))`;
  const given = {
    datasetId: query.datasetId,
    owner: query.owner,
    statuses: query.statuses && JSON.stringify(query.statuses),
    kinds: query.kinds && JSON.stringify(query.kinds),
    overdueOn: query.overdueOn,
  };
  const counted = first<{ n: number }>(
    db,
    `select count(*) as n from follow_up where ${where}`,
    given,
  );
  const rows = all<Flat>(
    db,
    `select ${columns} from ${from} where ${where}
     order by ${orders[query.order]} limit @limit offset @offset`,
    { ...given, limit: query.limit, offset: query.offset },
  );
  return { total: counted?.n ?? 0, rows: rows.map(toRow) };
}

/** How many there are of a table (of all where null), how many are not closed, and how many of those were due before a day. */
export function countFollowUps(
  db: Database,
  datasetId: DatasetId | null,
  today: string | null,
): Readonly<{ everything: number; open: number; overdue: number }> {
  const counts = first<{ everything: number; open: number; overdue: number }>(
    db,
    `select count(*) as everything, count(*) filter (where ${notClosed}) as open,
       count(*) filter (where ${notClosed} and due < @today) as overdue
     from follow_up where ${ofDataset}`,
    { datasetId, today },
  );
  return counts ?? { everything: 0, open: 0, overdue: 0 };
}

/** Owners in use, in alphabetical order. */
export function listOwners(db: Database, datasetId: DatasetId | null): string[] {
  return all<{ owner: string }>(
    db,
    `select distinct owner from follow_up where owner <> '' and ${ofDataset} order by lower(owner), owner`,
    { datasetId },
  ).map(({ owner }) => owner);
}

/** Those of the ids that are there, in the order of their making. */
export function findFollowUps(db: Database, ids: readonly FollowUpId[]): FollowUpRow[] {
  return all<Flat>(
    db,
    `select ${columns} from ${from}
     where follow_up.id in (select value from json_each(@ids)) order by follow_up.id`,
    { ids: JSON.stringify(ids) },
  ).map(toRow);
}

/** Rows of a table that are followed up, with the status of the newest follow-up that is not closed, else of the newest. */
export function listFollowedRows(
  db: Database,
  datasetId: DatasetId,
): ReadonlyMap<number, FollowUpStatus> {
  const rows = all<{ row: number; status: FollowUpStatus }>(
    db,
    `select dataset_row as row, status from follow_up where dataset_id = @datasetId
     order by ${notClosed}, id`,
    { datasetId },
  );
  return new Map(rows.map(({ row, status }) => [row, status]));
}

const cellsOf = (cells: FollowUpCells): Parameters => ({
  kind: cells.kind,
  status: cells.status,
  owner: cells.owner,
  due: cells.due,
  note: cells.note,
  is_systemic: cells.isSystemic ? 1 : 0,
});

export function insertFollowUp(
  db: Database,
  followUp: FollowUpCells &
    Readonly<{ datasetId: DatasetId; row: number; at: string; coderId: CoderId }>,
): FollowUpId {
  return insertRow(db, 'follow_up', {
    uid: newUid(),
    dataset_id: followUp.datasetId,
    dataset_row: followUp.row,
    ...cellsOf(followUp),
    created_at: followUp.at,
    updated_at: followUp.at,
    coder_id: followUp.coderId,
  }) as FollowUpId;
}

export function updateFollowUp(
  db: Database,
  id: FollowUpId,
  cells: FollowUpCells,
  at: string,
): void {
  run(
    db,
    `update follow_up set kind = @kind, status = @status, owner = @owner, due = @due, note = @note,
       is_systemic = @is_systemic, updated_at = @at where id = @id`,
    { id, at, ...cellsOf(cells) },
  );
}

export function deleteFollowUp(db: Database, id: FollowUpId): void {
  run(db, 'delete from follow_up where id = @id', { id });
}

/** What the customer of a row is called: as their case, else by the number of the row. */
export function nameCustomer(db: Database, datasetId: number, row: number): string {
  const known = first<{ name: string }>(
    db,
    'select name from study_case where dataset_id = @datasetId and dataset_row = @row',
    { datasetId, row },
  );
  return known?.name ?? `#${row + 1}`;
}
