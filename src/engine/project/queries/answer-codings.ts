import type { RowAnswer, RowCoding } from '../../../shared/domain/row-answer.ts';
import type {
  CodeId,
  CodingId,
  DatasetId,
  SourceId,
  TextOffset,
  VersionId,
} from '../../../shared/ids.ts';
import { all, type Database } from '../database.ts';
import { readVersion } from '../version-cache.ts';
import { listCodePlaces } from './code-queries.ts';

type QuestionSource = Readonly<{ position: number; sourceId: SourceId; versionId: VersionId }>;
type CodingInAnswer = Readonly<{
  codingId: CodingId;
  codeId: CodeId;
  name: string;
  start: TextOffset;
  end: TextOffset;
}>;

function listSources(db: Database, datasetId: DatasetId): readonly QuestionSource[] {
  return all<QuestionSource>(
    db,
    `select dataset_column.position, min(source.id) as sourceId, source.version_id as versionId
     from dataset_column join source on source.column_id = dataset_column.id
     where dataset_column.dataset_id = @datasetId and source.version_id is not null
     group by dataset_column.id order by dataset_column.position`,
    { datasetId },
  );
}

/**
 * The answers of one row in the sources that the open-ended columns became, in the order of the columns, each with the
 * codings that touch it, by start. A question that the row did not answer is left out.
 */
export function listRowAnswers(
  db: Database,
  datasetId: DatasetId,
  row: number,
): readonly RowAnswer[] {
  const found = listSources(db, datasetId).flatMap((source) => {
    const turns = readVersion(db, source.versionId).turns.filter((turn) => turn.row === row);
    const [first] = turns;
    const last = turns.at(-1);
    return first && last ? [{ ...source, start: first.start, end: last.end }] : [];
  });
  if (found.length === 0) return [];
  const places = listCodePlaces(db);
  return found.map(({ position, sourceId, versionId, start, end }) => ({
    columnPosition: position,
    sourceId,
    start,
    end,
    codings: listCodingsIn(db, versionId, { start, end }).map((coding): RowCoding => ({
      codingId: coding.codingId,
      codeId: coding.codeId,
      name: coding.name,
      path: places.get(coding.codeId)?.path ?? coding.name,
      family: places.get(coding.codeId)?.family ?? 0,
      isWhole: coding.start <= start && coding.end >= end,
    })),
  }));
}

function listCodingsIn(
  db: Database,
  versionId: VersionId,
  { start, end }: Readonly<{ start: number; end: number }>,
): readonly CodingInAnswer[] {
  return all<CodingInAnswer>(
    db,
    `select coding.id as codingId, code.id as codeId, code.name, start_offset as start, end_offset as end
     from coding join code on code.id = coding.code_id
     where coding.version_id = @versionId and start_offset < @end and end_offset > @start
     order by start_offset, end_offset, coding.id`,
    { versionId, start, end },
  );
}

/** The row of a table that wrote what stands at a place of a source; null where the source is no question, or no answer is there. */
export function findAnsweredRow(
  db: Database,
  sourceId: SourceId,
  at: number,
): Readonly<{ datasetId: DatasetId; row: number }> | null {
  const [found] = all<Readonly<{ datasetId: DatasetId; versionId: VersionId }>>(
    db,
    `select dataset_column.dataset_id as datasetId, source.version_id as versionId
     from source join dataset_column on dataset_column.id = source.column_id
     where source.id = @sourceId and source.version_id is not null`,
    { sourceId },
  );
  if (!found) return null;
  const { turns } = readVersion(db, found.versionId);
  const row = turns.find(({ start, end }) => start <= at && at < end)?.row;
  return row === null || row === undefined ? null : { datasetId: found.datasetId, row };
}
