import type { Loss } from '../../shared/domain/file-inspection.ts';
import type { Result } from '../../shared/result.ts';
import { refuseFile } from '../documents/refusals.ts';
import type { ReadDocument } from '../read-document.ts';
import { collectRows, maxCells } from '../tables/cell-rows.ts';
import { headerOfNames } from '../tables/header-of-names.ts';
import { documentOfTable, refuseSummary } from '../tables/read-table.ts';
import { headerSampleRecords, readHeader, type TableHeader } from '../tables/table-header.ts';
import type { ZipEntry } from '../zip/zip-directory.ts';
import { readCellStyles } from './number-format.ts';
import { readSheet, type Sheet } from './read-sheet.ts';
import { readSharedStrings } from './rich-text.ts';
import { sheetTable, type SheetTable } from './sheet-records.ts';
import { isSummarySheet } from './summary-report.ts';
import { readWorkbook, required, type Workbook } from './workbook-parts.ts';

type Largest = Readonly<{ name: string; sheet: Sheet }>;
type Others = readonly Readonly<{ name: string; size: string }>[];
type Chosen = Readonly<{ largest: Largest | null; others: Others; summaries: number }>;

/**
 * The largest table of an Excel workbook (.xlsx). Other sheets are told as losses, for one table is imported at a time.
 * Fails with `file_no_text` where nothing is filled, `file_unknown_format` for a report of counts instead of rows,
 * `file_too_large` for more than 100 million cells, or as `documentOfTable` does.
 * @throws ZipError, XmlRefused where parts are damaged or too large.
 */
export function readXlsx(
  bytes: Uint8Array,
  entries: ReadonlyMap<string, ZipEntry>,
  fileName: string,
): Result<ReadDocument> {
  const { largest, others, summaries } = chooseSheet(readWorkbook(bytes, entries));
  if (largest === null) {
    return refuseFile('file_no_text', fileName, 'its sheets are empty', 'Check the right file.');
  }
  if (summaries * 2 > others.length + 1) return refuseSummary(fileName);
  const table = sheetTable(largest.sheet);
  if (table.width * table.height > maxCells) {
    const reason = `its sheet “${largest.name}” has more than 100 million cells`;
    return refuseFile('file_too_large', fileName, reason, 'Split it and import its parts.');
  }
  return documentOf(fileName, largest, table, others);
}

/** Reads every sheet that can be seen and keeps the one with most filled cells; all of them where none can. */
function chooseSheet(workbook: Workbook): Chosen {
  const context = {
    strings: readSharedStrings(workbook.part('xl/sharedStrings.xml')),
    styles: readCellStyles(workbook.part('xl/styles.xml')),
    from1904: workbook.from1904,
  };
  const visible = workbook.sheets.filter((sheet) => sheet.visible);
  let largest: Largest | null = null;
  let summaries = 0;
  const sizes: { name: string; size: string }[] = [];
  for (const { name, path } of visible.length > 0 ? visible : workbook.sheets) {
    const sheet = readSheet(required(workbook.part(path)), context);
    if (sheet.filled === 0) continue;
    if (isSummarySheet(sheet)) summaries += 1;
    const { width, height } = sheetTable(sheet);
    sizes.push({ name, size: `${height} × ${width}` });
    if (largest === null || sheet.filled > largest.sheet.filled) largest = { name, sheet };
  }
  const others = sizes.filter(({ name }) => name !== largest?.name);
  return { largest, others, summaries };
}

function documentOf(
  fileName: string,
  { name, sheet }: Largest,
  table: SheetTable,
  others: Others,
): Result<ReadDocument> {
  const first: (readonly string[])[] = [];
  for (const record of table.records()) {
    if (first.push(record) >= headerSampleRecords) break;
  }
  const header = headerOf(first, table.headerDepth);
  const collected = collectRows(below(table, header.headerRows), table.width);
  if (collected === null) throw new Error('the cells were counted before');
  const rows = { ...collected, losses: lossesOf(sheet, others) };
  const warnings = warningsOf(name, table, others);
  return documentOfTable({ fileName, format: 'xlsx', encoding: null, warnings }, header, rows);
}

/** Survey tools write headers of their own; else the groups above merged cells stand before the names below them. */
function headerOf(first: readonly (readonly string[])[], depth: number): TableHeader {
  const header = readHeader(first);
  const [groups = [], names = []] = first;
  if (header.origin !== 'plain' || depth < 2) return header;
  const joined = groups.map((group, at) => {
    const name = names[at] ?? '';
    const whole =
      group === '' || group === name ? name : name === '' ? group : `${group} [${name}]`;
    return { name: whole, question: whole };
  });
  return { ...headerOfNames(joined), headerRows: 2 };
}

function* below(table: SheetTable, headerRows: number): Generator<readonly string[]> {
  let index = 0;
  for (const record of table.records()) {
    if (index >= headerRows) yield record;
    index += 1;
  }
}

function lossesOf({ errors, unknownFormulas }: Sheet, others: Others): readonly Loss[] {
  const all = [
    { what: 'other sheets', count: others.length, why: 'One table is imported at a time.' },
    {
      what: 'cells with an error',
      count: errors,
      why: 'They hold an error such as #N/A, no value; they are empty.',
    },
    {
      what: 'formulas without a result',
      count: unknownFormulas,
      why: 'The file does not keep what they come to; they are empty.',
    },
  ];
  return all.filter(({ count }) => count > 0);
}

function warningsOf(name: string, table: SheetTable, others: Others): readonly string[] {
  const warnings: string[] = [];
  if (others.length > 0) {
    const named = others.slice(0, 10).map((other) => `“${other.name}” (${other.size})`);
    const more = others.length > 10 ? ` and ${others.length - 10} more` : '';
    warnings.push(
      `The sheet “${name}” was read, the one with most in it. Not read (rows × columns): ${named.join(', ')}${more}. Save a sheet as its own file to import it as well.`,
    );
  }
  if (table.titles.length > 0) {
    warnings.push(
      `Above the table stood, and was left out: “${table.titles.join('”, “').slice(0, 300)}”.`,
    );
  }
  if (table.mergesBelow > 0) {
    warnings.push(
      `Merged cells below the header: ${table.mergesBelow}. What they say stands in the first of their cells.`,
    );
  }
  return warnings;
}
