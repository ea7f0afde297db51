import type { Loss } from '../../shared/domain/file-inspection.ts';
import type { ByteSink } from './byte-sink.ts';
import type { ExportCell, ExportColumn, ExportRow, TableWriter } from './export-table.ts';
import { neutralCell } from './neutral-cell.ts';
import { cellStyles, columnLetters, cutForCell, numberCell, wordsCell } from './xlsx-cells.ts';
import { sheetEnd, sheetHead, sheetName, sheetPath, workbookParts } from './xlsx-parts.ts';
import { zipWriter, type ZipWriter } from './zip-writer.ts';

/** What a sheet holds at most, the header among the rows. */
export const sheetLimits = { rows: 1_048_576, columns: 16_384 } as const;

/** Characters that are handed on together. */
const handedTogether = 200_000;

/** Packing harder takes half as long again for a file that is a tenth smaller. */
const level = 4;

/** The same rows give the same bytes, whenever they are written. */
export const archiveTime = new Date(2020, 0, 1, 12);

type Sheet = Readonly<{
  file: ReturnType<ZipWriter['open']>;
  letters: readonly string[];
  styles: readonly number[];
}>;

type Lost = { rows: number; columns: number; cells: number };

/**
 * Tables as the sheets of a workbook, packed as they come: words as words, numbers as numbers, the header bold and always
 * in sight. What is more than a sheet or a cell holds is left out and told.
 */
export function xlsxWriter(
  sink: ByteSink,
  limits: Readonly<{ rows: number; columns: number }> = sheetLimits,
): TableWriter {
  const zip = zipWriter(sink, archiveTime, level);
  const encoder = new TextEncoder();
  const names: string[] = [];
  const lost: Lost = { rows: 0, columns: 0, cells: 0 };
  let [sheet, rows, waiting]: [Sheet | null, number, string] = [null, 0, ''];

  const write = ({ file }: Pick<Sheet, 'file'>, xml: string): void => {
    waiting += xml;
    if (waiting.length < handedTogether) return;
    file.write(encoder.encode(waiting));
    waiting = '';
  };
  const endSheet = (): void => {
    sheet?.file.write(encoder.encode(waiting + sheetEnd));
    sheet?.file.close();
    waiting = '';
  };

  return {
    begin: (name, all) => {
      endSheet();
      const columns = all.slice(0, limits.columns);
      lost.columns += all.length - columns.length;
      names.push(sheetName(name, names));
      const file = zip.open(sheetPath(names.length));
      const headings = {
        file,
        letters: columns.map((_, at) => columnLetters(at + 1)),
        styles: columns.map(() => cellStyles.heading),
      };
      const titles = columns.map((column) => column.name);
      const head = sheetHead(columns.map(widthOf), names.length === 1);
      write(headings, head + rowXml(headings, titles, 1, lost));
      const styles = columns.map(({ wraps }) => (wraps ? cellStyles.wrapped : cellStyles.top));
      [sheet, rows] = [{ ...headings, styles }, 1];
    },
    add: (added) => {
      if (!sheet) throw new Error('no sheet was begun');
      const kept = added.slice(0, Math.max(0, limits.rows - rows));
      lost.rows += added.length - kept.length;
      for (const row of kept) {
        rows += 1;
        write(sheet, rowXml(sheet, row, rows, lost));
      }
    },
    finish: () => {
      endSheet();
      for (const [path, xml] of Object.entries(workbookParts(names)))
        zip.file(path, encoder.encode(xml));
      zip.finish();
      return lossesOf(lost, limits);
    },
  };
}

/** Room for the name, and for what the caller says stands below it. */
function widthOf({ name, width }: ExportColumn): number {
  return width ?? Math.min(40, Math.max(9, name.length + 2));
}

function rowXml({ letters, styles }: Sheet, row: ExportRow, number: number, lost: Lost): string {
  const cells = letters.map((letter, at) =>
    cellXml(`${letter}${number}`, styles[at] ?? 0, row[at] ?? null, lost),
  );
  return `<row r="${number}">${cells.join('')}</row>`;
}

function cellXml(place: string, style: number, cell: ExportCell, lost: Lost): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return numberCell(place, style, cell);
  const words = neutralCell(cell);
  const kept = cutForCell(words);
  if (kept.length < words.length) lost.cells += 1;
  return wordsCell(place, style, kept);
}

function lossesOf(
  lost: Lost,
  limits: Readonly<{ rows: number; columns: number }>,
): readonly Loss[] {
  const losses = [
    {
      what: 'rows',
      count: lost.rows,
      why: `A sheet has at most ${limits.rows} rows. CSV has no such limit.`,
    },
    {
      what: 'columns',
      count: lost.columns,
      why: `A sheet has at most ${limits.columns} columns. CSV has no such limit.`,
    },
    {
      what: 'ends of long cells',
      count: lost.cells,
      why: 'A cell holds at most 32767 characters. CSV has no such limit.',
    },
  ];
  return losses.filter(({ count }) => count > 0);
}
