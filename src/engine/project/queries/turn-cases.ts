import type { Turn } from '../../../shared/domain/source.ts';
import type { CaseId, DatasetId, VersionId } from '../../../shared/ids.ts';
import { all, type Database } from '../database.ts';

/** The turns that a stretch touches, in order. */
export function turnsWithin(turns: readonly Turn[], start: number, end: number): readonly Turn[] {
  const first = firstEndingAfter(turns, start);
  let behind = first;
  while ((turns[behind]?.start ?? end) < end) behind += 1;
  return turns.slice(first, behind);
}

/** Position of the first turn that ends behind `offset`; turns stand in order and do not overlap. */
function firstEndingAfter(turns: readonly Turn[], offset: number): number {
  let low = 0;
  let high = turns.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((turns[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The case that speaks in a turn: the respondent of its row, or the person its speaker is. */
export function caseFinder(
  db: Database,
  versionId: VersionId,
  datasetId: DatasetId | null,
): (turn: Turn) => CaseId | undefined {
  const ofSpeaker = new Map(
    all<{ label: string; caseId: CaseId }>(
      db,
      `select speaker.label, coalesce(study_case.merged_into, study_case.id) as caseId
       from speaker join study_case on study_case.id = speaker.case_id where speaker.version_id = @versionId`,
      { versionId },
    ).map(({ label, caseId }) => [label, caseId]),
  );
  const ofRow = new Map(
    datasetId === null
      ? []
      : all<{ row: number; caseId: CaseId }>(
          db,
          `select dataset_row as row, coalesce(merged_into, id) as caseId from study_case
           where dataset_id = @datasetId and dataset_row is not null`,
          { datasetId },
        ).map(({ row, caseId }) => [row, caseId] as const),
  );
  return ({ row, speaker }) =>
    (row === null ? undefined : ofRow.get(row)) ??
    (speaker === null ? undefined : ofSpeaker.get(speaker));
}
