import { tellLanguage } from '../../core/language/tell-language.ts';
import { packText } from '../../formats/documents/keep-text.ts';
import type {
  KeptText,
  ReadColumn,
  ReadDocument,
  SourceDraft,
} from '../../formats/read-document.ts';
import type { ImportedFile } from '../../shared/operations/import-operations.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import type { Step } from '../history/command.ts';
import { createColumnPacker, type PackedColumnPieces } from '../project/pack-column.ts';
import { packContent } from '../project/pack-content.ts';
import type { JobControl } from '../session/handler.ts';
import type { PackedFile } from '../session/staged-files.ts';
import type { ColumnValues } from '../../shared/domain/column-values.ts';
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

const stopped = refuse('cancelled', 'Stopped, as you asked. Nothing was changed.');
const turn = (): Promise<unknown> => new Promise((resolve) => setImmediate(resolve));

/**
 * Does of the import of a large table all that needs no study before its transaction begins: words are put together, columns
 * and file are packed, in slices between which the engine answers others and may be stopped (`cancelled`). The
 * transaction then only writes. `control.progress` tells the columns done, of all and the file.
 * @param original the file, or what of it is packed already or being packed.
 */
export async function prepareTable(
  document: ReadDocument,
  columns: readonly ReadColumn[],
  original: Uint8Array | PackedFile,
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
  const known = original instanceof Uint8Array ? undefined : knownPieces(columns, original);
  const packed = isLarge ? await packTable(planned, known, control) : undefined;
  if (packed === null) return stopped;
  const file = await filing;
  if (!file.ok) return file;
  const steps = chosen.columns.length + 1;
  if (isLarge) control.progress(steps, steps, 'steps');
  if (control.signal.aborted) return stopped;
  return ok(writerOf(document, choice, { ...planned, languages }, file.value, packed));
}

async function fileOf(
  original: Uint8Array | PackedFile,
  isLarge: boolean,
): Promise<Result<TableFile>> {
  if (!(original instanceof Uint8Array)) return original.file;
  return ok(isLarge ? await packContent(original) : original);
}

type KnownPieces = ReadonlyMap<ColumnValues, PackedColumnPieces>;

/** By its cells as they were read: where somebody gave numbers to words, they are others. */
function knownPieces(columns: readonly ReadColumn[], { columns: known }: PackedFile): KnownPieces {
  return new Map(
    columns.flatMap(({ info, values }) => {
      const pieces = known.get(info.position);
      return pieces ? [[values, pieces]] : [];
    }),
  );
}

/** Null where somebody stopped it. */
async function packTable(
  { chosen, drafts }: PlannedTable,
  known: KnownPieces | undefined,
  { signal, progress }: JobControl,
): Promise<PackedTable | null> {
  const columns = new Map<number, PackedColumnPieces>();
  const texts = new Map<number, KeptText>();
  const pack = createColumnPacker();
  for (const { info, values } of chosen.columns) {
    if (signal.aborted) return null;
    columns.set(info.position, known?.get(values) ?? (await pack(values)));
    progress(columns.size, chosen.columns.length + 1, 'steps');
  }
  for (const draft of drafts) {
    if (signal.aborted) return null;
    if (draft.columnPosition !== null) texts.set(draft.columnPosition, keptTextOf(draft));
    await turn();
  }
  return { columns, texts };
}

/** Those who gave answers are cases by their rows, not voices. */
const keptTextOf = (draft: SourceDraft): KeptText =>
  draft.kept ?? packText(draft.text, draft.turns, []);

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
