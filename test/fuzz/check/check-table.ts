import type { ReadColumn } from '../../../src/formats/read-document.ts';
import type { FileInspection } from '../../../src/shared/domain/file-inspection.ts';
import { expectThat, isCount } from './expect.ts';

const isFiniteOrNull = (value: number | null): boolean => value === null || Number.isFinite(value);

function checkColumn({ info, values }: ReadColumn, at: number, rows: number): void {
  const { dictionary, codes } = values;
  const where = `column ${at}`;
  expectThat(info.position === at, `${where} says that it is column ${info.position}`);
  expectThat(info.name !== '', `${where} has no name`);
  expectThat(codes.length === rows, `${where} has ${codes.length} cells in ${rows} rows`);
  expectThat(dictionary[0] === '', `${where}: its dictionary does not begin with nothing`);
  expectThat(new Set(dictionary).size === dictionary.length, `${where} has a value twice`);
  expectThat(
    codes.every((code) => code < dictionary.length),
    `${where} has a code of no value`,
  );
  expectThat(isFiniteOrNull(info.min) && isFiniteOrNull(info.max), `${where}: no finite range`);
  expectThat((info.min ?? 0) <= (info.max ?? info.min ?? 0), `${where}: its range is upside down`);
  expectThat(isCount(info.missing) && info.missing <= rows, `${where}: ${info.missing} missing`);
  expectThat(isCount(info.distinct), `${where}: ${info.distinct} distinct`);
}

/** Whether a table is one: columns of one length whose codes are of their dictionaries, told as they are. */
export function checkTable(columns: readonly ReadColumn[], inspection: FileInspection): void {
  const { table } = inspection;
  expectThat(table !== null, 'a table without its inspection');
  expectThat(columns.length > 0, 'a table without columns');
  expectThat(isCount(table.rows) && isCount(table.headerRows), 'a table without counts');
  expectThat(table.columns.length === columns.length, 'the inspection has other columns');
  const names = new Set(columns.map(({ info }) => info.name));
  expectThat(names.size === columns.length, 'two columns have one name');
  columns.forEach((column, at) => checkColumn(column, at, table.rows));
  expectThat(table.sample.length <= 20, 'the sample is too long');
  expectThat(
    table.sample.every((row) => row.length === columns.length),
    'a row of the sample is too short or too long',
  );
}
