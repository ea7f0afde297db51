import type { OperationTable, Output } from '../../../shared/operations/operation-table.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { plainFileName } from '../../../formats/exports/file-archive.ts';
import { studyName } from '../../project/file-identity.ts';
import { type Handlers, type JobContext, runs } from '../../session/handler.ts';
import type { ExportRequest } from './export-material.ts';
import { discardExport, findExport, holdExport } from './held-exports.ts';
import { heldOutput } from './held-output.ts';
import { makeExport, mediaTypeOf } from './make-export.ts';
import { writeExport } from './write-export.ts';

type Names = Extract<keyof OperationTable, `export.${string}`>;

/** Bytes of a file that one answer carries: a third more as base64, and so below what an answer may have. */
const partBytes = 600_000;

async function prepare(
  context: JobContext,
  request: ExportRequest,
): Promise<Result<Output<'export.prepare'>>> {
  const { project, environment } = context;
  const file = heldOutput(environment.dataFolder);
  let isHeld = false;
  try {
    const made = await makeExport(context, request, file);
    if (!made.ok) return made;
    const { ending, what, items, losses } = made.value;
    isHeld = true;
    return ok({
      exportId: holdExport(project, file),
      fileName: `${plainFileName(`${studyName(project.path)} ${what}`)}${ending}`,
      mediaType: mediaTypeOf(ending),
      bytes: file.bytes(),
      items,
      losses,
    });
  } finally {
    if (!isHeld) file.discard();
  }
}

export const exportHandlers: Handlers<Names> = {
  'export.prepare': runs(prepare),
  'export.read': runs(({ project }, { exportId, offset }) => {
    const held = findExport(project, exportId);
    if (!held) {
      return refuse(
        'not_found',
        'This export is not kept any more, because newer ones were made since. Nothing was saved. Export it again.',
      );
    }
    const part = held.file.read(offset, partBytes);
    const next = offset + part.length;
    return ok({
      data: part.toString('base64'),
      next: next < held.file.bytes() ? next : null,
    });
  }),
  'export.discard': runs(({ project }, { exportId }) => {
    discardExport(project, exportId);
    return ok(null);
  }),
  'export.write': runs(writeExport),
};
