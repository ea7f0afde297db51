import { maxCodeName } from '../../shared/domain/code.ts';
import type {
  CodebookEntry,
  CodebookFault,
  CodebookFile,
} from '../../shared/domain/codebook-file.ts';
import { maxPageRows } from '../../shared/domain/page.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { detectDelimiter } from '../tables/detect-delimiter.ts';
import { readRecords, tableText } from '../tables/table-records.ts';
import { decodeText } from '../text/decode-text.ts';
import { type CodebookColumn, type ColumnMap, mapColumns } from './codebook-columns.ts';
import { joinPath } from './name-paths.ts';
import { originalCell } from '../exports/neutral-cell.ts';
import { parseColour } from './parse-colour.ts';
import { placeRows, type RowPlace } from './place-rows.ts';
import { parseArchived, parseSets } from './row-cells.ts';

/** Bytes that a codebook has at most. */
export const maxCodebookBytes = 4 * 1024 * 1024;
/** How deep codes may stand below each other. */
const maxDepth = 50;
const maxTextLength = 2_000_000;
/** Cuts nothing: for files of one column, whose commas and tabs belong to the names. */
const noDelimiter = '\u001f';

type FileRow = Readonly<{ row: number; cells: readonly string[] }>;

/** Names alone, indented or not, without a header. */
const outline: ColumnMap = { at: new Map([['name', 0]]), levels: [], understood: [], ignored: [] };

/**
 * A codebook out of a CSV file: Verbatim's own, or any whose headers name a code, with its place told by a path, a
 * parent, a level or its indentation; also a plain list of names. Rows with faults are left out and told by number.
 *
 * Refused where it is no text, too large, or where no column holds codes. Sentences name the file.
 */
export function readCodebook(bytes: Uint8Array, fileName: string): Result<CodebookFile> {
  const refused = (why: string): Result<never> =>
    refuse('file_not_readable', `*${fileName}* was not imported: ${why} Nothing was changed.`);
  if (bytes.length > maxCodebookBytes) return refused('it is larger than 4 MB.');
  const decoded = decodeText(bytes);
  if (!decoded.ok) return refused(decoded.error.message);
  const text = tableText(decoded.value.text);
  const guess = detectDelimiter(text);
  const table = readCells(text, guess?.delimiter ?? noDelimiter);
  const header = mapColumns(table.rows[0]?.cells ?? []);
  // Without a header, and cut unevenly: a list of names, some of which hold a comma.
  const isList = !header && (guess?.share ?? 0) < 1;
  const { rows, unclosedRow } = isList ? readCells(text, noDelimiter) : table;
  if (unclosedRow !== null) {
    return refused(`the quotation mark that opens in row ${unclosedRow} is never closed.`);
  }
  const [first, ...rest] = rows;
  if (!first) return refused('it is empty.');
  if (!header && !isList) {
    return refused(
      'none of its columns is named “path”, “name” or “code”. Name the column with the codes so, in the first row.',
    );
  }
  const body = header ? rest : rows;
  if (body.length > maxPageRows) {
    return refused(`it has ${body.length} codes, and a codebook holds at most ${maxPageRows}.`);
  }
  return ok(readRows(body, header ?? outline));
}

function readCells(
  text: string,
  delimiter: string,
): Readonly<{ rows: readonly FileRow[]; unclosedRow: number | null }> {
  const rows: FileRow[] = [];
  const { unclosedRow } = readRecords(text, delimiter, (cells, row) => {
    if (cells.some((cell) => cell.trim() !== '')) {
      rows.push({ row, cells: cells.map(originalCell) });
    }
  });
  return { rows, unclosedRow };
}

function readRows(rows: readonly FileRow[], columns: ColumnMap): CodebookFile {
  const faults: CodebookFault[] = [];
  const entries = new Map<string, CodebookEntry>();
  const cellOf = ({ cells }: FileRow, column: CodebookColumn): string => {
    const at = columns.at.get(column);
    return at === undefined ? '' : (cells[at] ?? '');
  };
  const places = placeRows(
    rows.map((row): RowPlace => ({
      row: row.row,
      path: cellOf(row, 'path'),
      name: cellOf(row, 'name'),
      parent: cellOf(row, 'parent'),
      level: cellOf(row, 'level'),
      levels: columns.levels.map((at) => row.cells[at] ?? ''),
    })),
  );
  for (const [at, row] of rows.entries()) {
    const place = places[at];
    const names = typeof place === 'object' ? place.names : [];
    const path = joinPath(names);
    const fault = typeof place === 'string' ? place : faultOf(names, entries.get(path));
    if (fault !== null) {
      faults.push({ row: row.row, message: fault, leftOut: true });
      continue;
    }
    const { entry, notes } = readEntry(row, names, (column) => cellOf(row, column), columns);
    for (const message of notes) faults.push({ row: row.row, message, leftOut: false });
    entries.set(path, entry);
  }
  return {
    entries: [...entries.values()],
    faults,
    columns: columns.understood,
    ignored: columns.ignored,
  };
}

function faultOf(names: readonly string[], twin: CodebookEntry | undefined): string | null {
  if (names.length === 0 || names.at(-1) === '') return 'The name of the code is empty.';
  if (names.includes('')) return 'A name in its path is empty.';
  if (names.length > maxDepth) return `It stands more than ${maxDepth} levels deep.`;
  const long = names.find((name) => name.length > maxCodeName);
  if (long) {
    return `The name “${long.slice(0, 40)}…” has ${long.length} characters; a name has at most ${maxCodeName}.`;
  }
  return twin ? `“${joinPath(names)}” stands in row ${twin.row} already.` : null;
}

function readEntry(
  { row }: FileRow,
  names: readonly string[],
  cell: (column: CodebookColumn) => string,
  columns: ColumnMap,
): Readonly<{ entry: CodebookEntry; notes: readonly string[] }> {
  const notes: string[] = [];
  const words = (column: CodebookColumn): string => {
    const text = cell(column).trim();
    if (text.length <= maxTextLength) return text;
    notes.push(`Its ${column} was cut: a text here has at most 2 million characters.`);
    return text.slice(0, maxTextLength);
  };
  const named = cell('colour').trim();
  const colour = named === '' ? null : parseColour(named);
  if (colour === undefined) {
    notes.push(`“${named.slice(0, 40)}” is no colour: it inherits one.`);
  }
  const { sets, tooLong } = parseSets(cell('sets'));
  if (tooLong) notes.push(`A set with a name longer than ${maxCodeName} characters was left out.`);
  const entry: CodebookEntry = {
    row,
    names,
    colour: colour ?? null,
    description: words('description'),
    inclusion: words('inclusion'),
    exclusion: words('exclusion'),
    example: words('example'),
    sets,
    archived: columns.at.has('archived') ? parseArchived(cell('archived')) : null,
  };
  return { entry, notes };
}
