import { csvWriter } from '../../../formats/exports/csv-writer.ts';
import type { ExportColumn, TableWriter, Written } from '../../../formats/exports/export-table.ts';
import { type SavColumn, writeSav } from '../../../formats/exports/sav-file.ts';
import { xlsxWriter } from '../../../formats/exports/xlsx-writer.ts';
import type { MatrixCells } from '../../../shared/domain/export.ts';
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
  const { ending, written } = await write(table, request, pace, about);
  return ok({
    bytes: written.bytes,
    ending,
    what: `codes by ${request.rows === 'cases' ? 'case' : 'source'}`,
    items: table.rows.length,
    losses: [...written.losses, ...table.losses, ...losses],
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

async function write(
  table: MatrixTable,
  { kind, cells }: ExportRequest,
  pace: Pace,
  about: Readonly<{ title: string; writtenAt: string }>,
): Promise<Readonly<{ ending: string; written: Written }>> {
  if (kind === 'matrix_sav') {
    return {
      ending: '.sav',
      written: writeSav(variablesOf(table, cells), savRows(table, cells), about),
    };
  }
  const ending = kind === 'matrix_xlsx' ? '.xlsx' : '.csv';
  const writer = ending === '.xlsx' ? xlsxWriter() : csvWriter();
  if (ending === '.xlsx') {
    await writeTable(writer, 'Coded 1 or 0', table, 'presence', pace);
    await writeTable(writer, 'Segments', table, 'counts', pace);
  } else await writeTable(writer, '', table, cells, pace);
  return { ending, written: writer.finish() };
}

const cellOf = (count: number, cells: MatrixCells): number =>
  cells === 'counts' ? count : Math.min(count, 1);

async function writeTable(
  writer: TableWriter,
  name: string,
  { facts, codes, rows }: MatrixTable,
  cells: MatrixCells,
  pace: Pace,
): Promise<void> {
  const columns: readonly ExportColumn[] = [
    ...facts.map(({ name: fact, width }) =>
      width === undefined ? { name: fact } : { name: fact, width },
    ),
    ...codes.map(({ path }) => ({ name: path })),
  ];
  writer.begin(name, columns);
  for (let from = 0; from < rows.length; from += rowsTogether) {
    await pace(from, rows.length, 'rows');
    writer.add(
      rows
        .slice(from, from + rowsTogether)
        .map((row) => [...row.facts, ...row.counts.map((count) => cellOf(count, cells))]),
    );
  }
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

function savRows(
  { facts, rows }: MatrixTable,
  cells: MatrixCells,
): readonly (readonly (string | number | null)[])[] {
  return rows.map((row) => [
    ...facts.map(({ savCell }, at) => savCell(row.facts[at] ?? null)),
    ...row.counts.map((count) => cellOf(count, cells)),
  ]);
}
