import type { ExchangedCase } from '../../shared/domain/exchanged-study.ts';
import { all, type Database } from '../project/database.ts';
import { type Keys, keyOf } from './keys.ts';

type CaseKeys = Readonly<{ sources: Keys; attributes: Keys; cases: Keys; tables: Keys }>;

type CaseRow = Readonly<{
  id: number;
  uid: Buffer;
  name: string;
  kind: ExchangedCase['kind'];
  datasetId: number | null;
  row: number | null;
  mergedInto: number | null;
}>;

export type GatheredCases = Readonly<{
  cases: readonly ExchangedCase[];
  /** Of those to which something may be said. */
  keys: Keys;
}>;

/** One that turned out to be another goes along only where a row of a table is known by it. */
const [people, peopleAndRows] = [
  "merged_into is null and kind <> 'respondent'",
  'merged_into is null or dataset_id is not null',
];

/** The cases with what is known of them and where they speak; with tables also those who answered in their rows. */
export function gatherCases(db: Database, keys: CaseKeys, withTables: boolean): GatheredCases {
  const valuesOf = gatherValues(db, keys.attributes);
  const speechOf = gatherSpeech(db, keys.sources);
  const rows = all<CaseRow>(
    db,
    `select id, uid, name, kind, dataset_id as datasetId, dataset_row as row, merged_into as mergedInto
     from study_case where ${withTables ? peopleAndRows : people} order by id`,
  );
  const present = new Map(
    rows.flatMap(({ id, uid, mergedInto }) => (mergedInto === null ? [[id, keyOf(uid)]] : [])),
  );
  const rowOf = ({ datasetId, row }: CaseRow): ExchangedCase['row'] => {
    const tableKey = keys.tables.get(datasetId ?? 0);
    return tableKey === undefined || row === null ? null : { tableKey, number: row };
  };
  const cases = rows.map((each): ExchangedCase => ({
    key: keyOf(each.uid),
    name: each.name,
    kind: each.kind,
    values: valuesOf.get(each.id) ?? [],
    speaks: speechOf.get(each.id) ?? [],
    ...(withTables
      ? { row: rowOf(each), sameAs: keys.cases.get(each.mergedInto ?? 0) ?? null }
      : {}),
  }));
  return { cases, keys: present };
}

/** By case, in the order of coming. */
function gatherValues(
  db: Database,
  attributes: Keys,
): ReadonlyMap<number, ExchangedCase['values']> {
  const rows = all<{ caseId: number; attributeId: number; value: string }>(
    db,
    'select case_id as caseId, attribute_id as attributeId, value from attribute_value order by id',
  );
  return groupedBy(rows, ({ attributeId, value }) => ({
    attributeKey: attributes.get(attributeId) ?? '',
    value,
  }));
}

/** By case, in the present version of each text. */
function gatherSpeech(db: Database, sources: Keys): ReadonlyMap<number, ExchangedCase['speaks']> {
  const rows = all<{ caseId: number; sourceId: number; label: string }>(
    db,
    `select speaker.case_id as caseId, source.id as sourceId, speaker.label
     from speaker join source on source.version_id = speaker.version_id
     where speaker.case_id is not null order by source.id, speaker.id`,
  );
  return groupedBy(rows, ({ sourceId, label }) => ({
    sourceKey: sources.get(sourceId) ?? '',
    label,
  }));
}

function groupedBy<Row extends Readonly<{ caseId: number }>, Each>(
  rows: readonly Row[],
  make: (row: Row) => Each,
): ReadonlyMap<number, readonly Each[]> {
  const groups = Map.groupBy(rows, ({ caseId }) => caseId);
  return new Map([...groups].map(([caseId, group]) => [caseId, group.map(make)]));
}
