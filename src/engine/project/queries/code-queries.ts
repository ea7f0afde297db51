import type { Code, CodeText } from '../../../shared/domain/code.ts';
import type { CodeId } from '../../../shared/ids.ts';
import { all, type Database, first, insertRow, type Parameters, run } from '../database.ts';
import { newUid } from '../uid.ts';
import { countCodings } from './code-counts.ts';
import { rankAtEnd } from './code-ranks.ts';
import { listSetIds } from './code-set-queries.ts';
import { deleteLinksOf } from './link-queries.ts';
import { deleteMemosOf } from './memo-rows.ts';

export type CodeRow = Readonly<{
  id: CodeId;
  parentId: CodeId | null;
  name: string;
  colour: number | null;
  description: string;
  inclusion: string;
  exclusion: string;
  example: string;
  /** 1: archived itself. */
  archived: 0 | 1;
  rank: string;
}>;

const live = 'merged_into is null';
const columns = `id, parent_id as parentId, name, colour, description, inclusion, exclusion, example,
  archived, rank`;

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

/** A slash inside a name would look like a step of a path. */
export const pathPart = (name: string): string => name.replaceAll('/', '∕');

/** Where a code stands: its path from the root, the family colour it shows, and whether it is out of the way. */
export type CodePlace = Readonly<{
  path: string;
  depth: number;
  family: number;
  archived: boolean;
}>;

type PlacedRow = Readonly<{ row: CodeRow; place: CodePlace }>;

function placeBelow(row: CodeRow, parent: CodePlace | null): CodePlace {
  const name = pathPart(row.name);
  return {
    path: parent ? `${parent.path}/${name}` : name,
    depth: parent ? parent.depth + 1 : 0,
    family: row.colour ?? parent?.family ?? 0,
    archived: row.archived === 1 || (parent?.archived ?? false),
  };
}

/** Codes in tree order with their places. */
export function listPlacedRows(db: Database): PlacedRow[] {
  const children = Map.groupBy(listCodeRows(db), ({ parentId }) => parentId);
  const placed: PlacedRow[] = [];
  const visit = (row: CodeRow, parent: CodePlace | null): void => {
    const place = placeBelow(row, parent);
    placed.push({ row, place });
    for (const child of children.get(row.id) ?? []) visit(child, place);
  };
  for (const row of children.get(null) ?? []) visit(row, null);
  return placed;
}

/** The codebook in tree order. */
export function listRowsInTreeOrder(db: Database): CodeRow[] {
  return listPlacedRows(db).map(({ row }) => row);
}

export function listCodePlaces(db: Database): ReadonlyMap<CodeId, CodePlace> {
  return new Map(listPlacedRows(db).map(({ row, place }) => [row.id, place]));
}

/** The codebook in tree order, with paths, inherited colours, sets and counts. */
export function listCodes(db: Database): Code[] {
  const counts = countCodings(db);
  const setIds = listSetIds(db);
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
    setIds: setIds.get(code.id) ?? [],
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

/** The code's parent, the one above that, and so on. */
export function listAbove(db: Database, id: CodeId): CodeRow[] {
  const above: CodeRow[] = [];
  let at = findCode(db, id);
  while (at && at.parentId !== null) {
    at = findCode(db, at.parentId);
    if (at) above.push(at);
  }
  return above;
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
    uid?: Buffer;
  }> &
    Partial<Record<CodeText, string>>,
): CodeId {
  return insertRow(db, 'code', {
    uid: code.uid ?? newUid(),
    parent_id: code.parentId,
    name: code.name,
    colour: code.colour,
    description: code.description ?? '',
    inclusion: code.inclusion ?? '',
    exclusion: code.exclusion ?? '',
    example: code.example ?? '',
    rank: rankAtEnd(db, code.parentId),
    merged_into: null,
  }) as CodeId;
}

/** Changes the named cells of a code. */
export function updateCode(db: Database, id: CodeId, cells: Parameters): void {
  const sets = Object.keys(cells).map((column) => `${column} = @${column}`);
  if (sets.length > 0)
    run(db, `update code set ${sets.join(', ')} where id = @id`, { ...cells, id });
}

/** Takes a code out with its memos, its memberships and the links to it. Its codings and the codes below went before. */
export function deleteCodeRow(db: Database, id: CodeId): void {
  deleteLinksOf(db, 'code', id);
  deleteMemosOf(db, 'code', id);
  run(db, 'delete from code_set_member where code_id = @id', { id });
  run(db, 'delete from code where id = @id', { id });
}
