import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  createTemporaryStudy,
  migrationsFolder,
  type TemporaryStudy,
} from '../../../test/support/temporary-study.ts';
import { readDocument } from '../../formats/documents/read-document.ts';
import { runCommand } from '../history/command.ts';
import { findLogMismatch } from '../history/compare-with-log.ts';
import { all, first } from '../project/database.ts';
import { readContent } from '../project/content.ts';
import { listDatasets, readColumn } from '../project/queries/dataset-queries.ts';
import { importDocument } from './import-document.ts';
import { prepareTable } from './prepare-table.ts';

let study: TemporaryStudy;
beforeEach(() => {
  study = createTemporaryStudy();
});
afterEach(() => study.remove());

const rows = 70_000;
const answerOf = (row: number): string =>
  ['', '', `The queue was long by the door, said visitor ${row}`, `I am number ${row} to say so`][
    row % 4
  ] ?? '';

function survey(): Buffer {
  const lines = Array.from(
    { length: rows },
    (_, row) =>
      `R${row},${row % 11},"${answerOf(row)}",${row % 3},${row % 997},a,b,c,${'xyz'[row % 3]}`,
  );
  const head = 'Respondent ID,NPS,What should we do better?,A,B,C,D,E,F';
  return Buffer.from([head, ...lines].join('\n'));
}

async function readSurvey() {
  const bytes = survey();
  const read = await readDocument(bytes, 'survey.csv', {});
  if (!read.ok || read.value.content.type !== 'table') throw new Error('a table was written');
  return { bytes, document: read.value, columns: read.value.content.columns };
}

/** All that is in the study of its one table, without what is different in each study. */
function stored() {
  const { db } = study.project();
  const [dataset] = listDatasets(db);
  return {
    columns: dataset?.columns.map(({ id, ...facts }) => ({ ...facts, values: readColumn(db, id) })),
    rows: dataset?.rows,
    cases: all(db, 'select name, kind, dataset_row from study_case order by id'),
    sources: all(db, 'select name, length, turn_count from source_version join source on true'),
    original: first<{ id: number }>(db, 'select original_content_id as id from dataset'),
  };
}

it('writes the very table that is written without it, whole, with its log', async () => {
  const { bytes, document, columns } = await readSurvey();
  const told: number[] = [];
  const control = {
    signal: new AbortController().signal,
    progress: (done: number) => void told.push(done),
  };
  const prepared = await prepareTable(document, columns, bytes, {}, control);
  if (!prepared.ok) throw new Error(prepared.error.message);
  const { db, host } = study.project();
  expect(runCommand(host, prepared.value)).toMatchObject({ ok: true });
  expect(told).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  const { original, ...table } = stored();
  expect(readContent(db, original?.id ?? 0)).toEqual({ ok: true, value: bytes });
  expect(findLogMismatch(db, migrationsFolder)).toEqual([]);
  study.remove();
  study = createTemporaryStudy();
  runCommand(study.project().host, (step) => importDocument(step, document, bytes, {}));
  const { original: _, ...atOnce } = stored();
  expect(table).toEqual(atOnce);
  expect(table.cases).toHaveLength(rows);
});

it('stops between two columns, before anything is written', async () => {
  const { bytes, document, columns } = await readSurvey();
  const stop = new AbortController();
  const progress = (done: number): void => {
    if (done === 2) stop.abort();
  };
  const control = { signal: stop.signal, progress };
  const prepared = await prepareTable(document, columns, bytes, {}, control);
  expect(prepared).toMatchObject({ ok: false, error: { code: 'cancelled' } });
});
