import type { FileInspection, InspectedColumn } from '../../shared/domain/file-inspection.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { refuseFile } from '../documents/refusals.ts';
import type { ReadColumn, ReadDocument } from '../read-document.ts';
import { maxCells } from './cell-rows.ts';
import { cutText } from './cut-text.ts';
import { type DelimitedText, delimitedText } from './delimited-text.ts';
import { detectDelimiter } from './detect-delimiter.ts';
import { type ColumnLook, lookAtColumn } from './look-at-column.ts';
import { withPlainQuotes } from './plain-quotes.ts';
import { proposeRoles, type Proposal } from './propose-roles.ts';
import { isSummary } from './summary-table.ts';
import type { TableColumn } from './table-column.ts';
import { headerSampleRecords, readHeader, type TableHeader } from './table-header.ts';
import { firstRecords, tableText } from './table-records.ts';
import { countLines, nameRows, readRows, type TableRows } from './table-rows.ts';
import { costsOf, joinShares, type ReadShares, type TableLayout } from './table-share.ts';
import { sourcesOfTable } from './table-sources.ts';

export type TableInput = Readonly<{
  /** Decoded, where a byte order mark and any line ends are taken; or a long one as its bytes. */
  text: string | DelimitedText;
  fileName: string;
  encoding: string;
  /** Of decoding, handed on. */
  warnings: readonly string[];
}>;

const sampleTurns = 20;
const sampleTurnLength = 300;
/** Records among which a report of counts shows itself. */
const summarySampleRecords = 200;

/**
 * Reads a delimited table (comma, semicolon, tab or bar, found by content): header of one to three rows, columns as
 * dictionaries, a type and a proposed role for each, and whether it is a survey or an observation log.
 *
 * Ragged rows are read and told. Errors: `file_empty`; `file_damaged` where a quotation mark is never closed, with
 * the row in which it stands; `table_no_rows` where nothing stands below the header; `file_unknown_format` for a report
 * of counts; `file_too_large` for more columns or cells than a table may have.
 */
export function readTable(input: TableInput): Result<ReadDocument> {
  const begun = beginTable(input);
  return begun.ok ? readAlone(input, begun.value) : begun;
}

/** The same of a long table, whose columns are shared out among several readers. */
export async function readTableInShares(
  input: TableInput,
  readShares: ReadShares,
): Promise<Result<ReadDocument>> {
  const begun = beginTable(input);
  if (!begun.ok) return begun;
  const { text, first, ...head } = begun.value;
  const { headerRows, columns } = head.header;
  const lines = countLines(text.bytes);
  const costs = costsOf(first.slice(headerRows), columns.length);
  const shares = await readShares(text.bytes, { ...head, lines, costs });
  if (shares === null) return readAlone(input, begun.value);
  const { rows, looks } = joinShares(shares, columns.length);
  return endTable(input, head, rows, looks);
}

type TableHead = Pick<TableLayout, 'delimiter' | 'header'>;
type BegunTable = TableHead &
  Readonly<{ text: DelimitedText; first: readonly (readonly string[])[] }>;

/** What the head of a table tells. */
function beginTable(input: TableInput): Result<BegunTable> {
  const given = typeof input.text === 'string' ? delimitedText(tableText(input.text)) : input.text;
  if (given.head.trim() === '') {
    const advice = 'Check that it was exported completely.';
    return refuseFile('file_empty', input.fileName, 'the file is empty', advice);
  }
  const delimiter = detectDelimiter(given.head)?.delimiter ?? ',';
  const text = delimiter === '\t' ? withPlainQuotes(given) : given;
  const first = firstRecords(text.head, delimiter, summarySampleRecords);
  if (isSummary(first)) return refuseSummary(input.fileName);
  const header = readHeader(first.slice(0, headerSampleRecords));
  const width = header.columns.length;
  if (width > maxColumns) return tooLarge(input.fileName, '16,384 columns');
  return ok({ text, delimiter, header, first });
}

function readAlone(
  input: TableInput,
  { text, delimiter, header }: BegunTable,
): Result<ReadDocument> {
  const rows = readRows(text, delimiter, header.headerRows, header.columns.length, maxCells);
  return endTable(input, { delimiter, header }, rows);
}

function endTable(
  input: TableInput,
  { delimiter, header }: TableHead,
  rows: TableRows,
  looks?: readonly ColumnLook[],
): Result<ReadDocument> {
  const width = header.columns.length;
  if (rows.rows * width > maxCells) return tooLarge(input.fileName, '100 million cells');
  if (rows.quotes.unclosedRow !== null) return unclosed(input.fileName, rows.quotes.unclosedRow);
  const format = delimiter === '\t' ? 'tsv' : 'csv';
  const warnings = header.headerRows === 0 ? [...input.warnings, noHeader] : input.warnings;
  return documentOfTable({ ...input, warnings, format }, header, rows, looks);
}

const noHeader =
  'The first row holds data like those below it, so it was not taken for a header; the columns are numbered.';

/** As many as a sheet has; text with more is no table that anybody filled in. */
const maxColumns = 16_384;

function tooLarge(fileName: string, limit: string): Result<never> {
  const advice = 'Check which character parts its cells, or split it and import its parts.';
  return refuseFile('file_too_large', fileName, `it has more than ${limit}`, advice);
}

/** Of a report instead of a table of answers: refused, with what to export. */
export function refuseSummary(fileName: string): Result<never> {
  return refuseFile(
    'file_unknown_format',
    fileName,
    'it is a summary report, which counts answers instead of holding them row by row',
    'Export the individual responses (“All responses data”) as CSV or XLSX and import that.',
  );
}

function unclosed(fileName: string, row: number): Result<never> {
  return refuse(
    'file_damaged',
    `“${fileName}” was not imported: a quotation mark in row ${row} is never closed, so that its cells cannot be told apart. Nothing was changed. Close or remove it and import the file again.`,
    { file: fileName, row },
  );
}

export type TableFile = Readonly<{
  fileName: string;
  /** Such as `csv` or `xlsx`. */
  format: string;
  encoding: string | null;
  warnings: readonly string[];
}>;

/**
 * A table of any format from its header and its collected rows: types and roles proposed. Fails with `table_no_rows`.
 * @param looks by column, where somebody looked at them before.
 */
export function documentOfTable(
  file: TableFile,
  header: TableHeader,
  rows: TableRows,
  looks: readonly ColumnLook[] = [],
): Result<ReadDocument> {
  if (rows.rows === 0) {
    return refuse(
      'table_no_rows',
      `“${file.fileName}” was not imported: it has names of columns but no rows below them. Nothing was changed. Export it again with its answers.`,
      { file: file.fileName, headerRows: header.headerRows },
    );
  }
  return ok(documentOf(file, header, rows, looks));
}

function documentOf(
  input: TableFile,
  header: TableHeader,
  rows: TableRows,
  looks: readonly ColumnLook[],
): ReadDocument {
  const columns = header.columns.flatMap((column, position): readonly TableColumn[] => {
    const values = rows.columns[position];
    if (!values) return [];
    return [{ header: column, values, ...(looks[position] ?? lookAtColumn(column, values)) }];
  });
  const proposal = proposeRoles(columns, header.origin);
  const read = columns.map((column, position) => readColumn(column, position, proposal));
  return {
    inspection: {
      fileName: input.fileName,
      format: input.format,
      kind: proposal.kind,
      encoding: input.encoding,
      language: 'und',
      ...logPreview(input.fileName, proposal, read),
      table: {
        headerRows: header.headerRows,
        rows: rows.rows,
        columns: read.map(({ info }) => info),
        sample: rows.sample,
        origin: header.origin,
      },
      project: null,
      losses: rows.losses,
      warnings: [...input.warnings, ...rows.warnings, ...strayQuotes(rows)],
    },
    content: { type: 'table', columns: read },
  };
}

function readColumn(
  column: TableColumn,
  position: number,
  { roles, reasons }: Proposal,
): ReadColumn {
  const { type, missing, min, max, distinct, examples } = column.profile;
  const { name, question } = column.header;
  const role = roles[position] ?? null;
  const info: InspectedColumn = {
    position,
    name,
    question,
    type,
    role,
    reason: reasons[position] ?? null,
    scaleWords: column.scaleWords,
    missing,
    min,
    max,
    distinct,
    examples,
  };
  return { info, values: column.values };
}

function strayQuotes({ quotes: { strayRows } }: TableRows): readonly string[] {
  if (strayRows.length === 0) return [];
  return [
    `A quotation mark stands inside a quoted cell in ${nameRows(strayRows, strayRows.length)}; look whether its cells are as they should be.`,
  ];
}

type LogPreview = Pick<
  FileInspection,
  'characters' | 'turns' | 'speakers' | 'firstTimeMs' | 'lastTimeMs' | 'sample'
>;

/** Of an observation log what its one source will hold; of a survey nothing, its columns say it. */
function logPreview(
  fileName: string,
  { kind, roles }: Proposal,
  columns: readonly ReadColumn[],
): LogPreview {
  const byPosition = new Map(roles.map((role, position) => [position, role]));
  const log =
    kind === 'observation_log'
      ? sourcesOfTable({ columns, fileName, kind }, byPosition)[0]
      : undefined;
  if (log === undefined) {
    return {
      characters: null,
      turns: null,
      speakers: null,
      firstTimeMs: null,
      lastTimeMs: null,
      sample: [],
    };
  }
  const times = log.turns.flatMap(({ timeMs }) => timeMs ?? []);
  return {
    characters: null,
    turns: log.turns.length,
    speakers: speakersOf(log.turns.map(({ speaker }) => speaker)),
    firstTimeMs: times.length > 0 ? times.reduce((least, next) => Math.min(least, next)) : null,
    lastTimeMs: times.length > 0 ? times.reduce((most, next) => Math.max(most, next)) : null,
    sample: log.turns.slice(0, sampleTurns).map(({ speaker, timeMs, start, end }) => ({
      speaker,
      timeMs,
      text: cutText(log.text.slice(start, end), sampleTurnLength),
    })),
  };
}

function speakersOf(labels: readonly (string | null)[]): FileInspection['speakers'] {
  const turns = new Map<string, number>();
  for (const label of labels) if (label !== null) turns.set(label, (turns.get(label) ?? 0) + 1);
  return turns.size === 0 ? null : [...turns].map(([name, count]) => ({ name, turns: count }));
}
