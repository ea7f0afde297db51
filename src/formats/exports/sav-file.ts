import type { Loss } from '../../shared/domain/file-inspection.ts';
import type { ExportRow, Written } from './export-table.ts';
import { byteLength, paddedBytes, savBytesWriter } from './sav-bytes-writer.ts';
import { savCellPacker } from './sav-cells-writer.ts';
import {
  type SavLabels,
  writeSavDictionary,
  type WrittenVariable,
} from './sav-dictionary-writer.ts';
import { variableNames } from './sav-names.ts';

export type SavColumn = Readonly<{
  /** What the name of the variable is made from. */
  words: string;
  /** Names it where nothing of the words can: `code` becomes `code_1`. */
  fallback: string;
  /** In full, for people. */
  label: string;
  /** A column of numbers holds numbers and null alone. */
  type: 'number' | 'text';
  labels?: SavLabels;
  measure: 'nominal' | 'scale';
}>;

/** Bytes of a text variable at most, in steps of eight: more than 255 would stand in pieces, which programs join badly. */
const mostTextBytes = 248;

/**
 * A table as an SPSS system file in UTF-8, packed: names that SPSS, R and Python take, the words in full as labels.
 * Words longer than 248 bytes are cut and told. `writtenAt` is ISO 8601.
 */
export function writeSav(
  columns: readonly SavColumn[],
  rows: readonly ExportRow[],
  about: Readonly<{ title: string; writtenAt: string }>,
): Written {
  const variables = describeVariables(columns, rows);
  const out = savBytesWriter();
  writeSavDictionary(out, variables, { cases: rows.length, ...about });
  const cells = savCellPacker();
  let cut = 0;
  for (const row of rows) {
    variables.forEach(({ width }, at) => {
      const cell = row[at] ?? null;
      if (width === 0) {
        cells.number(typeof cell === 'number' ? cell : null);
        return;
      }
      const words = String(cell ?? '');
      if (byteLength(words) > mostTextBytes) cut += 1;
      cells.words(paddedBytes(words, width));
    });
  }
  out.raw(cells.finish());
  return { bytes: out.finish(), losses: lossesOf(cut) };
}

function describeVariables(
  columns: readonly SavColumn[],
  rows: readonly ExportRow[],
): readonly WrittenVariable[] {
  const names = variableNames(columns);
  return columns.map(({ label, type, labels, measure }, at) => ({
    name: names[at] ?? '',
    label,
    width: type === 'text' ? widthOf(rows, at) : 0,
    labels: labels ?? null,
    measure,
    decimals: type === 'number' && rows.some((row) => !Number.isInteger(row[at] ?? 0)) ? 2 : 0,
  }));
}

/** Bytes of the longest words, in steps of eight; at least eight. */
function widthOf(rows: readonly ExportRow[], at: number): number {
  const longest = rows.reduce((most, row) => Math.max(most, byteLength(String(row[at] ?? ''))), 1);
  return Math.min(mostTextBytes, Math.ceil(longest / 8) * 8);
}

function lossesOf(cut: number): readonly Loss[] {
  const why = `A text variable holds at most ${mostTextBytes} bytes.`;
  return cut === 0 ? [] : [{ what: 'ends of long words', count: cut, why }];
}
