import type { ReadDocument, SourceDraft } from '../../formats/read-document.ts';
import type { Turn } from '../../shared/domain/source.ts';
import type { CaseId, ColumnId, DatasetId, SourceId } from '../../shared/ids.ts';
import type { Step } from '../history/command.ts';
import { findPerson, insertCase } from '../project/queries/case-queries.ts';
import { insertSource, insertSpeaker } from '../project/queries/source-queries.ts';
import type { SpeakerChoice } from './import-choice.ts';

type Speakers = Readonly<Record<string, SpeakerChoice>>;

export type TextPlace = Readonly<{
  language: string;
  speakers: Speakers;
  datasetId: DatasetId | null;
  columnId: ColumnId | null;
  original: Uint8Array | null;
}>;

/** A source, its speakers and, where they are people and not rows of a table, their cases. */
export function placeText(
  step: Step,
  { inspection }: ReadDocument,
  draft: SourceDraft,
  place: TextPlace,
): SourceId {
  const isColumn = place.columnId !== null;
  const turns = isColumn ? draft.turns : renamed(draft.turns, place.speakers);
  const { sourceId, versionId } = insertSource(step.db, {
    name: draft.name,
    kind: draft.kind,
    language: place.language,
    fileName: inspection.fileName,
    format: inspection.format,
    at: step.at,
    text: draft.text,
    turns,
    original: place.original,
    datasetId: place.datasetId,
    columnId: place.columnId,
  });
  if (isColumn) return sourceId;
  const interviewers = interviewersOf(draft.turns, place.speakers);
  for (const [label, said] of turnsByLabel(turns)) {
    const caseId = interviewers.has(label) ? null : personOf(step, label);
    insertSpeaker(step.db, versionId, { label, turns: said, caseId });
  }
  return sourceId;
}

function turnsByLabel(turns: readonly Turn[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { speaker } of turns)
    if (speaker !== null) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  return counts;
}

function personOf(step: Step, name: string): CaseId {
  return findPerson(step.db, name) ?? insertCase(step.db, name, 'person');
}

function choiceOf(label: string, speakers: Speakers): SpeakerChoice {
  return Object.hasOwn(speakers, label) ? (speakers[label] ?? {}) : {};
}

/** What a label is called after the choice; the label itself where nothing else was said. */
function nameOf(label: string, speakers: Speakers): string {
  return choiceOf(label, speakers).name?.trim() || label;
}

/** Only whose turn it is changes: the text keeps the label that it came with. */
function renamed(turns: readonly Turn[], speakers: Speakers): readonly Turn[] {
  if (Object.keys(speakers).length === 0) return turns;
  return turns.map((turn) =>
    turn.speaker === null ? turn : { ...turn, speaker: nameOf(turn.speaker, speakers) },
  );
}

/** By their names after the choice. Somebody of whose labels one asks the questions asks them under each. */
function interviewersOf(turns: readonly Turn[], speakers: Speakers): ReadonlySet<string> {
  if (Object.keys(speakers).length === 0) return new Set();
  return new Set(
    [...turnsByLabel(turns).keys()]
      .filter((label) => choiceOf(label, speakers).isInterviewer === true)
      .map((label) => nameOf(label, speakers)),
  );
}
