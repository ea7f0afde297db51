import type { VersionId } from '../../shared/ids.ts';
import { first } from '../project/database.ts';
import { nameCustomer } from '../project/queries/follow-up-queries.ts';
import type { SyncedTable } from '../project/table-classes.ts';
import { readVersion } from '../project/version-cache.ts';
import type { RowReader } from './row-reader.ts';

const quoteLength = 160;
/** Parents that are followed at most: a damaged tree must not hold anybody up. */
const deepest = 64;

/** One line, cut off where it is long, never through a character. */
export function shorten(text: string, most: number = quoteLength): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most).replace(/[\uD800-\uDBFF]$/u, '');
  return `${cut.trimEnd()}…`;
}

function codePath({ text, number }: RowReader, id: number): string {
  const names: string[] = [];
  for (let at = id; at !== 0 && names.length < deepest; at = number('code', at, 'parent_id'))
    names.unshift(text('code', at, 'name').replaceAll('/', '∕'));
  return names.join('/');
}

function memoName(reader: RowReader, id: number): string {
  const about = reader.target('memo', id, 'target_id');
  if (about) return nameRow(reader, about.table, about.id);
  const study = (): string =>
    first<{ name: string }>(reader.db, 'select name from meta')?.name ?? '';
  return reader.text('memo', id, 'title') || study();
}

function linkName(reader: RowReader, id: number): string {
  const ends = ['from_id', 'to_id'].map((column) => {
    const end = reader.target('link', id, column);
    return end ? nameRow(reader, end.table, end.id) : '';
  });
  return ends.join(' → ');
}

function customerName({ db, number }: RowReader, id: number): string {
  const cell = (column: string): number => number('follow_up', id, column);
  return nameCustomer(db, cell('dataset_id'), cell('dataset_row'));
}

type Naming = (reader: RowReader, id: number) => string;

const namings: Readonly<Partial<Record<SyncedTable, Naming>>> = {
  code: codePath,
  coding: (reader, id) => codePath(reader, reader.number('coding', id, 'code_id')),
  code_set_member: (reader, id) =>
    codePath(reader, reader.number('code_set_member', id, 'code_id')),
  source_version: ({ text, number }, id) =>
    text('source', number('source_version', id, 'source_id'), 'name'),
  speaker: ({ text }, id) => text('speaker', id, 'label'),
  attribute_value: ({ text, number }, id) =>
    text('attribute', number('attribute_value', id, 'attribute_id'), 'name'),
  column_chunk: ({ text, number }, id) =>
    text('dataset_column', number('column_chunk', id, 'column_id'), 'name'),
  benchmark: ({ text }, id) => text('benchmark', id, 'label'),
  follow_up: customerName,
  memo: memoName,
  link: linkName,
};

/** What a row is called: its name, a code's path, what a memo speaks about. Empty where nothing is known of it. */
export function nameRow(reader: RowReader, table: SyncedTable, id: number): string {
  return namings[table]?.(reader, id) ?? reader.text(table, id, 'name');
}

function quotePassage(
  { db, isThere }: RowReader,
  version: number,
  from: number,
  to: number,
): string {
  // Only a text that is there can be read.
  if (!isThere('source_version', version)) return '';
  return shorten(readVersion(db, version as VersionId).text.slice(from, to));
}

/** The words of a coding, of a memo or at the beginning of a link; empty for all else. */
export function quoteRow(reader: RowReader, table: SyncedTable, id: number): string {
  const { number, text } = reader;
  const passage = (version: string, start: string, end: string): string =>
    quotePassage(
      reader,
      number(table, id, version),
      number(table, id, start),
      number(table, id, end),
    );
  if (table === 'memo') return shorten(text('memo', id, 'body'));
  if (table === 'follow_up') return shorten(text('follow_up', id, 'note'));
  if (table === 'coding') return passage('version_id', 'start_offset', 'end_offset');
  if (table === 'link' && text('link', id, 'from_kind') === 'passage')
    return passage('from_id', 'from_start', 'from_end');
  return '';
}
