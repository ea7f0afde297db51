import { detectLanguage } from '../../../core/language/detect-language.ts';
import type { ReadDocument } from '../../../formats/read-document.ts';
import type { UpdatedDataset } from '../../../shared/domain/dataset-update.ts';
import type { Loss } from '../../../shared/domain/file-inspection.ts';
import type { ColumnId, SourceId } from '../../../shared/ids.ts';
import type { Step } from '../../history/command.ts';
import { insertColumn } from '../../project/queries/dataset-queries.ts';
import {
  type ColumnFacts,
  renameRespondent,
  updateColumnCells,
  updateColumnFacts,
  updateDatasetFile,
} from '../../project/queries/dataset-update-queries.ts';
import { insertRespondents } from '../../project/queries/insert-respondents.ts';
import { factsOfColumn } from '../column-facts.ts';
import { respondentNames } from '../respondent-names.ts';
import { placeText } from '../place-text.ts';
import { countCarried, countChangedValues, countsOf } from './describe-plan.ts';
import { columnsAfter, columnsBefore, type PlannedTexts, planTexts } from './plan-texts.ts';
import { isUpToDate, type MergedTableColumn, type PlannedTable } from './plan-update.ts';
import { warningsOf } from './update-warnings.ts';
import { writeText } from './write-text.ts';

/** What is told of a column after an update. It keeps the type it was given, unless it was empty. */
function factsOf({ column, known, merged }: MergedTableColumn): ColumnFacts {
  const wasEmpty = column.missing === known.codes.length;
  return factsOfColumn(merged.values, column.name, wasEmpty ? null : column.type);
}

/** Writes the cells. Answers the ids of the columns that are new, by position. */
function writeColumns({ db }: Step, planned: PlannedTable): ReadonlyMap<number, ColumnId> {
  const { dataset, columns, added, placed } = planned;
  const hasGrown = placed.after > placed.before;
  for (const each of columns) {
    if (!hasGrown && each.merged.changed.length === 0) continue;
    updateColumnCells(db, each.column.id, each.merged.values);
    updateColumnFacts(db, each.column.id, factsOf(each));
  }
  return new Map(
    added.columns.map(({ info, values }) => {
      const role = added.roles.get(info.position) ?? null;
      return [info.position, insertColumn(db, dataset.id, info, role, values)];
    }),
  );
}

/** Cases for new rows, where the table's rows are cases; a case bears the name that its row has now. */
function writeRespondents({ db }: Step, planned: PlannedTable, hasNewTexts: boolean): void {
  const { dataset, placed, added } = planned;
  const roles = new Map([
    ...dataset.columns.map(({ position, role }) => [position, role] as const),
    ...added.roles,
  ]);
  const had = dataset.columns.some(({ sourceId }) => sourceId !== null);
  if (!had && !hasNewTexts) return;
  const names = respondentNames(columnsAfter(planned), roles);
  const first = had ? placed.before : 0;
  if (first < names.length)
    insertRespondents(db, dataset.id, names.slice(first, names.length), first);
  if (!had) return;
  const before = respondentNames(columnsBefore(planned), roles);
  for (const row of planned.changedRows) {
    const [from = ''] = before.slice(row, row + 1);
    const [to = ''] = names.slice(row, row + 1);
    if (from !== to) renameRespondent(db, dataset.id, row, { from, to });
  }
}

type WrittenTexts = Readonly<{ sourceIds: readonly SourceId[]; found: number }>;

function writeTexts(
  step: Step,
  document: ReadDocument,
  { dataset }: PlannedTable,
  texts: PlannedTexts,
  newColumns: ReadonlyMap<number, ColumnId>,
): WrittenTexts {
  const found = texts.changed.reduce((sum, text) => sum + writeText(step, text), 0);
  const added = texts.added.map((draft) =>
    placeText(step, document, draft, {
      language: detectLanguage(draft.text),
      speakers: {},
      datasetId: dataset.id,
      columnId: newColumns.get(draft.columnPosition ?? -1) ?? null,
      original: null,
    }),
  );
  return { sourceIds: [...texts.changed.map(({ text }) => text.id), ...added], found };
}

function lossesOf(planned: PlannedTable): readonly Loss[] {
  const names = planned.columns
    .filter(({ isLeftOut }) => isLeftOut)
    .map(({ column }) => `“${column.name}”`);
  const leftOut = {
    what: 'personal data',
    count: names.length,
    why: `The values of ${names.join(', ')} stay out, as they did when the table was imported, and so does the file as it came.`,
  };
  return planned.isReduced && names.length > 0
    ? [leftOut, ...planned.added.losses]
    : planned.added.losses;
}

/**
 * Updates a table from a newer export, inside one command: new responses come behind the last, so that rows keep their numbers;
 * changed cells give way; texts get a new version to which codings, links and memos are carried. Where the table has all of it
 * already nothing is written.
 */
export function writeUpdate(
  step: Step,
  planned: PlannedTable,
  document: ReadDocument,
  original: Uint8Array,
): UpdatedDataset {
  const { dataset, placed, isReduced } = planned;
  const { fileName, format } = document.inspection;
  const texts = planTexts(step.db, planned);
  const counts = countsOf(planned);
  const told = {
    file: fileName,
    datasetId: dataset.id,
    name: dataset.name,
    counts,
    changedValues: countChangedValues(planned),
    addedColumns: planned.added.columns.map(({ info }) => info.name),
    losses: lossesOf(planned),
    warnings: warningsOf(planned, texts),
  };
  if (isUpToDate(planned)) {
    const carried = { kept: 0, followed: 0, lost: 0, found: 0 };
    return { ...told, sourceIds: [], carried, isUpToDate: true };
  }
  const { name } = dataset;
  step.describe('dataset.update', { name, added: counts.added, changed: counts.changed });
  const newColumns = writeColumns(step, planned);
  const kept = isReduced ? null : original;
  updateDatasetFile(step.db, dataset.id, { fileName, format, rows: placed.after, original: kept });
  writeRespondents(step, planned, texts.added.length > 0);
  const { sourceIds, found } = writeTexts(step, document, planned, texts, newColumns);
  const carried = { ...countCarried(texts), found };
  return { ...told, sourceIds, carried, isUpToDate: false };
}
