import type { FileInspection } from '../../../shared/domain/file-inspection.ts';
import type { Input, OperationTable, Output } from '../../../shared/operations/operation-table.ts';
import type { ImportedFile } from '../../../shared/operations/import-operations.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { type Handlers, type JobContext, runs, runsAnywhere } from '../../session/handler.ts';
import { importDocument } from '../../importing/import-document.ts';

type Names = Extract<keyof OperationTable, `import.${string}`>;
type FileChoice = Input<'import.commit'>['files'][number];

async function importFile(context: JobContext, choice: FileChoice): Promise<Result<ImportedFile>> {
  const { staged, signal } = context;
  const read = await staged.read(choice.file, { encoding: choice.encoding, signal });
  if (!read.ok) return read;
  const original = staged.readBytes(choice.file);
  if (!original.ok) return original;
  const outcome = context.command((step) =>
    importDocument(step, read.value, original.value, choice),
  );
  if (!outcome.ok) return outcome;
  staged.discard(choice.file);
  return ok(outcome.value.value);
}

/** One file after the other, each one command. Stopping keeps the files that are in and says so. */
async function importFiles(
  context: JobContext,
  { files }: Input<'import.commit'>,
): Promise<Result<Output<'import.commit'>>> {
  const imported: ImportedFile[] = [];
  const refused: Output<'import.commit'>['refused'][number][] = [];
  for (const [done, choice] of files.entries()) {
    const fileName = context.staged.find(choice.file)?.fileName ?? '';
    context.progress(done, files.length, 'files');
    const outcome = context.signal.aborted
      ? refuse(
          'cancelled',
          `*${fileName}* was not imported: you stopped the import. Nothing of it was written.`,
        )
      : await importFile(context, choice);
    if (outcome.ok) imported.push(outcome.value);
    else refused.push({ file: fileName, error: outcome.error });
    // A turn for cancelling and for what other windows ask.
    await new Promise((resolve) => setImmediate(resolve));
  }
  context.progress(files.length, files.length, 'files');
  return ok({ imported, refused });
}

export const importHandlers: Handlers<Names> = {
  'import.beginUpload': runsAnywhere(({ staged }, { fileName, bytes }) =>
    staged.begin(fileName, bytes),
  ),
  'import.appendUpload': runsAnywhere(({ staged }, { file, data }) =>
    staged.append(file, Buffer.from(data, 'base64')),
  ),
  'import.stagePath': runsAnywhere(({ staged }, { path }) => staged.stagePath(path)),
  'import.discard': runsAnywhere(({ staged }, { file }) => {
    staged.discard(file);
    return ok(null);
  }),
  'import.inspect': runsAnywhere(
    async ({ staged, signal }, { file, encoding }): Promise<Result<FileInspection>> => {
      const read = await staged.read(file, { encoding, signal });
      return read.ok ? ok(read.value.inspection) : read;
    },
  ),
  'import.commit': runs(importFiles),
};
