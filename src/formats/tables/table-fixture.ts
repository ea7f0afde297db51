import type { ReadColumn, ReadDocument } from '../read-document.ts';
import { readTable } from './read-table.ts';

export type ReadTableFixture = Readonly<{
  inspection: ReadDocument['inspection'];
  table: NonNullable<ReadDocument['inspection']['table']>;
  columns: readonly ReadColumn[];
}>;

/** Reads a table that a test expects to be readable. */
export function readFixture(text: string, fileName = 'table.csv'): ReadTableFixture {
  const read = readTable({ text, fileName, encoding: 'utf-8', warnings: [] });
  if (!read.ok) throw new Error(read.error.message);
  const { inspection, content } = read.value;
  if (content.type !== 'table' || inspection.table === null) throw new Error('not a table');
  return { inspection, table: inspection.table, columns: content.columns };
}

/** All cells, row by row, as the columns give them back. */
export function cellsOf({ columns, table }: ReadTableFixture): readonly (readonly string[])[] {
  return Array.from({ length: table.rows }, (_, row) =>
    columns.map(({ values }) => values.dictionary[values.codes[row] ?? -1] ?? 'no cell'),
  );
}

export function rolesOf({ table }: ReadTableFixture): Readonly<Record<string, string | null>> {
  return Object.fromEntries(table.columns.map(({ name, role }) => [name, role]));
}

export function typesOf({ table }: ReadTableFixture): Readonly<Record<string, string>> {
  return Object.fromEntries(table.columns.map(({ name, type }) => [name, type]));
}
