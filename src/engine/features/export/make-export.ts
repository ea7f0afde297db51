import type { ByteSink } from '../../../formats/exports/byte-sink.ts';
import type { ExportKind } from '../../../shared/domain/export.ts';
import { assertNever } from '../../../shared/assert-never.ts';
import { type Err, refuse, type Result } from '../../../shared/result.ts';
import type { AppError } from '../../../shared/app-error.ts';
import { SourceGone } from '../../exporting/read-present.ts';
import { isSqliteError } from '../../project/database.ts';
import { isDiskFull } from '../../project/durable-files.ts';
import type { JobContext } from '../../session/handler.ts';
import type { ExportRequest, MadeExport } from './export-material.ts';
import { makeCodebook } from './make-codebook.ts';
import { makeMatrix } from './make-matrix.ts';
import { makeSegments } from './make-segments.ts';
import { makeStudy } from './make-study.ts';
import { makeSources } from './make-sources.ts';
import { createPace, ExportStopped } from './pace.ts';

/**
 * Makes what was asked for and hands it on piece by piece; where it is refused, what was handed on is worth nothing. The study
 * is only read. With `archive` even one source comes in an archive.
 */
export async function makeExport(
  context: JobContext,
  request: ExportRequest,
  sink: ByteSink,
  archive = false,
): Promise<Result<MadeExport>> {
  try {
    return await make(context, request, sink, archive);
  } catch (error) {
    const refusal = refusalOfWriting(error);
    if (!refusal) throw error;
    return refusal;
  }
}

/** What ended an export, as a sentence; null where it is nothing that happens to people. */
export function refusalOfWriting(error: unknown): Err<AppError> | null {
  if (error instanceof ExportStopped) {
    return refuse(
      'cancelled',
      'The export was stopped. Nothing was written, and the study is as it was.',
    );
  }
  if (error instanceof SourceGone) {
    return refuse(
      'conflict',
      `“${error.message}” was removed from the study while it was exported. Nothing was written. Export it again.`,
    );
  }
  if (isSqliteError(error) || !isDiskFull(error)) return null;
  return refuse(
    'disk_full',
    'The disk is full, and the export did not fit on it. Nothing was written, and the study is as it was. Free some space, or choose another place.',
  );
}

function make(
  context: JobContext,
  request: ExportRequest,
  sink: ByteSink,
  archive: boolean,
): Promise<Result<MadeExport>> | Result<MadeExport> {
  const { project } = context;
  const pace = createPace(context);
  switch (request.kind) {
    case 'segments_csv':
    case 'segments_xlsx':
      return makeSegments(project.db, request, sink, pace);
    case 'codebook_csv':
    case 'codebook_xlsx':
      return makeCodebook(project.db, request, sink);
    case 'matrix_csv':
    case 'matrix_xlsx':
    case 'matrix_sav':
      return makeMatrix(project, request, sink, pace);
    case 'sources_txt':
    case 'sources_docx':
      return makeSources(project.db, request, sink, pace, archive);
    case 'qdpx':
    case 'qdc':
    case 'json':
      return makeStudy(context, request.kind, sink, pace);
    default:
      return assertNever(request.kind, 'every kind of export is made');
  }
}

/** Endings that a file of this kind can have. */
export function endingsOf(kind: ExportKind): readonly string[] {
  const ending = `.${kind.slice(kind.indexOf('_') + 1)}`;
  return kind.startsWith('sources_') ? [ending, '.zip'] : [ending];
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.csv': 'text/csv;charset=utf-8',
  '.txt': 'text/plain;charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.sav': 'application/x-spss-sav',
  '.zip': 'application/zip',
  '.json': 'application/json',
};

export function mediaTypeOf(ending: string): string {
  return mediaTypes[ending] ?? 'application/octet-stream';
}
