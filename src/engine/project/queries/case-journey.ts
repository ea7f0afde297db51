import type { CaseId, CodeId, DatasetId, SourceId, VersionId } from '../../../shared/ids.ts';
import { all, type Database } from '../database.ts';

export type RowOfCase = Readonly<{ name: string; datasetId: DatasetId | null; row: number | null }>;

/** The case itself and all that were merged into it, with the rows that they are. */
export function listRowsOfCase(db: Database, id: CaseId): readonly RowOfCase[] {
  return all<RowOfCase>(
    db,
    `with recursive own(id) as (
       select @id union select known.id from own join study_case known on known.merged_into = own.id
     ) select name, dataset_id as datasetId, dataset_row as row
       from study_case join own on own.id = study_case.id order by study_case.id`,
    { id },
  );
}

export type SpokenSource = Readonly<{
  sourceId: SourceId;
  name: string;
  label: string;
  collectedOn: string | null;
}>;

/** The labels under which a case speaks, by source. */
export function listSpokenSources(db: Database, id: CaseId): readonly SpokenSource[] {
  return all<SpokenSource>(
    db,
    `select source.id as sourceId, source.name, speaker.label, source.collected_on as collectedOn
     from speaker join source on source.version_id = speaker.version_id
     where speaker.case_id = @id order by source.id, speaker.label`,
    { id },
  );
}

export type CodedStretch = Readonly<{ codeId: CodeId; start: number; end: number }>;

/** What is coded in a version, in the order of the text. */
export function listCodedStretches(db: Database, versionId: VersionId): readonly CodedStretch[] {
  return all<CodedStretch>(
    db,
    `select distinct code_id as codeId, start_offset as start, end_offset as end from coding
     where version_id = @versionId order by start_offset, end_offset, code_id`,
    { versionId },
  );
}
