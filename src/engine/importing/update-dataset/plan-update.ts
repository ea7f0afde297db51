import { chooseIdentifier } from '../../../core/survey-updates/choose-identifier.ts';
import { isSameTable, matchColumns } from '../../../core/survey-updates/match-columns.ts';
import { type MatchedRows, matchRows } from '../../../core/survey-updates/match-rows.ts';
import {
  type MergedColumn,
  mergeColumn,
  placeRows,
  type RowTargets,
} from '../../../core/survey-updates/merge-column.ts';
import type { ReadColumn, ReadDocument } from '../../../formats/read-document.ts';
import type { DatasetSummary } from '../../../shared/domain/dataset.ts';
import type { Identifier } from '../../../shared/domain/dataset-update.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { Database } from '../../project/database.ts';
import { readColumn } from '../../project/queries/dataset-queries.ts';
import { chooseColumns, type ChosenColumns } from '../chosen-columns.ts';
import {
  alignColumns,
  type AlignedColumn,
  asCandidate,
  listPaired,
  type PairedColumn,
} from './align-columns.ts';

export type MergedTableColumn = AlignedColumn & Readonly<{ merged: MergedColumn }>;

/** A table and what a newer export makes of it, before anything is written. */
export type PlannedTable = Readonly<{
  dataset: DatasetSummary;
  columns: readonly MergedTableColumn[];
  /** Columns that the table does not have yet, with all its rows, at the positions that they will have. */
  added: ChosenColumns;
  rows: MatchedRows;
  placed: RowTargets;
  /** The column by which rows were found; null for the whole row. */
  identifier: PairedColumn | null;
  /** Rows of the table in which a cell changes. */
  changedRows: ReadonlySet<number>;
  /** Whether something of the file must not come into the study. */
  isReduced: boolean;
}>;

/** Position of the column by which responses are found, `row` for all answers; undefined for the one proposed. */
export type IdentifierChoice = Identifier | undefined;

type Given = ReadColumn['info'] & Readonly<{ values: ReadColumn['values'] }>;

const flat = ({ info, values }: ReadColumn): Given => ({ ...info, values });

function refuseMatch(
  { name, columns }: DatasetSummary,
  fileName: string,
  missing: readonly Readonly<{ name: string }>[],
): Result<never> {
  const named = missing.slice(0, 5).map((column) => `“${column.name}”`);
  const more = missing.length > named.length ? ` and ${missing.length - named.length} more` : '';
  return refuse(
    'column_missing',
    `*${fileName}* cannot update “${name}”: it has ${columns.length - missing.length} of the ${columns.length} columns of this table, and a newer export has at least four in five. Missing are ${named.join(', ')}${more}. Nothing was changed. Import it as a new table instead.`,
  );
}

function refuseText(fileName: string): Result<never> {
  return refuse(
    'file_unknown_format',
    `*${fileName}* cannot update a table: it is no table. Nothing was changed. Choose a newer export of the survey.`,
  );
}

/** The columns of a document that is a table. */
export function columnsOfDocument({
  content,
  inspection,
}: ReadDocument): Result<readonly ReadColumn[]> {
  return content.type === 'table' ? ok(content.columns) : refuseText(inspection.fileName);
}

function findIdentifier(
  paired: readonly PairedColumn[],
  choice: IdentifierChoice,
): Result<PairedColumn | null> {
  if (choice === 'row') return ok(null);
  if (choice === undefined) {
    const position = chooseIdentifier(paired.map(asCandidate))?.position;
    return ok(paired.find(({ column }) => column.position === position) ?? null);
  }
  const chosen = paired.find(({ column }) => column.position === choice);
  return chosen
    ? ok(chosen)
    : refuse(
        'column_missing',
        'The column by which responses are to be found is not in both the table and the file. Nothing was changed. Choose another one.',
      );
}

/** New columns as an import takes them, stretched over the rows of the table; they come behind those that are there. */
function addColumns(
  dataset: DatasetSummary,
  added: readonly Given[],
  placed: RowTargets,
): ChosenColumns {
  const last = Math.max(-1, ...dataset.columns.map(({ position }) => position));
  const names = new Set(dataset.columns.map(({ name }) => name));
  const chosen = chooseColumns(
    added.map(({ values, ...info }, at) => {
      const name = freeName(info.name, names);
      names.add(name);
      return { info: { ...info, name, position: last + 1 + at }, values };
    }),
    {},
  );
  const columns = chosen.columns.map(({ info, values }) => {
    const merged = mergeColumn(null, values, placed).values;
    return {
      info: { ...info, missing: info.missing + placed.after - values.codes.length },
      values: merged,
    };
  });
  return { ...chosen, columns };
}

/** Names are unique in a table. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let number = 2; taken.has(free); number += 1) free = `${name} (${number})`;
  return free;
}

/** Puts a table of a file over one of the study, in thought. Refused where they are not the same table. */
export function planTable(
  db: Database,
  dataset: DatasetSummary,
  document: ReadDocument,
  choice: IdentifierChoice,
): Result<PlannedTable> {
  const read = columnsOfDocument(document);
  if (!read.ok) return read;
  const match = matchColumns(dataset.columns, read.value.map(flat));
  if (!isSameTable(match)) {
    return refuseMatch(dataset, document.inspection.fileName, match.missing);
  }
  const aligned = alignColumns(dataset.rows, match, ({ id }) => readColumn(db, id));
  const paired = listPaired(aligned);
  const identifier = findIdentifier(paired, choice);
  if (!identifier.ok) return identifier;
  const rows = matchRows(paired, identifier.value);
  const placed = placeRows(rows.rowOf, dataset.rows);
  const columns = aligned.map((each) => ({
    ...each,
    merged: mergeColumn(each.known, each.given, placed),
  }));
  const added = addColumns(dataset, match.added, placed);
  const isLeftOut = ({ column, isLeftOut: out }: AlignedColumn): boolean =>
    out && hasValues(match.pairs.find(({ known }) => known === column)?.given);
  return ok({
    dataset,
    columns,
    added,
    rows,
    placed,
    identifier: identifier.value,
    changedRows: new Set(columns.flatMap(({ merged }) => merged.changed)),
    isReduced: added.isReduced || aligned.some(isLeftOut),
  });
}

function hasValues(given: Given | undefined): boolean {
  return given !== undefined && given.missing < given.values.codes.length;
}

/** The most of the answers that both have which a newer export of the same survey has otherwise. */
const mostContradicted = 1 / 3;

/**
 * Whether fewer than half of the table's responses were found where none bears a respondent's name: two logs may begin with the
 * same entry.
 */
export function isMostlyAbsent({
  rows,
  dataset,
  identifier,
}: Pick<PlannedTable, 'rows' | 'dataset' | 'identifier'>): boolean {
  return identifier?.column.role !== 'respondent' && rows.matched * 2 < dataset.rows;
}

/**
 * Whether the file looks like a newer export of the very responses of the table, and not like another wave of the survey:
 * responses are known, and what both say of them differs seldom.
 */
export function isSameSurvey({ dataset, columns, rows, identifier }: PlannedTable): boolean {
  if (rows.matched === 0) return dataset.rows === 0;
  if (isMostlyAbsent({ rows, dataset, identifier })) return false;
  const others = columns.filter(({ column }) => column !== identifier?.column);
  const compared = others.reduce((sum, { merged }) => sum + merged.compared, 0);
  const contradicted = others.reduce((sum, { merged }) => sum + merged.contradicted, 0);
  return contradicted <= mostContradicted * compared;
}

/** Whether an update would write nothing. */
export function isUpToDate({ placed, changedRows, added }: PlannedTable): boolean {
  return placed.after === placed.before && changedRows.size === 0 && added.columns.length === 0;
}
