import { normaliseText } from '../../core/text/normalise-text.ts';
import type { Result } from '../../shared/result.ts';
import { refuseFile } from '../documents/refusals.ts';
import type { ReadDocument } from '../read-document.ts';
import { collectRows } from '../tables/cell-rows.ts';
import { headerOfNames } from '../tables/header-of-names.ts';
import { documentOfTable } from '../tables/read-table.ts';
import type { DecodedText } from '../text/decode-text.ts';
import {
  jsonRecords,
  type JsonProblem,
  type JsonRecord,
  type JsonRecords,
} from './json-records.ts';

/**
 * A table from JSON lines or an array of objects: keys are columns in the order of their first appearance.
 * Null where the text is no such table, so that it can be read as something else: one object alone is one.
 *
 * Fails with `file_damaged` where a later line is no object and the name says JSON lines, `file_too_large` for more
 * than 16,384 columns or 100 million cells.
 */
export function readJsonTable(decoded: DecodedText, fileName: string): Result<ReadDocument> | null {
  if (!/^\s*[[{]/u.test(decoded.text)) return null;
  const isNamed = /\.(?:jsonl|ndjson)$/iu.test(fileName);
  const read = jsonRecords(decoded.text);
  if ('type' in read) return refuseProblem(read, fileName, isNamed);
  if (read.names.length === 0) return null;
  if (read.records.length < 2 && decoded.text.trimStart().startsWith('{') && !isNamed) return null;
  return tableOf(read, decoded, fileName);
}

function refuseProblem(
  problem: JsonProblem,
  fileName: string,
  isNamed: boolean,
): Result<never> | null {
  if (problem.type === 'too_many_columns') return tooLarge(fileName);
  if (problem.type === 'not_a_table' || !isNamed) return null;
  const reason = `line ${problem.line} is not a JSON object`;
  return refuseFile('file_damaged', fileName, reason, 'Correct or remove that line.');
}

function tooLarge(fileName: string): Result<never> {
  const reason = 'it has more than 16,384 columns or 100 million cells';
  return refuseFile('file_too_large', fileName, reason, 'Split it and import its parts.');
}

function tableOf(
  { records, names, nested }: JsonRecords,
  { encoding, warnings }: DecodedText,
  fileName: string,
): Result<ReadDocument> {
  const rows = collectRows(cellsOf(records, names), names.length);
  if (rows === null) return tooLarge(fileName);
  const input = { fileName, format: 'json_lines', encoding, warnings };
  const told = nested.length === 0 ? [] : [nestedWarning(nested)];
  return documentOfTable(input, headerOfNames(names.map((name) => ({ name, question: name }))), {
    ...rows,
    warnings: told,
  });
}

function* cellsOf(
  records: readonly JsonRecord[],
  names: readonly string[],
): Generator<readonly string[]> {
  for (const record of records) yield names.map((name) => normaliseText(record.get(name) ?? ''));
}

function nestedWarning(nested: readonly string[]): string {
  const named = nested.slice(0, 5).join(', ');
  const more = nested.length > 5 ? ` and ${nested.length - 5} more` : '';
  return `Lists and nested values were kept as JSON text in: ${named}${more}.`;
}
