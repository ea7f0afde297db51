import { z } from 'zod';
import {
  type ExportId,
  exportKinds,
  type ExportPart,
  matrixCells,
  matrixRows,
  type PreparedExport,
  type WrittenExport,
} from '../domain/export.ts';
import { job, returns } from './define-operation.ts';
import { codeId, coderId, path, sourceId } from './fields.ts';

const exportId = z.int().positive() as unknown as z.ZodType<ExportId, ExportId>;

const request = z.strictObject({
  kind: z.enum(exportKinds),
  /** Codings of this code alone: segments, and the comments of Word documents. */
  codeId: codeId.optional(),
  /** Also the codes below `codeId`. */
  descendants: z.boolean().default(true),
  /** These sources alone; all where left out. */
  sourceIds: z.array(sourceId).min(1).max(5000).optional(),
  /** Codings of this coder alone. */
  coderId: coderId.optional(),
  /** Of a matrix. */
  rows: z.enum(matrixRows).default('cases'),
  /** Of a matrix; a workbook has both, each on a sheet. */
  cells: z.enum(matrixCells).default('presence'),
  /** Of a matrix: a coding counts for the codes above its own, too. */
  withBelow: z.boolean().default(false),
});

/** Ways out of a study. None writes anything into it. */
export const exportOperations = {
  /** Makes a file and keeps it to be fetched. Refused with `not_found` where there is nothing to export. */
  'export.prepare': job(request, returns<PreparedExport>()),
  /** The part of a prepared file from `offset`, in bytes. */
  'export.read': job(
    z.strictObject({ exportId, offset: z.int().nonnegative() }),
    returns<ExportPart>(),
  ),
  /** Lets go of a prepared file; one that is gone already is no error. */
  'export.discard': job(z.strictObject({ exportId }), returns<null>()),
  /** Makes a file and writes it, whole or not at all. Replaces what is there only where `replace` allows it. */
  'export.write': job(
    z.strictObject({ request, path, replace: z.boolean().default(false) }),
    returns<WrittenExport>(),
  ),
};
