import { codebookHeader, codebookRows } from '../../../formats/codebooks/write-codebook.ts';
import type { ByteSink } from '../../../formats/exports/byte-sink.ts';
import { csvWriter } from '../../../formats/exports/csv-writer.ts';
import type { ExportColumn } from '../../../formats/exports/export-table.ts';
import { xlsxWriter } from '../../../formats/exports/xlsx-writer.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { Database } from '../../project/database.ts';
import { listCodes } from '../../project/queries/code-queries.ts';
import { listCodeSets } from '../../project/queries/code-set-queries.ts';
import type { ExportRequest, MadeExport } from './export-material.ts';

const prose = new Set(['description', 'inclusion', 'exclusion', 'example']);
const named = new Set(['path', 'name', 'parent', 'sets']);

function columnOf(name: string): ExportColumn {
  if (prose.has(name)) return { name, width: 40, wraps: true };
  return named.has(name) ? { name, width: 26 } : { name };
}

/** The codes in tree order with what is written about them, archived ones too. */
export function makeCodebook(
  db: Database,
  { kind }: ExportRequest,
  sink: ByteSink,
): Result<MadeExport> {
  const codes = listCodes(db);
  if (codes.length === 0) {
    return refuse(
      'not_found',
      'There are no codes yet, so there is no codebook to export. Make one in Read first.',
    );
  }
  const ending = kind === 'codebook_xlsx' ? '.xlsx' : '.csv';
  const writer = ending === '.xlsx' ? xlsxWriter(sink) : csvWriter(sink);
  writer.begin('Codebook', codebookHeader.map(columnOf));
  writer.add(codebookRows(codes, listCodeSets(db)));
  return ok({ losses: writer.finish(), ending, what: 'codebook', items: codes.length });
}
