import type { IdentifierCandidate } from '../../../core/survey-updates/choose-identifier.ts';
import type { ColumnPair } from '../../../core/survey-updates/match-rows.ts';
import type { ColumnPairs } from '../../../core/survey-updates/match-columns.ts';
import type { ReadColumn } from '../../../formats/read-document.ts';
import { applyScaleNumbers, isScored } from '../../../formats/tables/apply-scale.ts';
import { isBlankCell } from '../../../formats/tables/missing-cell.ts';
import type { ColumnValues } from '../../../shared/domain/column-values.ts';
import type { DatasetColumn } from '../../../shared/domain/dataset.ts';

/** A column of a table, beside the same one of a newer file where that has it. */
export type AlignedColumn = Readonly<{
  column: DatasetColumn;
  known: ColumnValues;
  /** In the form in which the table keeps it; null where the file does not have it, or where it stays out. */
  given: ColumnValues | null;
  /** Personal data of the file that stays out, as it was left out when the table was imported. */
  isLeftOut: boolean;
  /** Words on its scale that have no number, where the others have one. */
  unscored: readonly string[];
}>;

export type PairedColumn = AlignedColumn & ColumnPair;

/** Where a person gave a word on a scale its number, the cell says both: “10 - Strongly agree”. */
const numbered = /^(-?\d+(?:\.\d+)?) - (?:“(.+)”|(.+))$/su;

/** The numbers that were given to words which the file has without them. */
function givenNumbers(known: ColumnValues, given: ColumnValues): Record<string, number> {
  const words = new Set(given.dictionary.map((cell) => cell.trim()));
  return Object.fromEntries(
    known.dictionary.flatMap((cell) => {
      const [, number, quoted, plain] = numbered.exec(cell) ?? [];
      const word = quoted ?? plain;
      const isWanted = word !== undefined && words.has(word) && !words.has(cell);
      return isWanted ? [[word, Number(number)] as const] : [];
    }),
  );
}

/** The file's cells with the numbers that the words on their scale were given at import. */
function alignScale(
  known: ColumnValues,
  given: ColumnValues,
): Readonly<{ values: ColumnValues; unscored: readonly string[] }> {
  const numbers = givenNumbers(known, given);
  if (Object.keys(numbers).length === 0) return { values: given, unscored: [] };
  const values = applyScaleNumbers(given, numbers);
  const old = new Set(known.dictionary);
  const unscored = values.dictionary.filter(
    (cell) => !isBlankCell(cell) && !old.has(cell) && !isScored({ ...values, dictionary: [cell] }),
  );
  return { values, unscored };
}

/**
 * Brings a file's columns beside those of the table. A column of personal data whose values were left out stays empty, and so
 * does an empty one of which the file's values say who somebody is.
 */
export function alignColumns(
  rows: number,
  { pairs, missing }: ColumnPairs<DatasetColumn, ReadColumn['info'] & { values: ColumnValues }>,
  readKnown: (column: DatasetColumn) => ColumnValues,
): readonly AlignedColumn[] {
  const paired = pairs.map(({ known: column, given }): AlignedColumn => {
    const known = readKnown(column);
    const isEmpty = column.missing === rows;
    const isLeftOut = isEmpty && (column.role === 'personal' || given.role === 'personal');
    if (isLeftOut) return { column, known, given: null, isLeftOut, unscored: [] };
    const { values, unscored } = alignScale(known, given.values);
    return { column, known, given: values, isLeftOut, unscored };
  });
  const kept = missing.map((column) => ({
    column,
    known: readKnown(column),
    given: null,
    isLeftOut: false,
    unscored: [],
  }));
  return [...paired, ...kept].sort((one, other) => one.column.position - other.column.position);
}

/** Columns of which both sides have the cells. */
export function listPaired(columns: readonly AlignedColumn[]): readonly PairedColumn[] {
  return columns.flatMap((each) => (each.given ? [{ ...each, given: each.given }] : []));
}

/** A column as one that may tell responses apart. */
export function asCandidate({ column, known, given }: PairedColumn): IdentifierCandidate {
  return { position: column.position, role: column.role, known, given };
}
