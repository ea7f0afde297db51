import { undetermined } from '../../formats/documents/settle-language.ts';
import type { KeptText, ReadDocument, SourceDraft } from '../../formats/read-document.ts';
import { sourcesOfTable } from '../../formats/tables/table-sources.ts';
import type { ColumnId, DatasetId } from '../../shared/ids.ts';
import type { ImportedFile } from '../../shared/operations/import-operations.ts';
import type { Step } from '../history/command.ts';
import type { PackedContent } from '../project/pack-content.ts';
import { insertColumn, insertDataset } from '../project/queries/dataset-queries.ts';
import { insertRespondents, type RespondentNames } from '../project/queries/insert-respondents.ts';
import type { ChosenColumns } from './chosen-columns.ts';
import type { ImportChoice } from './import-choice.ts';
import { placeKeptText, placeText } from './place-text.ts';
import { respondentNames } from './respondent-names.ts';

/** A table as it will be written, so far as that needs no study. */
export type PlannedTable = Readonly<{
  name: string;
  chosen: ChosenColumns;
  drafts: readonly SourceDraft[];
  /** By row, where each gets a case. */
  respondents: RespondentNames | null;
}>;

/** A planned table with the languages of its drafts, in their order. */
export type ReadyTable = PlannedTable & Readonly<{ languages: readonly string[] }>;

/** The file of a table as it came, or packed; null where something of it must not come into the study. */
export type TableFile = Uint8Array | PackedContent | null;

/** What of a table was packed before it is written, by position of its columns: their pieces, and the words of those with texts. */
export type PackedTable = Readonly<{
  columns: ReadonlyMap<number, readonly PackedContent[]>;
  texts: ReadonlyMap<number, KeptText>;
}>;

/** What is to be written of a table. */
export function planTable(
  { inspection }: ReadDocument,
  choice: ImportChoice,
  chosen: ChosenColumns,
): PlannedTable {
  const name = choice.name ?? inspection.fileName.replace(/\.[^.]{1,8}$/u, '');
  const kind = choice.kind ?? inspection.kind ?? 'open_answers';
  const { columns, roles } = chosen;
  const drafts = sourcesOfTable({ columns, fileName: name, kind }, roles);
  const hasAnswers = drafts.some(({ columnPosition }) => columnPosition !== null);
  return { name, chosen, drafts, respondents: hasAnswers ? respondentNames(columns, roles) : null };
}

/** Writes a table, inside one command. */
export function writeTable(
  step: Step,
  document: ReadDocument,
  { speakers = {} }: ImportChoice,
  table: ReadyTable,
  file: TableFile,
  packed?: PackedTable,
): ImportedFile {
  const { fileName, losses, warnings } = document.inspection;
  const { name, chosen, drafts, respondents, languages } = table;
  step.describe('dataset.import', { name });
  const [datasetId, columnIds] = placeDataset(step, document, name, chosen, file, packed);
  if (respondents) insertRespondents(step.db, datasetId, respondents);
  const sourceIds = drafts.map((draft, at) => {
    const language = languages[at] ?? undetermined;
    const columnId = columnIdOf(draft, columnIds);
    const place = { language, datasetId, columnId, original: null };
    const kept = packed?.texts.get(draft.columnPosition ?? -1);
    return kept
      ? placeKeptText(step, document, draft, kept, place)
      : placeText(step, document, draft, { ...place, speakers });
  });
  return {
    file: fileName,
    sourceIds,
    datasetId,
    losses: [...losses, ...chosen.losses],
    warnings: [...warnings, ...chosen.warnings],
  };
}

function columnIdOf(
  { columnPosition }: SourceDraft,
  ids: ReadonlyMap<number, ColumnId>,
): ColumnId | null {
  return columnPosition === null ? null : (ids.get(columnPosition) ?? null);
}

function placeDataset(
  step: Step,
  { inspection }: ReadDocument,
  name: string,
  { columns, roles }: ChosenColumns,
  original: TableFile,
  packed: PackedTable | undefined,
): [DatasetId, ReadonlyMap<number, ColumnId>] {
  const { fileName, format, table } = inspection;
  const datasetId = insertDataset(step.db, {
    name,
    fileName,
    format,
    origin: table?.origin ?? 'plain',
    rows: table?.rows ?? 0,
    at: step.at,
    original,
  });
  const ids = new Map<number, ColumnId>();
  for (const { info, values } of columns) {
    const role = roles.get(info.position) ?? null;
    const chunks = packed?.columns.get(info.position);
    ids.set(
      info.position,
      insertColumn(step.db, datasetId, info, role, values, { packed: chunks }),
    );
  }
  return [datasetId, ids];
}
