import type { CodeId, CoderId, CodingId, SourceId, VersionId } from '../../../shared/ids.ts';
import { all, type Database } from '../database.ts';

/** A coding in the present version of the source that it is listed under. */
export type ListedCoding = Readonly<{
  id: CodingId;
  codeId: CodeId;
  versionId: VersionId;
  start: number;
  end: number;
  coderId: CoderId;
  weight: number;
}>;

export type CodingFilter = Readonly<{
  /** All where null. */
  codes: ReadonlySet<CodeId> | null;
  coderId: CoderId | null;
}>;

type Placed = Readonly<{ id: number; start: number; end: number }>;

const byPlace = (one: Placed, other: Placed): number =>
  one.start - other.start || one.end - other.end || one.id - other.id;

/**
 * Codings that stand in the texts as they are now, by source, the oldest source first; within a source in the order of its
 * text. They are read in the order of their table and put in order here: SQLite takes three times as long for it.
 */
export function listCodingsBySource(
  db: Database,
  { codes, coderId }: CodingFilter,
): ReadonlyMap<SourceId, readonly ListedCoding[]> {
  const rows = all<ListedCoding>(
    db,
    `select id, code_id as codeId, version_id as versionId, start_offset as start, end_offset as end,
       coder_id as coderId, weight from coding${coderId === null ? '' : ' where coder_id = @coderId'}`,
    coderId === null ? {} : { coderId },
  );
  return bySource(db, codes ? rows.filter(({ codeId }) => codes.has(codeId)) : rows);
}

/** A coding with the name that it has outside of this file: 32 hexadecimal digits in capitals. */
export type NamedCoding = ListedCoding & Readonly<{ name: string }>;

/** As `listCodingsBySource`; names as text, since a buffer of each costs many times the rest. */
export function listNamedCodings(db: Database): ReadonlyMap<SourceId, readonly NamedCoding[]> {
  const rows = all<NamedCoding>(
    db,
    `select id, hex(uid) as name, code_id as codeId, version_id as versionId, start_offset as start,
       end_offset as end, coder_id as coderId, weight from coding`,
  );
  return bySource(db, rows);
}

function bySource<Row extends ListedCoding>(
  db: Database,
  rows: readonly Row[],
): ReadonlyMap<SourceId, readonly Row[]> {
  const groups = new Map<VersionId, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.versionId);
    if (group) group.push(row);
    else groups.set(row.versionId, [row]);
  }
  const found = new Map<SourceId, readonly Row[]>();
  for (const { id, versionId } of listPresentVersions(db)) {
    const group = groups.get(versionId);
    if (group) found.set(id, group.sort(byPlace));
  }
  return found;
}

/** The sources that have a text with its version, the oldest first. */
function listPresentVersions(
  db: Database,
): readonly Readonly<{ id: SourceId; versionId: VersionId }>[] {
  return all(
    db,
    'select id, version_id as versionId from source where version_id is not null order by id',
  );
}

/**
 * Calls `count` for each coding of a present text. SQLite hands over one string of versions for each code: so many rows of
 * their own would take twice the time.
 */
export function countCodings(
  db: Database,
  coderId: CoderId | null,
  count: (source: SourceId, code: CodeId) => void,
): void {
  const sources = new Map(listPresentVersions(db).map(({ id, versionId }) => [versionId, id]));
  const rows = all<{ codeId: CodeId; versions: string }>(
    db,
    `select code_id as codeId, group_concat(version_id, ' ') || ' ' as versions from coding
     ${coderId === null ? '' : 'where coder_id = @coderId'} group by code_id`,
    coderId === null ? {} : { coderId },
  );
  for (const { codeId, versions } of rows) {
    forEachNumber(versions, (versionId) => {
      const source = sources.get(versionId as VersionId);
      if (source !== undefined) count(source, codeId);
    });
  }
}

const [blank, zero] = [0x20, 0x30];

/** Whole numbers, each with a blank behind it. */
function forEachNumber(words: string, visit: (value: number) => void): void {
  let value = 0;
  for (let at = 0; at < words.length; at += 1) {
    const unit = words.charCodeAt(at);
    if (unit === blank) {
      visit(value);
      value = 0;
    } else value = value * 10 + unit - zero;
  }
}
