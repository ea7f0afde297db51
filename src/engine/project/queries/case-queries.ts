import type { Case, CaseBelongings, CaseKind } from '../../../shared/domain/case.ts';
import type { CaseId, DatasetId, SourceId } from '../../../shared/ids.ts';
import { all, type Database, first, insertRow, type Parameters, run } from '../database.ts';
import { newUid } from '../uid.ts';
import { countTurnsOfCases } from './case-turns.ts';
import { deleteLinksOfAll } from './link-queries.ts';
import { deleteMemosOfAll } from './memo-rows.ts';

/** A case as its row has it. */
export type CaseRow = Readonly<{
  id: CaseId;
  name: string;
  kind: CaseKind;
  datasetId: DatasetId | null;
  row: number | null;
}>;

const columns = 'id, name, kind, dataset_id as datasetId, dataset_row as row';
/** Not one that turned out to be another. */
const live = 'merged_into is null';
const inIds = 'in (select value from json_each(@ids))';

/** Cases that were not merged away, in no particular order. */
export function listCaseRows(db: Database): CaseRow[] {
  return all<CaseRow>(db, `select ${columns} from study_case where ${live}`);
}

type ValueRow = Readonly<{ caseId: CaseId; attributeId: number; name: string; value: string }>;

/** These cases with what is known about them, in the order of `ids`. */
export function getCases(db: Database, ids: readonly CaseId[]): Case[] {
  const given = { ids: JSON.stringify(ids) };
  const rows = all<CaseRow>(
    db,
    `select ${columns} from study_case where id ${inIds} and ${live}`,
    given,
  );
  const values = Map.groupBy(
    all<ValueRow>(
      db,
      `select case_id as caseId, attribute_id as attributeId, attribute.name, value
       from attribute_value join attribute on attribute.id = attribute_id
       where case_id ${inIds} order by attribute_value.id`,
      given,
    ),
    ({ caseId }) => caseId,
  );
  const turns = countTurnsOfCases(db, ids);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (!row) return [];
    const known = values.get(id) ?? [];
    return [
      {
        ...row,
        turnCount: turns.get(id) ?? 0,
        attributes: Object.fromEntries(known.map(({ name, value }) => [name, value])),
        values: Object.fromEntries(known.map(({ attributeId, value }) => [attributeId, value])),
      },
    ];
  });
}

export function findCase(db: Database, id: CaseId): CaseRow | undefined {
  return first(db, `select ${columns} from study_case where id = @id and ${live}`, { id });
}

/** The case that this one turned out to be: itself where it was not merged; undefined where it is gone. */
export function resolveCase(db: Database, id: CaseId): CaseId | undefined {
  return first<{ id: CaseId }>(
    db,
    `with recursive chain(id, next) as (
       select id, merged_into from study_case where id = @id
       union select known.id, known.merged_into from chain join study_case known on known.id = chain.next
     ) select id from chain where next is null`,
    { id },
  )?.id;
}

/** The person of this name, if the study knows one. */
export function findPerson(db: Database, name: string): CaseId | undefined {
  return first<{ id: CaseId }>(
    db,
    `select id from study_case where name = @name and kind = 'person' and kind <> 'respondent' and ${live} order by id`,
    { name },
  )?.id;
}

export function insertCase(db: Database, name: string, kind: CaseKind, uid = newUid()): CaseId {
  return insertRow(db, 'study_case', {
    uid,
    name,
    kind,
    dataset_id: null,
    dataset_row: null,
  }) as CaseId;
}

export function updateCaseName(db: Database, id: CaseId, name: string): void {
  run(db, 'update study_case set name = @name where id = @id', { id, name });
}

export function updateCaseKind(db: Database, id: CaseId, kind: CaseKind): void {
  run(db, 'update study_case set kind = @kind where id = @id', { id, kind });
}

/** The speaker of a label in the present version of a source. */
export function findSpeaker(
  db: Database,
  sourceId: SourceId,
  label: string,
): Readonly<{ id: number; caseId: CaseId | null }> | undefined {
  return first(
    db,
    `select speaker.id, speaker.case_id as caseId from speaker
     join source on source.version_id = speaker.version_id
     where source.id = @sourceId and speaker.label = @label order by speaker.id`,
    { sourceId, label },
  );
}

export function updateSpeakerCase(db: Database, speakerId: number, caseId: CaseId | null): void {
  run(db, 'update speaker set case_id = @caseId where id = @speakerId', { speakerId, caseId });
}

/** How much hangs on cases. */
export function countBelongings(db: Database, ids: readonly CaseId[]): CaseBelongings {
  const given = { ids: JSON.stringify(ids) };
  const count = (sql: string): number => first<{ n: number }>(db, sql, given)?.n ?? 0;
  return {
    values: count(`select count(*) as n from attribute_value where case_id ${inIds}`),
    memos: count(`select count(*) as n from memo where target = 'case' and target_id ${inIds}`),
    links: count(
      `select count(*) as n from link where (from_kind = 'case' and from_id ${inIds}) or (to_kind = 'case' and to_id ${inIds})`,
    ),
    speakers: count(
      `select count(*) as n from speaker join source on source.version_id = speaker.version_id
       where speaker.case_id ${inIds}`,
    ),
  };
}

/** What was said of cases goes before them. `which` is a query that answers their ids. */
function deleteWhatHangsOn(db: Database, which: string, parameters: Parameters): void {
  deleteLinksOfAll(db, 'case', which, parameters);
  deleteMemosOfAll(db, 'case', which, parameters);
  run(db, `delete from attribute_value where case_id in (${which})`, parameters);
}

/** Takes a case out, those that were merged into it first. Labels that it spoke under belong to nobody then. */
export function deleteCase(db: Database, id: CaseId): void {
  for (const merged of all<{ id: CaseId }>(
    db,
    'select id from study_case where merged_into = @id',
    { id },
  )) {
    deleteCase(db, merged.id);
  }
  run(db, 'update speaker set case_id = null where case_id = @id', { id });
  deleteWhatHangsOn(db, 'select @id', { id });
  run(db, 'delete from study_case where id = @id', { id });
}

/**
 * Respondents of a dataset go with it, and what was said of them. One that also speaks in a text, or that somebody else
 * turned out to be, stays as a person.
 */
export function deleteRespondents(db: Database, datasetId: DatasetId): void {
  const given = { datasetId };
  run(
    db,
    `with recursive kept(id) as (
       select case_id from speaker where case_id is not null
       union select merged_into from study_case where merged_into is not null and dataset_id is not @datasetId
       union select known.merged_into from study_case known join kept on known.id = kept.id
         where known.merged_into is not null
     ) update study_case set dataset_id = null, dataset_row = null, kind = 'person'
       where dataset_id = @datasetId and id in (select id from kept)`,
    given,
  );
  deleteWhatHangsOn(db, 'select id from study_case where dataset_id = @datasetId', given);
  // Those that others turned out to be go last, so that undo puts them back first.
  const leaves = `delete from study_case where dataset_id = @datasetId
    and id not in (select merged_into from study_case where merged_into is not null)`;
  while (run(db, leaves, given).changes > 0);
}
