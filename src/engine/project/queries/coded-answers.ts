import type { CodeId, DatasetId, SourceId, VersionId } from '../../../shared/ids.ts';
import { all, type Database } from '../database.ts';
import { readVersion } from '../version-cache.ts';

type AnswerSource = Readonly<{ id: SourceId; name: string; versionId: VersionId }>;

/** The sources that the open-ended questions of a table became, in the order of its columns. */
export function listQuestionsOf(db: Database, datasetId: DatasetId): AnswerSource[] {
  return all<AnswerSource>(
    db,
    `select source.id, source.name, version_id as versionId
     from source join dataset_column on dataset_column.id = source.column_id
     where source.dataset_id = @datasetId and version_id is not null
     order by dataset_column.position, source.id`,
    { datasetId },
  );
}

export type CodedAnswers = Readonly<{
  /** Rows that answered any of the questions. */
  asked: ReadonlySet<number>;
  /** Rows whose answers bear a code; the code itself, not those below it. */
  byCode: ReadonlyMap<CodeId, ReadonlySet<number>>;
}>;

type CodedRange = Readonly<{ codeId: CodeId; start: number; end: number }>;

/** Which rows of a table bear which code, in the texts as they stand now. */
export function listCodedAnswers(db: Database, questions: readonly AnswerSource[]): CodedAnswers {
  const asked = new Set<number>();
  const byCode = new Map<CodeId, Set<number>>();
  for (const { versionId } of questions) {
    const { turns } = readVersion(db, versionId);
    for (const { row } of turns) if (row !== null) asked.add(row);
    const codings = all<CodedRange>(
      db,
      `select code_id as codeId, start_offset as start, end_offset as end from coding
       where version_id = @versionId order by start_offset`,
      { versionId },
    );
    let from = 0;
    for (const { codeId, start, end } of codings) {
      // Both stand in order: turns that end before this coding end before all that follow.
      while (from < turns.length && (turns[from]?.end ?? 0) <= start) from += 1;
      const rows = byCode.get(codeId) ?? new Set<number>();
      byCode.set(codeId, rows);
      for (let at = from; at < turns.length && (turns[at]?.start ?? end) < end; at += 1) {
        const row = turns[at]?.row ?? null;
        if (row !== null) rows.add(row);
      }
    }
  }
  return { asked, byCode };
}
