import type {
  AttributeId,
  CaseId,
  CoderId,
  CodingId,
  DatasetId,
  VersionId,
} from '../../../shared/ids.ts';
import { all, type Database, first } from '../database.ts';

/** Codings that could not follow an edit of their source and wait to be placed. */
export function countWaitingCodings(db: Database): number {
  return (
    first<{ n: number }>(
      db,
      // All, without those in their places, which the index counts: a fifth of looking each one up.
      `select (select count(*) from coding) -
         (select count(*) from source join coding on coding.version_id = source.version_id) as n`,
    )?.n ?? 0
  );
}

/** The words of the memos on codings, several parted by an empty line. */
export function listCodingMemos(db: Database): ReadonlyMap<CodingId, string> {
  const rows = all<{ codingId: CodingId; body: string }>(
    db,
    "select target_id as codingId, body from memo where target = 'coding' order by id",
  );
  return new Map(
    [...Map.groupBy(rows, ({ codingId }) => codingId)].map(([codingId, memos]) => [
      codingId,
      memos.map(({ body }) => body).join('\n\n'),
    ]),
  );
}

export function listCoderNames(db: Database): ReadonlyMap<CoderId, string> {
  const rows = all<{ id: CoderId; name: string }>(db, 'select id, name from coder');
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export type SpeakerCase = Readonly<{ versionId: VersionId; label: string; caseId: CaseId }>;

/** Whose turns a label is in the texts as they are now; a merged case stands as the one that it turned out to be. */
export function listSpeakerCases(db: Database): SpeakerCase[] {
  return all<SpeakerCase>(
    db,
    `with recursive chain(first, id, next) as (
       select id, id, merged_into from study_case
       union select chain.first, known.id, known.merged_into
         from chain join study_case known on known.id = chain.next
     ) select speaker.version_id as versionId, speaker.label, chain.id as caseId
       from speaker join source on source.version_id = speaker.version_id
         join chain on chain.first = speaker.case_id where chain.next is null`,
  );
}

/** Tables of which sources hold a column of answers: what a turn's row belongs to. */
export function listAnswerDatasets(
  db: Database,
): readonly Readonly<{ versionId: VersionId; datasetId: DatasetId }>[] {
  return all(
    db,
    `select version_id as versionId, dataset_id as datasetId from source
     where dataset_id is not null and version_id is not null`,
  );
}

/** Every value of every case that was not merged away; of two in one cell the newer one counts. */
export function listAllValues(
  db: Database,
): readonly Readonly<{ caseId: CaseId; attributeId: AttributeId; value: string }>[] {
  return all(
    db,
    `select case_id as caseId, attribute_id as attributeId, value from attribute_value
     join study_case on study_case.id = case_id where merged_into is null order by attribute_value.id`,
  );
}
