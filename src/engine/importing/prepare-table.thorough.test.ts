import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  createTemporaryStudy,
  migrationsFolder,
  type TemporaryStudy,
} from '../../../test/support/temporary-study.ts';
import { readDocument } from '../../formats/documents/read-document.ts';
import type { ReadDocument } from '../../formats/read-document.ts';
import type { ColumnValues } from '../../shared/domain/column-values.ts';
import { runCommand, type Step } from '../history/command.ts';
import { findLogMismatch } from '../history/compare-with-log.ts';
import { digestState } from '../history/state-digest.ts';
import { redo, undo } from '../history/undo.ts';
import { first } from '../project/database.ts';
import { chunkRows } from '../project/column-chunks.ts';
import { readContent } from '../project/content.ts';
import { listDatasets, readColumn } from '../project/queries/dataset-queries.ts';
import { prepareTable } from './prepare-table.ts';

let study: TemporaryStudy;
beforeEach(() => {
  study = createTemporaryStudy();
});
afterEach(() => study.remove());

const random = (row: number): string => createHash('sha256').update(`${row}`).digest('base64');

/** Names that cannot be compressed, answers, comments, and columns that hold little. */
function survey(rows: number): Buffer {
  const comment = (row: number): string => (row % 4 === 0 ? `“Too slow” says visitor ${row}` : '');
  const lines = Array.from(
    { length: rows },
    (_, row) => `${random(row)},${row % 11},${comment(row)},a,${row % 5},${row % 3}`,
  );
  return Buffer.from(['Respondent ID,NPS,What should we do better?,A,B,C', ...lines].join('\n'));
}

async function readSurvey(bytes: Buffer): Promise<ReadDocument> {
  const read = await readDocument(bytes, 'survey.csv', {});
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

function take(body: (step: Step) => ReturnType<typeof undo>): void {
  const done = runCommand(study.project().host, body);
  if (!done.ok) throw new Error(done.error.message);
  expect(done.value.value.skipped).toEqual([]);
}

const cells = ({ dictionary, codes }: ColumnValues): string[] =>
  Array.from(codes, (code) => dictionary[code] ?? '');

/** Imports a survey of so many rows. Answers what stands in its columns. */
async function importSurvey(bytes: Buffer): Promise<readonly ColumnValues[]> {
  const document = await readSurvey(bytes);
  if (document.content.type !== 'table') throw new Error('a table was written');
  const { columns } = document.content;
  const control = { signal: new AbortController().signal, progress: () => undefined };
  const prepared = await prepareTable(document, columns, bytes, {}, control);
  if (!prepared.ok) throw new Error(prepared.error.message);
  const done = runCommand(study.project().host, prepared.value);
  expect(done).toMatchObject({ ok: true, value: { commandId: 2 } });
  return columns.map(({ values }) => values);
}

it('writes a large table in one step, which one undo takes back exactly and one redo brings again', async () => {
  const { db, host } = study.project();
  const who = { siteId: host.siteId(), coderId: host.coderId() };
  const empty = digestState(db);
  await importSurvey(survey(100_000));
  const full = digestState(db);
  take((step) => undo(step, who));
  expect(digestState(db)).toBe(empty);
  take((step) => redo(step, who));
  expect(digestState(db)).toBe(full);
  expect(findLogMismatch(db, migrationsFolder)).toEqual([]);
}, 240_000);

it('keeps every cell and the file, where columns have more pieces than are compressed at once', async () => {
  const { db } = study.project();
  const bytes = survey(4 * chunkRows + 1);
  const columns = await importSurvey(bytes);
  const [dataset] = listDatasets(db);
  for (const [at, { id }] of (dataset?.columns ?? []).entries()) {
    const column = columns[at] ?? { dictionary: [], codes: new Uint32Array() };
    // Not compared by the test runner, which would look at each of a million cells.
    expect(cells(readColumn(db, id)).join('\n') === cells(column).join('\n')).toBe(true);
  }
  const file = first<{ id: number }>(db, 'select original_content_id as id from dataset');
  const content = readContent(db, file?.id ?? 0);
  expect(content.ok && content.value.equals(bytes)).toBe(true);
}, 120_000);
