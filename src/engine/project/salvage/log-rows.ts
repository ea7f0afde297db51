import { isSyncedTable } from '../table-classes.ts';
import type { Parameters } from '../database.ts';
import type { RawCell, RawRow } from './leaf-rows.ts';

/**
 * The log of a study only grows: its rows never change and never go. So whatever looks like one is one, wherever in the file it
 * stands, and also in a page that nothing points at any more.
 */
export type LogRow = Readonly<{ table: 'content' | 'command' | 'change'; row: Parameters }>;

/** The columns behind the key, in the order of the file. */
const columnsOf = {
  content: ['id', 'sha256', 'encoding', 'size', 'bytes'],
  command: [
    'seq',
    'uid',
    'site_id',
    'site_seq',
    'hlc',
    'at',
    'coder_id',
    'kind',
    'label_key',
    'label_args',
    'undoes',
    'group_id',
    'schema_version',
    'origin',
  ],
  change: [
    'id',
    'command',
    'tbl',
    'op',
    'row_id',
    'n',
    'before',
    'after',
    'sign',
    'chunk',
    'checksum',
  ],
} as const satisfies Record<LogRow['table'], readonly string[]>;

const isWhole = (cell: RawCell | undefined): cell is number => Number.isSafeInteger(cell);
const isWords = (cell: RawCell | undefined): cell is string => typeof cell === 'string';
const isBytes = (cell: RawCell | undefined, size?: number): cell is Buffer =>
  Buffer.isBuffer(cell) && (size === undefined || cell.length === size);
const isNone = (cell: RawCell | undefined): boolean => cell === null || cell === undefined;

function isJson(cell: RawCell | undefined): boolean {
  if (!isWords(cell)) return isNone(cell);
  try {
    return typeof JSON.parse(cell) === 'object';
  } catch {
    return false;
  }
}

/** A name that time made: the fields that say so stand where they belong. */
export function isUid(cell: unknown): cell is Buffer {
  if (!Buffer.isBuffer(cell) || cell.length !== 16) return false;
  return ((cell[6] ?? 0) & 0xf0) === 0x70 && ((cell[8] ?? 0) & 0xc0) === 0x80;
}

function isContent([, sha256, encoding, size, bytes]: RawRow['cells']): boolean {
  return (
    isBytes(sha256, 32) && (encoding === 0 || encoding === 1) && isWhole(size) && isBytes(bytes)
  );
}

function isCommand(cells: RawRow['cells']): boolean {
  const [, uid, site, siteSeq, hlc, at, coder, kind, key, args, undoes, group, schema, origin] =
    cells;
  return (
    isUid(uid) &&
    [site, siteSeq, hlc, coder, schema].every(isWhole) &&
    isWords(at) &&
    (kind === 'do' || kind === 'undo' || kind === 'redo') &&
    isWords(key) &&
    isWords(args) &&
    isJson(args) &&
    (isNone(undoes) || isWhole(undoes)) &&
    (isNone(group) || isWhole(group)) &&
    isWords(origin)
  );
}

function isChange(cells: RawRow['cells']): boolean {
  const [, command, table, op, rowId, n, before, after, sign, chunk, checksum] = cells;
  if (!isWords(table) || !isSyncedTable(table) || ![command, rowId, n].every(isWhole)) return false;
  if (op === 'bulk') return (sign === 1 || sign === -1) && isBytes(chunk) && isBytes(checksum, 32);
  const known = op === 'insert' || op === 'update' || op === 'delete';
  return known && isJson(before) && isJson(after) && !(isNone(before) && isNone(after));
}

const tests = { content: isContent, command: isCommand, change: isChange };
const tables = ['content', 'command', 'change'] as const;

/** A row as one of the log, or undefined where it is of another table or damaged. */
export function toLogRow({ id, cells }: RawRow): LogRow | undefined {
  if (id < 1 || !Number.isSafeInteger(id) || !isNone(cells[0])) return undefined;
  const table = tables.find(
    (name) => columnsOf[name].length === cells.length && tests[name](cells),
  );
  if (!table) return undefined;
  const [key, ...others] = columnsOf[table];
  const named = others.map((column, i) => [column, cells[i + 1] ?? null] as const);
  return { table, row: { [key]: id, ...Object.fromEntries(named) } };
}
