import { countVoices } from '../../formats/documents/keep-text.ts';
import type { KeptText, ReadDocument, SourceDraft } from '../../formats/read-document.ts';
import type { Turn } from '../../shared/domain/source.ts';
import type { CaseId, ColumnId, DatasetId, SourceId, VersionId } from '../../shared/ids.ts';
import type { Step } from '../history/command.ts';
import { findPerson, insertCase } from '../project/queries/case-queries.ts';
import { insertSource, insertSpeaker, type NewSource } from '../project/queries/source-queries.ts';
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
  document: ReadDocument,
  draft: SourceDraft,
  place: TextPlace,
): SourceId {
  const isColumn = place.columnId !== null;
  const turns = isColumn ? draft.turns : renamed(draft.turns, place.speakers);
  const { sourceId, versionId } = placeSource(step, document, { ...draft, turns }, place);
  if (isColumn) return sourceId;
  const interviewers = interviewersOf(draft.turns, place.speakers);
  placeVoices(step, versionId, countVoices(turns), interviewers);
  return sourceId;
}

/** As `placeText`, of a text that was packed where it was read and whose speakers are as they were found. */
export function placeKeptText(
  step: Step,
  document: ReadDocument,
  draft: Omit<SourceDraft, 'turns' | 'columnPosition'>,
  kept: KeptText,
  place: Omit<TextPlace, 'speakers'>,
): SourceId {
  const { sourceId, versionId } = placeSource(step, document, { ...draft, turns: kept }, place);
  placeVoices(step, versionId, kept.voices, new Set());
  return sourceId;
}

function placeSource(
  step: Step,
  { inspection: { fileName, format } }: ReadDocument,
  { name, kind, text, turns }: Pick<NewSource, 'name' | 'kind' | 'text' | 'turns'>,
  { language, original, datasetId, columnId }: Omit<TextPlace, 'speakers'>,
): ReturnType<typeof insertSource> {
  const from = { fileName, format, original, datasetId, columnId };
  return insertSource(step.db, { name, kind, language, ...from, at: step.at, text, turns });
}

function placeVoices(
  step: Step,
  versionId: VersionId,
  voices: Iterable<readonly [label: string, turns: number]>,
  interviewers: ReadonlySet<string>,
): void {
  for (const [label, turns] of voices) {
    const caseId = interviewers.has(label) ? null : personOf(step, label);
    insertSpeaker(step.db, versionId, { label, turns, caseId });
  }
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
    [...countVoices(turns).keys()]
      .filter((label) => choiceOf(label, speakers).isInterviewer === true)
      .map((label) => nameOf(label, speakers)),
  );
}
