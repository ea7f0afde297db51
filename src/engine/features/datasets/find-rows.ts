import { bandsOfColumn } from '../../../core/metrics/band-of-score.ts';
import { matchRows } from '../../../core/metrics/row-filter.ts';
import { drawSample } from '../../../core/weighting/draw-sample.ts';
import type { ColumnValues } from '../../../shared/domain/column-values.ts';
import type { DatasetColumn, DatasetSummary } from '../../../shared/domain/dataset.ts';
import type { FoundRow } from '../../../shared/domain/found-row.ts';
import type { Page } from '../../../shared/domain/page.ts';
import type { Input } from '../../../shared/operations/operation-table.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { Database } from '../../project/database.ts';
import { resolveColumn } from '../../tables/resolve-column.ts';
import { languageOf } from '../../tables/table-columns.ts';
import { keepEntries, keepWords } from './keep-rows.ts';
import { listKept, rankEntries, sortKept } from './order-rows.ts';
import { cellsOfRow, columnsOf } from './read-rows.ts';

/** Which rows, in which order. */
export type RowQuestion = Omit<Input<'datasets.find'>, 'offset' | 'limit'>;

export type Table = Readonly<{
  dataset: DatasetSummary;
  columns: readonly ColumnValues[];
  /** ISO 639-1, of the answers in words, where they are in the study. */
  language?: string | undefined;
}>;
type Known = Readonly<{ facts: DatasetColumn; values: ColumnValues }>;

function findColumn({ dataset, columns }: Table, name: string): Result<Known> {
  const facts = resolveColumn(dataset.columns, name);
  if (!facts.ok) return facts;
  const values = columns[dataset.columns.indexOf(facts.value)];
  if (!values) throw new Error(`no cells of column ${facts.value.position}`);
  return ok({ facts: facts.value, values });
}

/** Leaves in `kept` the rows that are drawn by chance. */
function keepSample(
  kept: Uint8Array,
  table: Table,
  { size, seed, by, allocation }: NonNullable<RowQuestion['sample']>,
): Result<null> {
  const strata = by === undefined ? ok(null) : findColumn(table, by);
  if (!strata.ok) return strata;
  const drawn = drawSample(table.dataset.rows, {
    size,
    seed,
    allocation,
    ...(strata.value
      ? { strata: { name: strata.value.facts.question, values: strata.value.values } }
      : {}),
  });
  if (!drawn.ok) return drawn;
  const isDrawn = new Uint8Array(kept.length);
  for (const row of drawn.value.rows) isDrawn[row] = 1;
  for (let row = 0; row < kept.length; row += 1) if (isDrawn[row] !== 1) kept[row] = 0;
  return ok(null);
}

/** 1 for every row that meets all that is asked for. */
function keepRows(table: Table, { where, band, text, sample }: RowQuestion): Result<Uint8Array> {
  const matched = matchRows(
    where,
    (name) => {
      const column = findColumn(table, name);
      return column.ok ? { name: column.value.facts.question, values: column.value.values } : null;
    },
    table.dataset.rows,
  );
  if (!matched.ok) return matched;
  const kept = matched.value;
  if (band) {
    const column = findColumn(table, band.column);
    if (!column.ok) return column;
    const bands = bandsOfColumn(band.metric, column.value.values, band.options);
    keepEntries(
      kept,
      column.value.values,
      bands.map((name) => name === band.name),
    );
  }
  if (sample) {
    const sampled = keepSample(kept, table, sample);
    if (!sampled.ok) return sampled;
  }
  keepWords(kept, table.columns, text);
  return ok(kept);
}

/** The rows of a table that a question finds, in its order, by their numbers in the file. */
export function searchTable(table: Table, question: RowQuestion): Result<Uint32Array> {
  const kept = keepRows(table, question);
  if (!kept.ok) return kept;
  const { sort } = question;
  if (!sort) return ok(listKept(kept.value));
  const column = findColumn(table, sort.column);
  if (!column.ok) return column;
  const { facts, values } = column.value;
  const { question: name, type } = facts;
  const ranked = rankEntries({ name, type, values, language: table.language }, sort.descending);
  return ok(sortKept(kept.value, values, ranked));
}

type Found = Readonly<{ columns: readonly ColumnValues[]; key: string; rows: Uint32Array }>;

/** What the last question found, for the pages that follow it; the columns are others as soon as a cell changes. */
const found = new WeakMap<Database, Found>();

/** The rows that a question finds, in its order, and the cells that they are made of. */
export function answerRows(
  db: Database,
  dataset: DatasetSummary,
  question: RowQuestion,
): Result<Pick<Found, 'columns' | 'rows'>> {
  const columns = columnsOf(db, dataset);
  const { where, band, text, sort, sample } = question;
  const key = JSON.stringify({ where, band, text, sort, sample });
  const known = found.get(db);
  if (known?.key === key && known.columns === columns) return ok(known);
  const language = sort ? languageOf(db, dataset.columns) : undefined;
  const rows = searchTable({ dataset, columns, language }, question);
  if (!rows.ok) return rows;
  const answer = { columns, key, rows: rows.value };
  found.set(db, answer);
  return ok(answer);
}

/** A page of the rows that meet what is asked for, in its order. */
export function findRows(
  db: Database,
  dataset: DatasetSummary,
  { offset, limit, ...question }: Input<'datasets.find'>,
): Result<Page<FoundRow>> {
  const answer = answerRows(db, dataset, question);
  if (!answer.ok) return answer;
  const { columns, rows } = answer.value;
  const shown = Array.from(rows.subarray(offset, offset + limit), (row) => ({
    row,
    cells: cellsOfRow(columns, row),
  }));
  return ok({ total: rows.length, rows: shown });
}

/** Where a row of the file stands among those that are found; null where it is not among them. */
export function placeRow(
  db: Database,
  dataset: DatasetSummary,
  question: RowQuestion,
  row: number,
): Result<Readonly<{ index: number | null }>> {
  const answer = answerRows(db, dataset, question);
  if (!answer.ok) return answer;
  const index = answer.value.rows.indexOf(row);
  return ok({ index: index < 0 ? null : index });
}
