import type { Turn } from '../../../shared/domain/source.ts';
import type { CaseId, DatasetId, VersionId } from '../../../shared/ids.ts';
import type { Database } from '../../project/database.ts';
import { listRowCases } from '../../project/queries/case-turns.ts';
import { listAnswerDatasets, listSpeakerCases } from '../../project/queries/export-queries.ts';

/** The case that speaks in a turn of a version: the respondent of its row, or the person its speaker is. */
export type WhoSpeaks = (versionId: VersionId, turn: Turn) => CaseId | undefined;

export function whoSpeaks(db: Database): WhoSpeaks {
  const ofLabel = new Map<VersionId, Map<string, CaseId>>();
  for (const { versionId, label, caseId } of listSpeakerCases(db)) {
    const known = ofLabel.get(versionId) ?? new Map<string, CaseId>();
    ofLabel.set(versionId, known.set(label, caseId));
  }
  const ofRow = new Map<DatasetId, Map<number, CaseId>>();
  for (const { datasetId, row, caseId } of listRowCases(db)) {
    const known = ofRow.get(datasetId) ?? new Map<number, CaseId>();
    ofRow.set(datasetId, known.set(row, caseId));
  }
  const rowsOf = new Map(
    listAnswerDatasets(db).map(({ versionId, datasetId }) => [versionId, ofRow.get(datasetId)]),
  );
  return (versionId, { row, speaker }) =>
    (row === null ? undefined : rowsOf.get(versionId)?.get(row)) ??
    (speaker === null ? undefined : ofLabel.get(versionId)?.get(speaker));
}
