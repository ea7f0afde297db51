import { sourceDraftOf } from '../../formats/documents/source-draft-of.ts';
import type {
  ColumnRoles,
  ReadColumn,
  ReadDocument,
  SourceDraft,
} from '../../formats/read-document.ts';
import { sourcesOfTable } from '../../formats/tables/table-sources.ts';
import { detectLanguage } from '../../core/language/detect-language.ts';
import type { ColumnRole } from '../../shared/domain/dataset.ts';
import type { SourceKind } from '../../shared/domain/source.ts';
import type { CaseId, ColumnId, DatasetId, SourceId } from '../../shared/ids.ts';
import type { ImportedFile } from '../../shared/operations/import-operations.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { Step } from '../history/command.ts';
import { findPerson, insertCase, insertRespondents } from '../project/queries/case-queries.ts';
import { insertColumn, insertDataset } from '../project/queries/dataset-queries.ts';
import { insertSource, insertSpeaker } from '../project/queries/source-queries.ts';
import { importStudy } from './study/import-study.ts';

/** What a person changed in the preview. */
export type ImportChoice = Readonly<{
  name?: string | undefined;
  kind?: SourceKind | undefined;
  language?: string | undefined;
  roles?: Readonly<Record<string, ColumnRole | null>> | undefined;
}>;

type Placed = Readonly<{
  datasetId: DatasetId | null;
  columnId: ColumnId | null;
  original: Uint8Array | null;
}>;

function personOf(step: Step, name: string): CaseId {
  return findPerson(step.db, name) ?? insertCase(step.db, name, 'person');
}

/** A source, its speakers and, where they are people and not rows of a table, their cases. */
function addSource(
  step: Step,
  draft: SourceDraft,
  document: ReadDocument,
  choice: ImportChoice,
  { datasetId, columnId, original }: Placed,
): SourceId {
  const { inspection } = document;
  const { sourceId, versionId } = insertSource(step.db, {
    name: draft.name,
    kind: draft.kind,
    language:
      choice.language ?? (datasetId === null ? inspection.language : detectLanguage(draft.text)),
    fileName: inspection.fileName,
    format: inspection.format,
    at: step.at,
    text: draft.text,
    turns: draft.turns,
    original,
    datasetId,
    columnId,
  });
  if (columnId !== null) return sourceId;
  const bySpeaker = Map.groupBy(draft.turns, ({ speaker }) => speaker);
  for (const [label, turns] of bySpeaker) {
    if (label === null) continue;
    insertSpeaker(step.db, versionId, {
      label,
      turns: turns.length,
      caseId: personOf(step, label),
    });
  }
  return sourceId;
}

function importText(
  step: Step,
  document: ReadDocument,
  original: Uint8Array,
  choice: ImportChoice,
): ImportedFile {
  const { fileName, losses, warnings } = document.inspection;
  const draft = sourceDraftOf(document, fileName);
  if (!draft) throw new Error('a text without a draft');
  const name = choice.name ?? draft.name;
  step.describe('source.import', { name });
  const kind = choice.kind ?? draft.kind;
  const placed = { datasetId: null, columnId: null, original };
  const sourceId = addSource(step, { ...draft, name, kind }, document, choice, placed);
  return { file: fileName, sourceIds: [sourceId], datasetId: null, losses, warnings };
}

function rolesAfterChoice(columns: readonly ReadColumn[], choice: ImportChoice): ColumnRoles {
  return new Map(
    columns.map(({ info: { position, role } }) => {
      const chosen = choice.roles?.[String(position)];
      return [position, chosen === undefined ? role : chosen];
    }),
  );
}

/** Respondents are named by the respondent column, else by their row. */
function respondentNames(columns: readonly ReadColumn[], roles: ColumnRoles): string[] {
  const named = columns.find(({ info }) => roles.get(info.position) === 'respondent');
  const rows = columns[0]?.values.codes.length ?? 0;
  return Array.from({ length: rows }, (_, row) => {
    const name = named?.values.dictionary[named.values.codes[row] ?? 0]?.trim();
    return name ? name.slice(0, 500) : `Respondent ${row + 1}`;
  });
}

function importTable(
  step: Step,
  document: ReadDocument,
  original: Uint8Array,
  choice: ImportChoice,
  columns: readonly ReadColumn[],
): ImportedFile {
  const { fileName, format, table, losses, warnings, kind: proposedKind } = document.inspection;
  const kind = choice.kind ?? proposedKind ?? 'open_answers';
  const name = choice.name ?? fileName.replace(/\.[^.]{1,8}$/u, '');
  const roles = rolesAfterChoice(columns, choice);
  step.describe('dataset.import', { name });
  const rows = table?.rows ?? 0;
  const origin = table?.origin ?? 'plain';
  const datasetId = insertDataset(step.db, {
    name,
    fileName,
    format,
    origin,
    rows,
    at: step.at,
    original,
  });
  const columnIds = new Map<number, ColumnId>();
  for (const { info, values } of columns) {
    const role = roles.get(info.position) ?? null;
    columnIds.set(info.position, insertColumn(step.db, datasetId, info, role, values));
  }
  const drafts = sourcesOfTable({ columns, fileName: name, kind }, roles);
  if (drafts.some(({ columnPosition }) => columnPosition !== null)) {
    insertRespondents(step.db, datasetId, respondentNames(columns, roles));
  }
  const sourceIds = drafts.map((draft) => {
    const columnId =
      draft.columnPosition === null ? null : (columnIds.get(draft.columnPosition) ?? null);
    return addSource(step, draft, document, choice, { datasetId, columnId, original: null });
  });
  return { file: fileName, sourceIds, datasetId, losses, warnings };
}

/** Writes a read file into the study, inside one command: a transcript as a source, a table as a dataset with its sources. */
export function importDocument(
  step: Step,
  document: ReadDocument,
  original: Uint8Array,
  choice: ImportChoice,
): Result<ImportedFile> {
  const { content } = document;
  switch (content.type) {
    case 'text':
      return ok(importText(step, document, original, choice));
    case 'table':
      return ok(importTable(step, document, original, choice, content.columns));
    case 'study':
      return importStudy(step, document, content.study);
  }
}
