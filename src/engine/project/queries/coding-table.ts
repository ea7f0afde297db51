import type { CodeId, VersionId } from '../../../shared/ids.ts';
import type { Database } from '../database.ts';
import type { CodingFilter } from './coding-export-queries.ts';
import { type NumberColumns, readNumberColumns } from './number-columns.ts';

/** Columns of codings as numbers, and which rows of them stand in each text: much less than an object for each coding. */
export type CodingTable<Name extends string> = Readonly<{
  columns: NumberColumns<Name>['columns'];
  /** The rows in the versions that were asked for, one version after the other, each in the order of the table. */
  rows: Uint32Array;
  /** Where those of each version begin in `rows`, in the order of the versions; one more tells where the last end. */
  begins: Uint32Array;
}>;

const placeColumns = {
  codeId: 'code_id',
  versionId: 'version_id',
  start: 'start_offset',
  end: 'end_offset',
};

/** Where codings stand and for what, of those that stand in these versions. */
export function readCodingPlaces(
  db: Database,
  filter: CodingFilter,
  versions: readonly VersionId[],
): CodingTable<keyof typeof placeColumns> {
  return readTable(db, placeColumns, filter, versions);
}

const wholeColumns = { ...placeColumns, id: 'id', coderId: 'coder_id', weight: 'weight' };

/** All that is known of the codings in these versions, those of each in the order of its text. */
export function readCodings(
  db: Database,
  filter: CodingFilter,
  versions: readonly VersionId[],
): CodingTable<keyof typeof wholeColumns> {
  const table = readTable(db, wholeColumns, filter, versions);
  const { id, start, end } = table.columns;
  const cell = (column: Int32Array, row: number): number => column[row] ?? 0;
  const byPlace = (one: number, other: number): number =>
    cell(start, one) - cell(start, other) ||
    cell(end, one) - cell(end, other) ||
    cell(id, one) - cell(id, other);
  for (let at = 0; at < versions.length; at += 1) {
    table.rows.subarray(table.begins[at], table.begins[at + 1]).sort(byPlace);
  }
  return table;
}

function readTable<Name extends string>(
  db: Database,
  sqlOf: Readonly<Record<Name | 'codeId' | 'versionId', string>>,
  { codes, coderId }: CodingFilter,
  versions: readonly VersionId[],
): CodingTable<Name | 'codeId' | 'versionId'> {
  const { columns } = readNumberColumns(
    db,
    sqlOf,
    coderId === null ? 'coding' : 'coding where coder_id = @coderId',
    coderId === null ? {} : { coderId },
  );
  const isWanted = (row: number): boolean => !codes || codes.has(columns.codeId[row] as CodeId);
  return { columns, ...groupRows(columns.versionId, versions, isWanted) };
}

type Groups = Readonly<{ rows: Uint32Array; begins: Uint32Array }>;

/** Counts the rows of each version before it places them: nothing is compared, and they keep their order. */
function groupRows(
  versionOf: Int32Array,
  versions: readonly VersionId[],
  isWanted: (row: number) => boolean,
): Groups {
  const known = new Map<number, number>(versions.map((id, place) => [id, place]));
  const elsewhere = versions.length;
  const placeOf = new Uint32Array(versionOf.length);
  const begins = new Uint32Array(elsewhere + 2);
  for (let row = 0; row < placeOf.length; row += 1) {
    const place = isWanted(row) ? (known.get(versionOf[row] ?? 0) ?? elsewhere) : elsewhere;
    placeOf[row] = place;
    begins[place + 1] = (begins[place + 1] ?? 0) + 1;
  }
  for (let place = 0; place < elsewhere; place += 1) {
    begins[place + 1] = (begins[place + 1] ?? 0) + (begins[place] ?? 0);
  }
  const next = begins.slice();
  const rows = new Uint32Array(placeOf.length);
  for (let row = 0; row < placeOf.length; row += 1) {
    const place = placeOf[row] ?? elsewhere;
    const at = next[place] ?? 0;
    rows[at] = row;
    next[place] = at + 1;
  }
  return { rows: rows.subarray(0, begins[elsewhere]), begins: begins.subarray(0, elsewhere + 1) };
}
