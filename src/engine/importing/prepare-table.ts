import { tellLanguage } from '../../core/language/tell-language.ts';
import { packText } from '../../formats/documents/keep-text.ts';
import type { KeptText, ReadColumn, ReadDocument } from '../../formats/read-document.ts';
import type { ImportedFile } from '../../shared/operations/import-operations.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import type { Step } from '../history/command.ts';
import { packChunks } from '../project/column-chunks.ts';
import { createJsonWriter, type JsonWriter } from '../project/json-writer.ts';
import { type PackedContent, packContent } from '../project/packed-content.ts';
import type { JobControl } from '../session/handler.ts';
import { chooseColumns } from './chosen-columns.ts';
import type { ImportChoice } from './import-choice.ts';
import {
  type PackedTable,
  type PlannedTable,
  planTable,
  type ReadyTable,
  type TableFile,
  writeTable,
} from './write-table.ts';

type WriteTable = (step: Step) => Result<ImportedFile>;

/** Tables with fewer cells are packed while they are written, sooner than anybody could stop them. */
const leastCells = 500_000;
/** Pieces of columns that are compressed at once, in threads of their own. */
const mostAtOnce = 4;

const stopped = refuse('cancelled', 'Stopped, as you asked. Nothing was changed.');
const turn = (): Promise<unknown> => new Promise((resolve) => setImmediate(resolve));

/**
 * Does of the import of a large table all that needs no study before its transaction begins: words are put together, columns
 * and file are packed, in slices between which the engine answers others and may be stopped (`cancelled`). The
 * transaction then only writes. `control.progress` tells the columns done, of all and the file.
 * @param original the file, or what it is being packed to.
 */
export async function prepareTable(
  document: ReadDocument,
  columns: readonly ReadColumn[],
  original: Uint8Array | Promise<Result<PackedContent>>,
  choice: ImportChoice,
  control: JobControl,
): Promise<Result<WriteTable>> {
  const chosen = chooseColumns(columns, choice);
  const cells = columns.reduce((sum, { values }) => sum + values.codes.length, 0);
  const isLarge = cells >= leastCells;
  // First, for it takes longest and most of it is done in a thread of its own.
  const filing = chosen.isReduced ? Promise.resolve(ok(null)) : fileOf(original, isLarge);
  filing.catch(() => undefined);
  const planned = planTable(document, choice, chosen);
  const languages: string[] = [];
  for (const { text } of planned.drafts)
    languages.push(choice.language ?? (await languageOf(text)));
  const packed = isLarge ? await packTable(planned, control) : undefined;
  if (packed === null) return stopped;
  const file = await filing;
  if (!file.ok) return file;
  const steps = chosen.columns.length + 1;
  if (isLarge) control.progress(steps, steps, 'steps');
  if (control.signal.aborted) return stopped;
  return ok(writerOf(document, choice, { ...planned, languages }, file.value, packed));
}

async function fileOf(
  original: Uint8Array | Promise<Result<PackedContent>>,
  isLarge: boolean,
): Promise<Result<TableFile>> {
  if (!(original instanceof Uint8Array)) return original;
  return ok(isLarge ? await packContent(original) : original);
}

/** Null where somebody stopped it. */
async function packTable(
  { chosen, drafts }: PlannedTable,
  { signal, progress }: JobControl,
): Promise<PackedTable | null> {
  const columns = new Map<number, readonly PackedContent[]>();
  const texts = new Map<number, KeptText>();
  const writers = Array.from({ length: mostAtOnce }, createJsonWriter);
  for (const { info, values } of chosen.columns) {
    if (signal.aborted) return null;
    columns.set(info.position, await packColumn(values, writers));
    progress(columns.size, chosen.columns.length + 1, 'steps');
  }
  for (const { columnPosition, text, turns } of drafts) {
    if (signal.aborted) return null;
    // Those who gave answers are cases by their rows, not voices.
    if (columnPosition !== null) texts.set(columnPosition, packText(text, turns, []));
    await turn();
  }
  return { columns, texts };
}

/** Of a packed file it holds nothing else: the bytes as they came are let go before the table is written. */
function writerOf(
  document: ReadDocument,
  choice: ImportChoice,
  table: ReadyTable,
  file: TableFile,
  packed?: PackedTable,
): WriteTable {
  return (step) => ok(writeTable(step, document, choice, table, file, packed));
}

/** The statistics of letters are loaded only for a text whose words do not tell. */
async function languageOf(text: string): Promise<string> {
  const told = tellLanguage(text);
  if (told !== null) return told;
  const { detectLanguage } = await import('../../core/language/detect-language.ts');
  return detectLanguage(text);
}

/** @param writers as many as are compressed at once. */
async function packColumn(
  values: ReadColumn['values'],
  writers: readonly JsonWriter[],
): Promise<readonly PackedContent[]> {
  const packing: Promise<PackedContent>[] = [];
  for (const chunk of packChunks(values, writers)) {
    packing.push(packContent(chunk).then(owned));
    // The next chunk is written over one that is compressed.
    await (packing.length < mostAtOnce ? turn() : packing.at(-mostAtOnce));
  }
  return Promise.all(packing);
}

/** With bytes of its own, where they are those that were given. */
function owned(packed: PackedContent): PackedContent {
  return packed.encoding === 1 ? packed : { ...packed, bytes: Buffer.from(packed.bytes) };
}
