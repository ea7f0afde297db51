import type { Case, CaseKind } from '../../../shared/domain/case.ts';
import type { Page } from '../../../shared/domain/page.ts';
import type { CaseId, DatasetId } from '../../../shared/ids.ts';
import { bulkInsert } from '../../history/bulk-insert.ts';
import { all, type Database, first, insertRow, run } from '../database.ts';
import { newUid } from '../uid.ts';

type CaseRow = Omit<Case, 'attributes'> & Readonly<{ attributes: string | null }>;

const columns = `study_case.id, study_case.name, study_case.kind, study_case.dataset_id as datasetId,
  study_case.dataset_row as row,
  (select coalesce(sum(turns), 0) from speaker where speaker.case_id = study_case.id) as turnCount,
  (select json_group_object(attribute.name, attribute_value.value) from attribute_value
     join attribute on attribute.id = attribute_value.attribute_id
     where attribute_value.case_id = study_case.id) as attributes`;

const toCase = (row: CaseRow): Case => ({
  ...row,
  attributes: JSON.parse(row.attributes ?? '{}') as Case['attributes'],
});

/** Cases by kind, then name. */
export function listCases(
  db: Database,
  { offset, limit }: Readonly<{ offset: number; limit: number }>,
): Page<Case> {
  const rows = all<CaseRow>(
    db,
    `select ${columns} from study_case order by kind, name, id limit @limit offset @offset`,
    { limit, offset },
  );
  const total = first<{ n: number }>(db, 'select count(*) as n from study_case')?.n ?? 0;
  return { total, rows: rows.map(toCase) };
}

export function findCase(
  db: Database,
  id: CaseId,
): Readonly<{ id: CaseId; name: string }> | undefined {
  return first(db, 'select id, name from study_case where id = @id', { id });
}

/** The person of this name, if the study knows one. */
export function findPerson(db: Database, name: string): CaseId | undefined {
  return first<{ id: CaseId }>(
    db,
    "select id from study_case where name = @name and kind = 'person' order by id",
    { name },
  )?.id;
}

export function insertCase(db: Database, name: string, kind: CaseKind): CaseId {
  return insertRow(db, 'study_case', {
    uid: newUid(),
    name,
    kind,
    dataset_id: null,
    dataset_row: null,
  }) as CaseId;
}

/** A case for each row of a dataset, in row order. */
export function insertRespondents(
  db: Database,
  datasetId: DatasetId,
  names: readonly string[],
): void {
  bulkInsert(
    db,
    'study_case',
    ['uid', 'name', 'kind', 'dataset_id', 'dataset_row'],
    names.map((name, row) => [newUid(), name, 'respondent', datasetId, row]),
  );
}

export function updateCaseName(db: Database, id: CaseId, name: string): void {
  run(db, 'update study_case set name = @name where id = @id', { id, name });
}

function attributeId(db: Database, name: string): number {
  const known = first<{ id: number }>(db, 'select id from attribute where name = @name', { name });
  return known?.id ?? insertRow(db, 'attribute', { uid: newUid(), name, type: 'text' });
}

/** Sets an attribute of a case; null takes it away. */
export function setAttribute(
  db: Database,
  caseId: CaseId,
  name: string,
  value: string | null,
): void {
  const attribute = attributeId(db, name);
  const known = first<{ id: number }>(
    db,
    'select id from attribute_value where case_id = @caseId and attribute_id = @attribute',
    { caseId, attribute },
  );
  if (value === null) {
    if (known) run(db, 'delete from attribute_value where id = @id', { id: known.id });
  } else if (known) {
    run(db, 'update attribute_value set value = @value where id = @id', { id: known.id, value });
  } else {
    insertRow(db, 'attribute_value', {
      uid: newUid(),
      case_id: caseId,
      attribute_id: attribute,
      value,
    });
  }
}

/** Respondents of a dataset go with it, and what was said of them. */
export function deleteRespondents(db: Database, datasetId: DatasetId): void {
  const ofDataset = 'select id from study_case where dataset_id = @datasetId';
  run(db, `delete from memo where target = 'case' and target_id in (${ofDataset})`, { datasetId });
  run(db, `delete from attribute_value where case_id in (${ofDataset})`, { datasetId });
  run(db, 'delete from study_case where dataset_id = @datasetId', { datasetId });
}
