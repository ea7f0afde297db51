import type { FileInspection } from '../../../shared/domain/file-inspection.ts';
import type { Input, OperationTable, Output } from '../../../shared/operations/operation-table.ts';
import type { ImportedFile } from '../../../shared/operations/import-operations.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { type Handlers, type JobContext, runs, runsAnywhere } from '../../session/handler.ts';
import type { Step } from '../../history/command.ts';
import { type FileChoice, readAhead, type Waiting } from './read-ahead.ts';

type Names = Extract<keyof OperationTable, `import.${string}`>;
type Refused = Output<'import.commit'>['refused'][number];

/** Files are written together up to this many or this much of them: long enough to wait for the disk once, short enough to stop. */
const mostTogether = 64;
const mostBytesTogether = 4_000_000;
/** Files that take long to read are written as they come, ms. */
const longestWait = 200;

/** Writes what waits, each file a command of its own. */
function writeFiles(context: JobContext, waiting: readonly Waiting[]): Output<'import.commit'> {
  const outcomes = context.commands(
    waiting.map(
      ({ document, original, choice, importRead }) =>
        (step: Step) =>
          importRead(step, document, original, choice),
    ),
  );
  const imported: ImportedFile[] = [];
  const refused: Refused[] = [];
  for (const [n, { choice }] of waiting.entries()) {
    const outcome = outcomes[n];
    const file = context.staged.find(choice.file)?.fileName ?? '';
    if (outcome?.ok) {
      imported.push(outcome.value.value);
      context.staged.discard(choice.file);
    } else if (outcome) refused.push({ file, error: outcome.error });
  }
  return { imported, refused };
}

/** Files in turn, each one command. Stopping keeps the files that are in and says so. */
async function importFiles(
  context: JobContext,
  { files }: Input<'import.commit'>,
): Promise<Result<Output<'import.commit'>>> {
  const imported: ImportedFile[] = [];
  const refused: Refused[] = [];
  let waiting: Waiting[] = [];
  let since = performance.now();
  const nameOf = (choice: FileChoice): string => context.staged.find(choice.file)?.fileName ?? '';
  const write = (): void => {
    // What was only read when somebody stops stays out, like all that would have come after it.
    const outcome = context.signal.aborted
      ? { imported: [], refused: waiting.map(({ choice }) => stoppedBefore(nameOf(choice))) }
      : writeFiles(context, waiting);
    imported.push(...outcome.imported);
    refused.push(...outcome.refused);
    waiting = [];
    since = performance.now();
    context.progress(imported.length + refused.length, files.length, 'files');
  };
  for await (const { choice, read } of readAhead(context, files)) {
    if (read.ok) waiting.push(read.value);
    else if (context.signal.aborted) refused.push(stoppedBefore(nameOf(choice)));
    else refused.push({ file: nameOf(choice), error: read.error });
    if (!isFull(waiting) && performance.now() - since < longestWait) continue;
    write();
    // A turn for cancelling and for what other windows ask.
    await new Promise((resolve) => setImmediate(resolve));
  }
  write();
  return ok({ imported, refused });
}

function isFull(waiting: readonly Waiting[]): boolean {
  const total = waiting.reduce((sum, { bytes }) => sum + bytes, 0);
  return waiting.length >= mostTogether || total >= mostBytesTogether;
}

const stoppedBefore = (file: string): Refused => ({
  file,
  error: {
    code: 'cancelled',
    message: `“${file}” was not imported: you stopped the import. Nothing of it was written.`,
  },
});

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
