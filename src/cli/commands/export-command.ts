import { resolve } from 'node:path';
import type { AppError } from '../../shared/app-error.ts';
import { maxFileBytes } from '../../shared/domain/max-file-bytes.ts';
import { type Err, err, ok } from '../../shared/result.ts';
import type { Command } from '../command.ts';
import { exportKind, exportRequest } from '../export-request.ts';
import { formatCount } from '../format-number.ts';
import { lossLines } from '../loss-lines.ts';
import { openStudy } from '../study-path.ts';

const tooLarge =
  'The file has more than 256 MB, which Verbatim does not read: keep the study itself as your copy.';

/** On a command line, what allows a file to be replaced has a name. */
function withForce({ error }: Err<AppError>): Err<AppError> {
  return err(
    error.code === 'conflict' ? { ...error, message: `${error.message} (--force)` } : error,
  );
}

export const exportCommand: Command = {
  name: 'export',
  usage:
    'export STUDY --to F.qdpx|qdc|json|csv|xlsx|sav|txt|docx|zip [--what segments|codebook|matrix|sources] [--code PATH] [--source NAME] [--coder NAME] [--force]',
  summary: 'take the study, its segments, codebook, matrix or texts out as a file',
  details: [
    'A .qdpx (REFI-QDA) or .json is the study for other programs, a .qdc its codebook.',
    '--what says what of the study: a .csv or .xlsx holds segments where nothing is said, a .sav the matrix, .txt, .docx and .zip texts.',
    '--code finds the codes below it, too. Codings of a .docx stand as comments; several sources make a .zip, of which --as docx|txt says what it holds.',
    'A matrix has a row for each case, or with --by source for each source; --cells counts counts codings instead of saying 1 or 0;',
    '--below counts them for the codes above, too. A workbook has both on a sheet each.',
    'A file that is there is replaced with --force only. Nothing is written to the study.',
  ],
  operands: { least: 1, most: 1 },
  options: ['to', 'what', 'as', 'by', 'cells', 'code', 'source', 'coder'],
  required: ['to'],
  flags: ['force', 'below'],
  run: async ({ ask }, { operands: [study = ''], options, flags }) => {
    const to = options['to'] ?? '';
    const kind = exportKind(to, options);
    if (!kind.ok) return kind;
    const opened = await openStudy(ask, study);
    if (!opened.ok) return opened;
    const request = await exportRequest(ask, kind.value, { options, flags });
    if (!request.ok) return request;
    const written = await ask('export.write', {
      request: request.value,
      path: resolve(to),
      replace: flags.has('force'),
    });
    if (!written.ok) return withForce(written);
    const { path, bytes, items, losses } = written.value;
    const isStudy = kind.value === 'json' || kind.value === 'qdpx';
    return ok({
      json: { path, bytes, items, losses },
      text: [
        `Exported to ${path} (${formatCount(bytes)} bytes).`,
        ...lossLines({ losses, warnings: isStudy && bytes > maxFileBytes ? [tooLarge] : [] }),
      ],
    });
  },
};
