import type { CaseAppearance } from '../../../shared/domain/case.ts';
import type { SourceKind } from '../../../shared/domain/source.ts';
import type { CaseId, DatasetId, SourceId, VersionId } from '../../../shared/ids.ts';
import { all, type Database, first } from '../database.ts';
import { readVersion } from '../version-cache.ts';

type DatasetRow = Readonly<{ caseId: CaseId; datasetId: DatasetId; row: number }>;

/**
 * Rows of datasets with the case that each turned out to be: of all datasets, or of one. Turns of answers name a row; this
 * is the way from there to a person. A row whose case was deleted has none.
 */
export function listRowCases(
  db: Database,
  datasetId: DatasetId | null = null,
): readonly DatasetRow[] {
  return all<DatasetRow>(
    db,
    `with recursive chain(datasetId, row, id, next) as (
       select dataset_id, dataset_row, id, merged_into from study_case
         where dataset_row is not null and (@datasetId is null or dataset_id = @datasetId)
       union select chain.datasetId, chain.row, known.id, known.merged_into
         from chain join study_case known on known.id = chain.next
     ) select id as caseId, datasetId, row from chain where next is null order by datasetId, row`,
    { datasetId },
  );
}

/** The case that a row of a dataset turned out to be. */
export function findCaseOfRow(db: Database, datasetId: DatasetId, row: number): CaseId | undefined {
  return first<{ id: CaseId }>(
    db,
    `with recursive chain(id, next) as (
       select id, merged_into from study_case where dataset_id = @datasetId and dataset_row = @row
       union select known.id, known.merged_into from chain join study_case known on known.id = chain.next
     ) select id from chain where next is null`,
    { datasetId, row },
  )?.id;
}

type AnswerSource = Readonly<{
  id: SourceId;
  name: string;
  kind: SourceKind;
  versionId: VersionId;
  datasetId: DatasetId;
}>;

/** Sources whose turns are answers of rows. */
function listAnswerSources(db: Database): readonly AnswerSource[] {
  return all<AnswerSource>(
    db,
    `select id, name, kind, version_id as versionId, dataset_id as datasetId from source
     where dataset_id is not null and column_id is not null and version_id is not null
     order by name, id`,
  );
}

/** Rows of these cases, those that were merged into them included. */
function listRowsOfCases(db: Database, ids: readonly CaseId[]): readonly DatasetRow[] {
  return all<DatasetRow>(
    db,
    `with recursive own(caseId, id) as (
       select value, value from json_each(@ids)
       union select own.caseId, known.id from own join study_case known on known.merged_into = own.id
     ) select own.caseId, dataset_id as datasetId, dataset_row as row
       from own join study_case on study_case.id = own.id where dataset_row is not null`,
    { ids: JSON.stringify(ids) },
  );
}

/** Turns by row in the present text of a source. */
function countByRow(db: Database, versionId: VersionId): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { row } of readVersion(db, versionId).turns) {
    if (row !== null) counts.set(row, (counts.get(row) ?? 0) + 1);
  }
  return counts;
}

/** How many turns these cases have in the texts as they stand now: under their labels, and as answers. */
export function countTurnsOfCases(
  db: Database,
  ids: readonly CaseId[],
): ReadonlyMap<CaseId, number> {
  const counts = new Map(
    all<{ caseId: CaseId; turns: number }>(
      db,
      `select speaker.case_id as caseId, sum(speaker.turns) as turns
       from speaker join source on source.version_id = speaker.version_id
       where speaker.case_id in (select value from json_each(@ids)) group by speaker.case_id`,
      { ids: JSON.stringify(ids) },
    ).map(({ caseId, turns }) => [caseId, turns]),
  );
  const rows = Map.groupBy(listRowsOfCases(db, ids), ({ datasetId }) => datasetId);
  for (const { versionId, datasetId } of listAnswerSources(db)) {
    const wanted = rows.get(datasetId);
    if (!wanted) continue;
    const byRow = countByRow(db, versionId);
    for (const { caseId, row } of wanted) {
      const answers = byRow.get(row) ?? 0;
      if (answers > 0) counts.set(caseId, (counts.get(caseId) ?? 0) + answers);
    }
  }
  return counts;
}

/** Cases that speak or answer in a source. */
export function listCasesIn(db: Database, sourceId: SourceId): ReadonlySet<CaseId> {
  const speaking = all<{ caseId: CaseId }>(
    db,
    `select speaker.case_id as caseId from speaker join source on source.version_id = speaker.version_id
     where source.id = @sourceId and speaker.case_id is not null`,
    { sourceId },
  ).map(({ caseId }) => caseId);
  const answers = listAnswerSources(db).find(({ id }) => id === sourceId);
  if (!answers) return new Set(speaking);
  const rows = countByRow(db, answers.versionId);
  const answering = listRowCases(db, answers.datasetId).filter(({ row }) => rows.has(row));
  return new Set([...speaking, ...answering.map(({ caseId }) => caseId)]);
}

type SpokenRow = Omit<CaseAppearance, 'start' | 'end'> & Readonly<{ versionId: VersionId }>;

/** Where a case speaks, by the source's name, then where it answers. */
export function listAppearances(db: Database, id: CaseId): readonly CaseAppearance[] {
  const spoken = all<SpokenRow>(
    db,
    `select source.id as sourceId, source.name as sourceName, source.kind as sourceKind,
       speaker.label, speaker.turns, speaker.version_id as versionId
     from speaker join source on source.version_id = speaker.version_id
     where speaker.case_id = @id order by source.name, source.id, speaker.label`,
    { id },
  ).map(({ versionId, ...place }) => {
    const { turns } = readVersion(db, versionId);
    const turn = turns.find(({ speaker }) => speaker === place.label);
    return { ...place, start: turn?.start ?? null, end: turn?.end ?? null };
  });
  return [...spoken, ...listAnswers(db, id)];
}

function listAnswers(db: Database, id: CaseId): readonly CaseAppearance[] {
  const rows = Map.groupBy(listRowsOfCases(db, [id]), ({ datasetId }) => datasetId);
  return listAnswerSources(db).flatMap((source) => {
    const wanted = new Set(rows.get(source.datasetId)?.map(({ row }) => row));
    if (wanted.size === 0) return [];
    const turns = readVersion(db, source.versionId).turns.filter(
      ({ row }) => row !== null && wanted.has(row),
    );
    const [turn] = turns;
    if (!turn) return [];
    return [
      {
        sourceId: source.id,
        sourceName: source.name,
        sourceKind: source.kind,
        label: null,
        turns: turns.length,
        start: turn.start,
        end: turn.end,
      },
    ];
  });
}
