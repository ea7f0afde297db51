import type { Input } from '../../../shared/operations/operation-table.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { JobContext } from '../../session/handler.ts';
import type { ReadColumn, ReadDocument } from '../../../formats/read-document.ts';
import { type ImportRead, loadImporter } from '../../importing/load-importer.ts';

export type FileChoice = Input<'import.commit'>['files'][number];

/** A file that was read and waits to be written. */
export type Waiting = Readonly<{
  choice: FileChoice;
  document: ReadDocument;
  /** The file; empty where what writes it has all that it keeps of it. */
  original: Uint8Array;
  /** So many has the file. */
  bytes: number;
  importRead: ImportRead;
}>;

type Reading = Readonly<{ choice: FileChoice; bytes: number; read: Promise<Result<Waiting>> }>;

/** So many files are read while others are written, of so many bytes together; a larger one is read alone. */
const mostAhead = 128;
const mostBytesAhead = 4_000_000;

/** The bytes of a file that is nothing but its text: they came with it. */
function wholeFileOf({ content }: ReadDocument): Result<Uint8Array> | null {
  const kept = content.type === 'text' ? content.kept : undefined;
  return kept?.isWholeFile === true ? ok(kept.utf8.bytes) : null;
}

const nothing = new Uint8Array(0);

async function readFile(context: JobContext, choice: FileChoice): Promise<Result<Waiting>> {
  const { staged, signal } = context;
  const read = await staged.read(choice.file, { encoding: choice.encoding, signal });
  if (!read.ok) return read;
  const document = read.value;
  const { content } = document;
  if (content.type === 'table') return prepareFile(context, document, content.columns, choice);
  const original = wholeFileOf(document) ?? staged.readBytes(choice.file);
  if (!original.ok) return original;
  const importRead = await loadImporter(content.type);
  const bytes = original.value.length;
  return ok({ choice, document, original: original.value, bytes, importRead });
}

/** Of a large table all that needs no study is done here, where it can be stopped. What writes it has all that it keeps of the file. */
async function prepareFile(
  context: JobContext,
  document: ReadDocument,
  columns: readonly ReadColumn[],
  choice: FileChoice,
): Promise<Result<Waiting>> {
  const { staged } = context;
  const packing = staged.readPacked(choice.file);
  const original = packing ? ok(packing) : staged.readBytes(choice.file);
  if (!original.ok) return original;
  const { prepareTable } = await import('../../importing/prepare-table.ts');
  const prepared = await prepareTable(document, columns, original.value, choice, context);
  if (!prepared.ok) return prepared;
  const bytes = staged.find(choice.file)?.expected ?? 0;
  return ok({ choice, document, original: nothing, bytes, importRead: prepared.value });
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
