import type { ByteSink } from '../../../formats/exports/byte-sink.ts';
import { csvCells, csvWriter } from '../../../formats/exports/csv-writer.ts';
import type { ExportColumn, ExportRow } from '../../../formats/exports/export-table.ts';
import { type SavColumn, writeSav } from '../../../formats/exports/sav-file.ts';
import { xlsxWriter } from '../../../formats/exports/xlsx-writer.ts';
import type { MatrixCells } from '../../../shared/domain/export.ts';
import type { Loss } from '../../../shared/domain/file-inspection.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { OpenProject } from '../../project/open-project.ts';
import { studyName } from '../../project/file-identity.ts';
import { type ExportRequest, type MadeExport, waitingLosses } from './export-material.ts';
import { caseMatrix, type MatrixTable, sourceMatrix } from './matrix-table.ts';
import type { Pace } from './pace.ts';

const rowsTogether = 200;

/** Codes beside the cases or the sources that they stand with: whether, or how often. */
export async function makeMatrix(
  { db, path, host }: OpenProject,
  request: ExportRequest,
  sink: ByteSink,
  pace: Pace,
): Promise<Result<MadeExport>> {
  const losses = waitingLosses(db);
  const table =
    request.rows === 'cases' ? await caseMatrix(db, request, pace) : sourceMatrix(db, request);
  if (table.codes.length === 0) {
    return refuse(
      'not_found',
      'There are no codes yet, so there is nothing to count. Code a passage in Read first.',
    );
  }
  if (table.rows.length === 0) return noRows(request);
  const about = { title: studyName(path), writtenAt: new Date(host.now()).toISOString() };
  const lost = await write(table, request, { sink, pace, about });
  return ok({
    ending: `.${request.kind.slice('matrix_'.length)}`,
    what: `codes by ${request.rows === 'cases' ? 'case' : 'source'}`,
    items: table.rows.length,
    losses: [...lost, ...table.losses, ...losses],
  });
}

function noRows({ rows }: ExportRequest): Result<never> {
  return rows === 'cases'
    ? refuse(
        'not_found',
        'There are no cases yet. Nothing was exported. Export the codes by source, or make cases in Cases first.',
      )
    : refuse('not_found', 'There are no sources yet. Nothing was exported. Import some first.');
}

type Writing = Readonly<{
  sink: ByteSink;
  pace: Pace;
  about: Readonly<{ title: string; writtenAt: string }>;
}>;

/** Tells what of the table could not go into the file. */
async function write(
  table: MatrixTable,
  { kind, cells }: ExportRequest,
  { sink, pace, about }: Writing,
): Promise<readonly Loss[]> {
  if (kind === 'matrix_sav') {
    const { bytes, losses } = writeSav(variablesOf(table, cells), savRows(table, cells), about);
    sink.write(bytes);
    return losses;
  }
  if (kind === 'matrix_csv') {
    const writer = csvWriter(sink);
    writer.begin('', columnsOf(table));
    await eachRows(table, pace, (facts, row) => {
      writer.addLine(csvCells(facts) + countCells(table, row, cells));
    });
    return writer.finish();
  }
  const writer = xlsxWriter(sink);
  for (const [name, shown] of sheets) {
    writer.begin(name, columnsOf(table));
    await eachRows(table, pace, (facts, row) => {
      writer.add([[...facts, ...countsOf(table, row, shown)]]);
    });
  }
  return writer.finish();
}

const sheets = [
  ['Coded 1 or 0', 'presence'],
  ['Segments', 'counts'],
] as const;

async function eachRows(
  { rows }: MatrixTable,
  pace: Pace,
  visit: (facts: ExportRow, row: number) => void,
): Promise<void> {
  for (const [row, facts] of rows.entries()) {
    if (row % rowsTogether === 0) await pace(row, rows.length, 'rows');
    visit(facts, row);
  }
}

function columnsOf({ facts, codes }: MatrixTable): readonly ExportColumn[] {
  return [
    ...facts.map(({ name, width }) => (width === undefined ? { name } : { name, width })),
    ...codes.map(({ path }) => ({ name: path })),
  ];
}

/** How often the codes stand with a row, in their order; with `presence` whether they do, 1 or 0. */
function countsOf({ codes, counts }: MatrixTable, row: number, cells: MatrixCells): number[] {
  const own = counts.subarray(row * codes.length, (row + 1) * codes.length);
  return Array.from(own, (count) => (cells === 'counts' ? count : Math.min(count, 1)));
}

/** The same as CSV, a comma before each. */
function countCells({ codes, counts }: MatrixTable, row: number, cells: MatrixCells): string {
  let line = '';
  for (let at = row * codes.length; at < (row + 1) * codes.length; at += 1) {
    const count = counts[at] ?? 0;
    line += `,${cells === 'counts' ? count : Math.min(count, 1)}`;
  }
  return line;
}

const codedOrNot = [
  { value: 0, label: 'not coded' },
  { value: 1, label: 'coded' },
];

function variablesOf({ facts, codes }: MatrixTable, cells: MatrixCells): readonly SavColumn[] {
  return [
    ...facts.map(({ name, type, measure, labels }): SavColumn => ({
      words: name,
      fallback: 'fact',
      label: name,
      type,
      measure,
      ...(labels ? { labels } : {}),
    })),
    ...codes.map(({ name, path }): SavColumn => ({
      words: name,
      fallback: 'code',
      label: path,
      type: 'number',
      ...(cells === 'presence'
        ? { measure: 'nominal' as const, labels: codedOrNot }
        : { measure: 'scale' as const }),
    })),
  ];
}

function savRows(table: MatrixTable, cells: MatrixCells): readonly ExportRow[] {
  return table.rows.map((facts, row) => [
    ...table.facts.map(({ savCell }, at) => savCell(facts[at] ?? null)),
    ...countsOf(table, row, cells),
  ]);
}
