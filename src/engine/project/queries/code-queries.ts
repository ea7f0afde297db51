import { generateKeyBetween } from 'fractional-indexing';
import type { Code } from '../../../shared/domain/code.ts';
import type { CodeId } from '../../../shared/ids.ts';
import { all, type Database, first, insertRow, type Parameters, run } from '../database.ts';
import { newUid } from '../uid.ts';

export type CodeRow = Readonly<{
  id: CodeId;
  parentId: CodeId | null;
  name: string;
  colour: number | null;
  description: string;
  rank: string;
}>;

const live = 'merged_into is null';
const columns = 'id, parent_id as parentId, name, colour, description, rank';

/** Codes that were not merged away, siblings in their order. */
export function listCodeRows(db: Database): CodeRow[] {
  return all<CodeRow>(db, `select ${columns} from code where ${live} order by rank, id`);
}

export function findCode(db: Database, id: CodeId): CodeRow | undefined {
  return first<CodeRow>(db, `select ${columns} from code where id = @id and ${live}`, { id });
}

export function findCodeByName(
  db: Database,
  parentId: CodeId | null,
  name: string,
): CodeId | undefined {
  return first<{ id: CodeId }>(
    db,
    `select id from code where parent_id is @parentId and name = @name and ${live} order by rank`,
    { parentId, name },
  )?.id;
}

type Counts = ReadonlyMap<CodeId, Readonly<{ segments: number; sources: number }>>;

function countCodings(db: Database): Counts {
  const rows = all<{ codeId: CodeId; segments: number; sources: number }>(
    db,
    `select code_id as codeId, count(*) as segments, count(distinct version_id) as sources
     from coding group by code_id`,
  );
  return new Map(rows.map((row) => [row.codeId, row]));
}

/** A slash inside a name would look like a step of a path. */
const pathPart = (name: string): string => name.replaceAll('/', '∕');

/** Where a code stands: its path from the root and the family colour it shows. */
export type CodePlace = Readonly<{ path: string; depth: number; family: number }>;

type PlacedRow = Readonly<{ row: CodeRow; place: CodePlace }>;

function placeBelow(row: CodeRow, parent: CodePlace | null): CodePlace {
  const name = pathPart(row.name);
  return {
    path: parent ? `${parent.path}/${name}` : name,
    depth: parent ? parent.depth + 1 : 0,
    family: row.colour ?? parent?.family ?? 0,
  };
}

/** Codes in tree order with their places. */
function listPlacedRows(db: Database): PlacedRow[] {
  const children = Map.groupBy(listCodeRows(db), ({ parentId }) => parentId);
  const visit = (row: CodeRow, parent: CodePlace | null): PlacedRow[] => {
    const place = placeBelow(row, parent);
    return [
      { row, place },
      ...(children.get(row.id) ?? []).flatMap((child) => visit(child, place)),
    ];
  };
  return (children.get(null) ?? []).flatMap((row) => visit(row, null));
}

export function listCodePlaces(db: Database): ReadonlyMap<CodeId, CodePlace> {
  return new Map(listPlacedRows(db).map(({ row, place }) => [row.id, place]));
}

/** The codebook in tree order, with paths, inherited colours and counts. */
export function listCodes(db: Database): Code[] {
  const counts = countCodings(db);
  const placed = listPlacedRows(db);
  const totals = new Map<CodeId, number>();
  // Children stand behind their parents, so from the end each total is whole when its parent asks for it.
  for (const { row } of [...placed].reverse()) {
    const total = (totals.get(row.id) ?? 0) + (counts.get(row.id)?.segments ?? 0);
    totals.set(row.id, total);
    if (row.parentId !== null) totals.set(row.parentId, (totals.get(row.parentId) ?? 0) + total);
  }
  return placed.map(({ row: { rank: _rank, ...code }, place }) => ({
    ...code,
    ...place,
    segmentCount: counts.get(code.id)?.segments ?? 0,
    sourceCount: counts.get(code.id)?.sources ?? 0,
    totalSegmentCount: totals.get(code.id) ?? 0,
  }));
}

/** The code and every code below it. */
export function listSubtree(db: Database, id: CodeId): CodeId[] {
  return all<{ id: CodeId }>(
    db,
    `with recursive below(id) as (
       select @id union select code.id from code join below on code.parent_id = below.id where ${live}
     ) select id from below`,
    { id },
  ).map((row) => row.id);
}

/** Codes that were merged into this one: kept for merging copies, shown nowhere. */
export function listMergedInto(db: Database, id: CodeId): CodeId[] {
  return all<{ id: CodeId }>(db, 'select id from code where merged_into = @id', { id }).map(
    (row) => row.id,
  );
}

/** A rank behind the last sibling, or before `beforeId`. */
export function rankAmong(db: Database, parentId: CodeId | null, beforeId: CodeId | null): string {
  const ranks = all<{ id: CodeId; rank: string }>(
    db,
    'select id, rank from code where parent_id is @parentId order by rank, id',
    { parentId },
  );
  const at = beforeId === null ? ranks.length : ranks.findIndex(({ id }) => id === beforeId);
  const position = at < 0 ? ranks.length : at;
  return generateKeyBetween(ranks[position - 1]?.rank ?? null, ranks[position]?.rank ?? null);
}

/** The order in which families are dealt: neighbours in it lie far apart in hue, also for the colour-blind. */
const dealingOrder = [1, 4, 2, 3, 8, 7, 6, 5, 0, 10, 11, 9];

/** The family colour that the fewest top-level codes have; the first in dealing order where several have. */
export function leastUsedColour(db: Database): number {
  const used = all<{ colour: number }>(
    db,
    `select colour from code where parent_id is null and colour is not null and ${live}`,
  );
  const count = (colour: number): number => used.filter((row) => row.colour === colour).length;
  const least = Math.min(...dealingOrder.map(count));
  return dealingOrder.find((colour) => count(colour) === least) ?? 0;
}

export function insertCode(
  db: Database,
  code: Readonly<{
    name: string;
    parentId: CodeId | null;
    colour: number | null;
    description?: string;
  }>,
): CodeId {
  return insertRow(db, 'code', {
    uid: newUid(),
    parent_id: code.parentId,
    name: code.name,
    colour: code.colour,
    description: code.description ?? '',
    rank: rankAmong(db, code.parentId, null),
    merged_into: null,
  }) as CodeId;
}

/** Changes the named cells of a code. */
export function updateCode(db: Database, id: CodeId, cells: Parameters): void {
  const sets = Object.keys(cells).map((column) => `${column} = @${column}`);
  if (sets.length > 0)
    run(db, `update code set ${sets.join(', ')} where id = @id`, { ...cells, id });
}

export function deleteCodeRow(db: Database, id: CodeId): void {
  run(db, "delete from memo where target = 'code' and target_id = @id", { id });
  run(db, 'delete from code where id = @id', { id });
}
