import type { Input } from '../../../shared/operations/operation-table.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { JobContext } from '../../session/handler.ts';
import type { ReadDocument } from '../../../formats/read-document.ts';
import { type ImportRead, loadImporter } from '../../importing/load-importer.ts';

export type FileChoice = Input<'import.commit'>['files'][number];

/** A file that was read and waits to be written. */
export type Waiting = Readonly<{
  choice: FileChoice;
  document: ReadDocument;
  original: Uint8Array;
  importRead: ImportRead;
}>;

type Reading = Readonly<{ choice: FileChoice; bytes: number; read: Promise<Result<Waiting>> }>;

/** So many files are read while others are written, of so many bytes together; a larger one is read alone. */
const mostAhead = 64;
const mostBytesAhead = 4_000_000;

async function readFile(context: JobContext, choice: FileChoice): Promise<Result<Waiting>> {
  const { staged, signal } = context;
  const read = await staged.read(choice.file, { encoding: choice.encoding, signal });
  if (!read.ok) return read;
  const importRead = await loadImporter(read.value.content.type);
  const original = staged.readBytes(choice.file);
  return original.ok
    ? ok({ choice, document: read.value, original: original.value, importRead })
    : original;
}

/** The files as they are read, in their order: a worker reads the next ones while the engine writes those before. */
export async function* readAhead(
  context: JobContext,
  files: readonly FileChoice[],
): AsyncGenerator<Readonly<{ choice: FileChoice; read: Result<Waiting> }>> {
  const begun: Reading[] = [];
  let bytesAhead = 0;
  let next = 0;
  const begin = (): void => {
    for (; next < files.length && begun.length < mostAhead; next += 1) {
      const choice = files[next];
      const bytes = choice ? (context.staged.find(choice.file)?.expected ?? 0) : 0;
      if (!choice || (begun.length > 0 && bytesAhead + bytes > mostBytesAhead)) return;
      begun.push({ choice, bytes, read: readFile(context, choice) });
      bytesAhead += bytes;
    }
  };
  for (begin(); begun.length > 0; begin()) {
    const { choice, bytes, read } = begun[0] as Reading;
    const outcome = await read;
    begun.shift();
    bytesAhead -= bytes;
    begin();
    yield { choice, read: outcome };
  }
}
