import { detectLanguage } from '../../core/language/detect-language.ts';
import type {
  ColumnRoles,
  ReadColumn,
  ReadDocument,
  SourceDraft,
} from '../../formats/read-document.ts';
import { sourcesOfTable } from '../../formats/tables/table-sources.ts';
import type { ColumnId, DatasetId } from '../../shared/ids.ts';
import type { ImportedFile } from '../../shared/operations/import-operations.ts';
import type { Step } from '../history/command.ts';
import { insertColumn, insertDataset } from '../project/queries/dataset-queries.ts';
import { insertRespondents } from '../project/queries/insert-respondents.ts';
import { chooseColumns, type ChosenColumns } from './chosen-columns.ts';
import type { ImportChoice } from './import-choice.ts';
import { placeText } from './place-text.ts';

/** A table as a dataset, with a source for each open-ended column and respondents where there are answers. */
export function importTable(
  step: Step,
  document: ReadDocument,
  original: Uint8Array,
  choice: ImportChoice,
  read: readonly ReadColumn[],
): ImportedFile {
  const { fileName, losses, warnings, kind: proposedKind } = document.inspection;
  const name = choice.name ?? fileName.replace(/\.[^.]{1,8}$/u, '');
  const kind = choice.kind ?? proposedKind ?? 'open_answers';
  step.describe('dataset.import', { name });
  const chosen = chooseColumns(read, choice);
  const { columns, roles } = chosen;
  const kept = chosen.isReduced ? null : original;
  const [datasetId, columnIds] = placeDataset(step, document, name, chosen, kept);
  const drafts = sourcesOfTable({ columns, fileName: name, kind }, roles);
  if (drafts.some(({ columnPosition }) => columnPosition !== null)) {
    insertRespondents(step.db, datasetId, respondentNames(columns, roles));
  }
  const sourceIds = drafts.map((draft) =>
    placeText(step, document, draft, {
      language: choice.language ?? detectLanguage(draft.text),
      speakers: choice.speakers ?? {},
      datasetId,
      columnId: columnIdOf(draft, columnIds),
      original: null,
    }),
  );
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
  original: Uint8Array | null,
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
    ids.set(info.position, insertColumn(step.db, datasetId, info, role, values));
  }
  return [datasetId, ids];
}

/** Respondents are named by the respondent column, else by their row. */
export function respondentNames(columns: readonly ReadColumn[], roles: ColumnRoles): string[] {
  const named = columns.find(({ info }) => roles.get(info.position) === 'respondent');
  const rows = columns[0]?.values.codes.length ?? 0;
  return Array.from({ length: rows }, (_, row) => {
    const name = named?.values.dictionary[named.values.codes[row] ?? 0]?.trim();
    return name ? name.slice(0, 500) : `Respondent ${row + 1}`;
  });
}
