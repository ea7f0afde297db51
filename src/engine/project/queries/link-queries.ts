import type { LinkKind } from '../../../shared/domain/link.ts';
import type { CoderId, LinkId } from '../../../shared/ids.ts';
import { all, type Database, first, insertRow, type Parameters, run } from '../database.ts';
import { newUid } from '../uid.ts';

/** An end as it is stored: `id` names a source version for a passage, and only a passage has a range. */
export type EndRow = Readonly<{
  kind: LinkKind;
  id: number;
  start: number | null;
  end: number | null;
}>;

export type LinkRow = Readonly<{
  id: LinkId;
  from: EndRow;
  to: EndRow;
  note: string;
  coder: string;
  createdAt: string;
}>;

type FlatRow = Readonly<{
  id: LinkId;
  fromKind: LinkKind;
  fromId: number;
  fromStart: number | null;
  fromEnd: number | null;
  toKind: LinkKind;
  toId: number;
  toStart: number | null;
  toEnd: number | null;
  note: string;
  coder: string;
  createdAt: string;
}>;

const columns = `link.id, link.from_kind as fromKind, link.from_id as fromId, link.from_start as fromStart,
  link.from_end as fromEnd, link.to_kind as toKind, link.to_id as toId, link.to_start as toStart,
  link.to_end as toEnd, link.note, coder.name as coder, link.created_at as createdAt`;
const from = 'link join coder on coder.id = link.coder_id';

const toLink = (row: FlatRow): LinkRow => ({
  id: row.id,
  from: { kind: row.fromKind, id: row.fromId, start: row.fromStart, end: row.fromEnd },
  to: { kind: row.toKind, id: row.toId, start: row.toStart, end: row.toEnd },
  note: row.note,
  coder: row.coder,
  createdAt: row.createdAt,
});

export function findLink(db: Database, id: LinkId): LinkRow | undefined {
  const row = first<FlatRow>(db, `select ${columns} from ${from} where link.id = @id`, { id });
  return row && toLink(row);
}

type Paged = Readonly<{ offset: number; limit: number }>;
type LinkRows = Readonly<{ total: number; rows: readonly LinkRow[] }>;

function listWhere(
  db: Database,
  where: string,
  order: string,
  parameters: Parameters,
  { offset, limit }: Paged,
): LinkRows {
  const total = first<{ n: number }>(
    db,
    `select count(*) as n from link where ${where}`,
    parameters,
  );
  const rows = all<FlatRow>(
    db,
    `select ${columns} from ${from} where ${where} order by ${order} limit @limit offset @offset`,
    { ...parameters, limit, offset },
  );
  return { total: total?.n ?? 0, rows: rows.map(toLink) };
}

/** Links of a memo, a code or a case, in both directions, in the order in which they were made. */
export function listLinksOf(
  db: Database,
  kind: Exclude<LinkKind, 'passage' | 'source'>,
  id: number,
  paged: Paged,
): LinkRows {
  const where = '(from_kind = @kind and from_id = @id) or (to_kind = @kind and to_id = @id)';
  return listWhere(db, where, 'link.id', { kind, id }, paged);
}

/** Links of a source: of its passages in any version, by place, then of the source itself. */
export function listLinksOfSource(db: Database, sourceId: number, paged: Paged): LinkRows {
  const versions = 'select id from source_version where source_id = @sourceId';
  const inSource = (side: 'from' | 'to'): string =>
    `(${side}_kind = 'passage' and ${side}_id in (${versions}))`;
  const where = `${inSource('from')} or ${inSource('to')} or (to_kind = 'source' and to_id = @sourceId)`;
  const order = `iif(${inSource('from')}, from_start, iif(${inSource('to')}, to_start, 1e15)), link.id`;
  return listWhere(db, where, order, { sourceId }, paged);
}

const endIs = (side: 'from' | 'to', name: string): string =>
  `${side}_kind = @${name}Kind and ${side}_id = @${name}Id and ${side}_start is @${name}Start and ${side}_end is @${name}End`;

const endCells = (name: string, end: EndRow): Parameters => ({
  [`${name}Kind`]: end.kind,
  [`${name}Id`]: end.id,
  [`${name}Start`]: end.start,
  [`${name}End`]: end.end,
});

/** The link between two ends, whichever of them it begins at. */
export function findLinkBetween(db: Database, one: EndRow, other: EndRow): LinkRow | undefined {
  const row = first<FlatRow>(
    db,
    `select ${columns} from ${from}
     where (${endIs('from', 'one')} and ${endIs('to', 'other')})
        or (${endIs('from', 'other')} and ${endIs('to', 'one')}) order by link.id`,
    { ...endCells('one', one), ...endCells('other', other) },
  );
  return row && toLink(row);
}

export function insertLink(
  db: Database,
  link: Readonly<{
    from: EndRow;
    to: EndRow;
    note: string;
    coderId: CoderId;
    at: string;
    uid?: Buffer;
  }>,
): LinkId {
  return insertRow(db, 'link', {
    uid: link.uid ?? newUid(),
    from_kind: link.from.kind,
    from_id: link.from.id,
    from_start: link.from.start,
    from_end: link.from.end,
    to_kind: link.to.kind,
    to_id: link.to.id,
    to_start: link.to.start,
    to_end: link.to.end,
    note: link.note,
    coder_id: link.coderId,
    created_at: link.at,
  }) as LinkId;
}

export function updateLinkNote(db: Database, id: LinkId, note: string): void {
  run(db, 'update link set note = @note where id = @id', { id, note });
}

export function deleteLink(db: Database, id: LinkId): void {
  run(db, 'delete from link where id = @id', { id });
}

/**
 * Deletes the links of several things of one kind, before the things themselves go. `ids` is a query that answers their
 * ids; `passage` takes ids of source versions.
 */
export function deleteLinksOfAll(
  db: Database,
  kind: LinkKind,
  ids: string,
  parameters: Parameters,
): void {
  run(
    db,
    `delete from link where (from_kind = '${kind}' and from_id in (${ids})) or (to_kind = '${kind}' and to_id in (${ids}))`,
    parameters,
  );
}

/** Deletes the links of one thing, before it goes. */
export function deleteLinksOf(db: Database, kind: LinkKind, id: number): void {
  deleteLinksOfAll(db, kind, 'select @id', { id });
}

/** Gives the links of a thing to another one of its kind, where it is not linked in the same way already. */
export function moveLinks(
  db: Database,
  kind: Exclude<LinkKind, 'passage'>,
  fromId: number,
  toId: number,
): void {
  const rows = all<FlatRow>(
    db,
    `select ${columns} from ${from}
     where (from_kind = @kind and from_id = @fromId) or (to_kind = @kind and to_id = @fromId) order by link.id`,
    { kind, fromId },
  ).map(toLink);
  const moved = (end: EndRow): EndRow =>
    end.kind === kind && end.id === fromId ? { ...end, id: toId } : end;
  for (const link of rows) {
    const ends = { from: moved(link.from), to: moved(link.to) };
    const toItself = ends.from.kind === ends.to.kind && ends.from.id === ends.to.id;
    if (toItself || findLinkBetween(db, ends.from, ends.to)) deleteLink(db, link.id);
    else {
      run(db, 'update link set from_id = @fromId, to_id = @toId where id = @id', {
        id: link.id,
        fromId: ends.from.id,
        toId: ends.to.id,
      });
    }
  }
}
