import { collectBytes } from '../../../formats/exports/byte-sink.ts';
import { csvWriter } from '../../../formats/exports/csv-writer.ts';
import type { DatasetSummary } from '../../../shared/domain/dataset.ts';
import type { CsvPart } from '../../../shared/domain/row-answer.ts';
import type { Input } from '../../../shared/operations/operation-table.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { Database } from '../../project/database.ts';
import { answerRows } from './find-rows.ts';

/** A part ends where it has so many rows or characters: others want to be answered in between. */
const mostRows = 5000;
const mostCharacters = 2_000_000;

/**
 * Rows that are found as a part of a CSV file from `offset` on; the first part begins with the byte order mark and the
 * questions. Refuses a column that is not there (`column_missing`).
 */
export function writeCsvPart(
  db: Database,
  dataset: DatasetSummary,
  { offset, columns: wanted, ...question }: Input<'datasets.csv'>,
): Result<CsvPart> {
  const answer = answerRows(db, dataset, question);
  if (!answer.ok) return answer;
  const { columns, rows } = answer.value;
  const all = dataset.columns.map((facts, at) => ({ facts, values: columns[at] }));
  const chosen = wanted
    ? wanted.flatMap((position) => all.find(({ facts }) => facts.position === position) ?? [])
    : all;
  if (wanted && chosen.length < wanted.length) {
    return refuse(
      'column_missing',
      'One of these columns is not in the table any more. Nothing was written. Choose the columns again.',
    );
  }
  const file = collectBytes();
  const writer = csvWriter(file);
  if (offset === 0)
    writer.begin(
      dataset.name,
      chosen.map(({ facts }) => ({ name: facts.question })),
    );
  let characters = 0;
  let at = offset;
  const lines: string[][] = [];
  for (; at < rows.length && at - offset < mostRows && characters < mostCharacters; at += 1) {
    const row = rows[at] ?? 0;
    const line = chosen.map(({ values }) => values?.dictionary[values.codes[row] ?? 0] ?? '');
    for (const cell of line) characters += cell.length;
    lines.push(line);
  }
  writer.add(lines);
  writer.finish();
  // The mark at the front belongs to the file, so it stays.
  const csv = new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.bytes());
  return ok({ csv, total: rows.length, next: at < rows.length ? at : null });
}
