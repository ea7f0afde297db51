import { normaliseText } from '../../core/text/normalise-text.ts';
import type { Loss } from '../../shared/domain/file-inspection.ts';
import type { Result } from '../../shared/result.ts';
import { refuseFile } from '../documents/refusals.ts';
import type { ReadDocument, ReadOptions } from '../read-document.ts';
import { collectRows } from '../tables/cell-rows.ts';
import { headerOfNames } from '../tables/header-of-names.ts';
import { documentOfTable } from '../tables/read-table.ts';
import type { TableRows } from '../tables/table-rows.ts';
import { SavError } from './sav-bytes.ts';
import { readCases } from './sav-cases.ts';
import { cellReader } from './sav-cells.ts';
import { readSavDictionary, type SavDictionary, type SavVariable } from './sav-dictionary.ts';
import { savDecoder, type SavDecoder } from './sav-encoding.ts';
import { areCategories, scaleText, withLabels } from './value-labels.ts';

const sampleRows = 20;

/**
 * An SPSS system file as a table. Labels of variables are the questions; labels of values stand for categories, and
 * behind the question of a scale; values declared missing are empty; dates are ISO text.
 *
 * Fails with `file_damaged` where it is damaged or holds fewer cases than it says, `file_too_large` for more than
 * 100 million cells or 512 MB unpacked, `table_no_rows`.
 */
export function readSpss(
  bytes: Uint8Array,
  fileName: string,
  options: ReadOptions,
): Result<ReadDocument> {
  try {
    const dictionary = readSavDictionary(bytes);
    const decoder = savDecoder(dictionary.encoding, dictionary.codePage, options.encoding);
    return documentOf(dictionary, decoder, fileName, bytes[3] === 0x33 ? 'zsav' : 'sav');
  } catch (error) {
    if (!(error instanceof SavError)) throw error;
    return error.problem === 'too_large' ? tooLarge(fileName) : damaged(fileName);
  }
}

function damaged(fileName: string): Result<never> {
  const advice = 'Get it again, or open it in SPSS or PSPP and save it anew.';
  return refuseFile('file_damaged', fileName, 'the file is damaged or not complete', advice);
}

function tooLarge(fileName: string): Result<never> {
  const reason = 'it has more than 100 million cells or 512 MB of values';
  return refuseFile('file_too_large', fileName, reason, 'Split it and import its parts.');
}

type Column = Readonly<{
  variable: SavVariable;
  name: string;
  question: string;
  labels: ReadonlyMap<string, string>;
}>;

function documentOf(
  dictionary: SavDictionary,
  decoder: SavDecoder,
  fileName: string,
  format: string,
): Result<ReadDocument> {
  if (dictionary.variables.length === 0) return damaged(fileName);
  const columns = dictionary.variables.map((variable) => columnOf(variable, decoder));
  const missing = new Map<SavVariable, number>();
  const rows = collectRows(cellsOf(dictionary, decoder, missing), columns.length);
  if (rows === null) return tooLarge(fileName);
  const categories = columns.map((column, position) => isCategory(column, rows, position));
  const named = columns.map(({ name, question, labels }, position) => ({
    name,
    question: categories[position] ? question : `${question} ${scaleText(labels)}`.trim(),
  }));
  const warnings = [
    ...decoder.warnings,
    ...labelWarning(columns.filter((_, position) => categories[position])),
    ...missingWarning(columns, missing),
    ...weightWarning(columns, dictionary.weight),
  ];
  const input = { fileName, format, encoding: decoder.encoding, warnings };
  const losses = setLosses(
    dictionary.responseSets.map((name) => decoder.decode(Buffer.from(name, 'latin1'))),
  );
  const table = { ...labelled(rows, columns, categories), losses };
  return documentOfTable(input, headerOfNames(named), table);
}

/** Measures know no weights: whoever reads a figure should know that the file has some. */
function weightWarning(columns: readonly Column[], weight: SavVariable | null): readonly string[] {
  const column = weight && columns.find(({ variable }) => variable === weight);
  if (!column) return [];
  return [`The file weights its cases by “${column.name}”. Measures count each case once.`];
}

function setLosses(names: readonly string[]): readonly Loss[] {
  if (names.length === 0) return [];
  const why = `Their columns came in one by one, what joins them did not: ${list(names)}.`;
  return [{ what: 'multiple-response sets', count: names.length, why }];
}

function columnOf(variable: SavVariable, { decode }: SavDecoder): Column {
  const text = (latin: string): string =>
    normaliseText(decode(Buffer.from(latin, 'latin1')).replace(/\uFFFD+$/u, '')).trim();
  const value = (key: string): string => (variable.width > 0 ? text(key) : key);
  const labels = [...variable.labels].map(([key, label]) => [value(key), text(label)] as const);
  const name = text(variable.name);
  return { variable, name, question: text(variable.label) || name, labels: new Map(labels) };
}

function* cellsOf(
  dictionary: SavDictionary,
  { decode }: SavDecoder,
  missing: Map<SavVariable, number>,
): Generator<readonly string[]> {
  const readers = dictionary.variables.map((variable) =>
    cellReader(
      variable,
      dictionary.data.little,
      (raw) => normaliseText(decode(raw)),
      () => missing.set(variable, (missing.get(variable) ?? 0) + 1),
    ),
  );
  for (const bytes of readCases(dictionary)) yield readers.map((read) => read(bytes));
}

function isCategory(column: Column, rows: TableRows, position: number): boolean {
  const values = rows.columns[position];
  const { labels, question, variable } = column;
  const isText = variable.width > 0;
  return (
    values !== undefined &&
    areCategories({ values, labels, question, isText, measure: variable.measure })
  );
}

function labelled(
  rows: TableRows,
  columns: readonly Column[],
  categories: readonly boolean[],
): TableRows {
  const read = rows.columns.map((values, position) =>
    categories[position] ? withLabels(values, columns[position]?.labels ?? new Map()) : values,
  );
  const length = Math.min(rows.rows, sampleRows);
  const sample = Array.from({ length }, (_, row) =>
    read.map(({ dictionary, codes }) => dictionary[codes[row] ?? 0] ?? ''),
  );
  return { ...rows, columns: read, sample };
}

function labelWarning(columns: readonly Column[]): readonly string[] {
  if (columns.length === 0) return [];
  return [`Labels stand for the values in: ${list(columns.map(({ name }) => name))}.`];
}

function missingWarning(
  columns: readonly Column[],
  missing: ReadonlyMap<SavVariable, number>,
): readonly string[] {
  const counted = columns.flatMap(({ name, variable }) => {
    const count = missing.get(variable);
    return count === undefined ? [] : [`${name} (${count})`];
  });
  if (counted.length === 0) return [];
  const total = [...missing.values()].reduce((sum, count) => sum + count, 0);
  return [`Values declared missing were read as empty: ${total}, in ${list(counted)}.`];
}

function list(names: readonly string[]): string {
  const more = names.length > 10 ? ` and ${names.length - 10} more` : '';
  return `${names.slice(0, 10).join(', ')}${more}`;
}
