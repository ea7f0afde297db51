import type {
  ExchangedEnd,
  ExchangedOrigin,
  ExchangedStudy,
  ExchangedTable,
  ExchangedTarget,
  ExchangeKey,
} from '../../shared/domain/exchanged-study.ts';
import type { Turn } from '../../shared/domain/source.ts';
import { StudyFault } from './field-readers.ts';

const lists = [
  ...(['coders', 'codes', 'sets', 'sources', 'attributes', 'cases', 'codings', 'memos'] as const),
  'links',
] as const;

/**
 * Looks whether the members of a study fit each other: no key twice, every key that is named is there, parents before their
 * codes, ranges and turns inside their texts.
 *
 * @throws StudyFault with the first place where they do not.
 */
export function checkStudy(study: ExchangedStudy): void {
  checkKeys(study);
  const known = keysByList(study);
  const tables = checkTables(study.tables ?? []);
  checkCodes(study, known);
  checkCases(study, known, tables);
  const lengths = new Map(study.sources.map(({ key, text }) => [key, text.length]));
  each(study.sources, 'sources', ({ turns, text, table }) => {
    checkTurns(turns, text.length);
    if (table) under('table', () => checkOrigin(table, turns, tables));
  });
  each(study.codings, 'codings', (coding) => {
    checkRange(coding, lengths);
    named(coding.codeKey, known.codes, 'codeKey', 'code');
    checkCoder(coding.coderKey, known);
  });
  each(study.memos, 'memos', ({ target, coderKey }) => {
    checkTarget(target, known);
    checkCoder(coderKey, known);
  });
  each(study.links, 'links', (link) => {
    under('from', () => checkEnd(link.from, known, lengths));
    under('to', () => checkEnd(link.to, known, lengths));
    if (link.from.kind !== 'passage' && link.from.kind !== 'memo') {
      fault('from.kind', 'is neither a passage nor a memo: links begin at one');
    }
    checkCoder(link.coderKey, known);
  });
}

type Known = Readonly<Record<(typeof lists)[number], ReadonlySet<ExchangeKey>>>;

function fault(place: string, problem: string): never {
  throw new StudyFault(problem).under(place);
}

function under(step: string, check: () => void): void {
  try {
    check();
  } catch (error) {
    throw error instanceof StudyFault ? error.under(step) : error;
  }
}

function each<Row>(
  rows: readonly Row[],
  name: string,
  check: (row: Row, at: number) => void,
): void {
  for (const [at, row] of rows.entries()) under(`${name}[${at}]`, () => check(row, at));
}

function checkKeys(study: ExchangedStudy): void {
  const met = new Set<ExchangeKey>();
  const meet = ({ key }: Readonly<{ key: ExchangeKey }>): void => {
    if (met.has(key)) fault('key', 'is also the key of something before it');
    met.add(key);
  };
  for (const list of lists) each<Readonly<{ key: ExchangeKey }>>(study[list], list, meet);
  each(study.tables ?? [], 'tables', (table) => {
    meet(table);
    each(table.columns, 'columns', meet);
  });
}

function keysByList(study: ExchangedStudy): Known {
  const keysOf = (list: (typeof lists)[number]): ReadonlySet<ExchangeKey> =>
    new Set(study[list].map(({ key }) => key));
  return Object.fromEntries(lists.map((list) => [list, keysOf(list)])) as Known;
}

function named(
  key: ExchangeKey,
  keys: ReadonlySet<ExchangeKey>,
  place: string,
  what: string,
): void {
  if (!keys.has(key)) fault(place, `names no ${what} of this file`);
}

function checkCoder(key: ExchangeKey | null, { coders }: Known): void {
  if (key !== null) named(key, coders, 'coderKey', 'coder');
}

function checkCodes({ codes, sets }: ExchangedStudy, known: Known): void {
  const before = new Set<ExchangeKey>();
  each(codes, 'codes', ({ key, parentKey }) => {
    if (parentKey !== null) named(parentKey, known.codes, 'parentKey', 'code');
    if (parentKey !== null && !before.has(parentKey)) {
      fault('parentKey', 'names a code that does not stand before it');
    }
    before.add(key);
  });
  each(sets, 'sets', ({ codeKeys }) => {
    each(codeKeys, 'codeKeys', (key) => named(key, known.codes, '', 'code'));
  });
}

function checkCases({ cases }: ExchangedStudy, known: Known, tables: KnownTables): void {
  const live = new Set(cases.flatMap(({ key, sameAs }) => (sameAs ? [] : [key])));
  each(cases, 'cases', ({ kind, values, speaks, row, sameAs }) => {
    if (row) under('row', () => checkRow(row, tables));
    if (kind === 'respondent' && !row) fault('row', 'is missing: a respondent is one of a row');
    if (sameAs) named(sameAs, live, 'sameAs', 'case that is nobody else');
    each(values, 'values', (value) =>
      named(value.attributeKey, known.attributes, 'attributeKey', 'attribute'),
    );
    each(speaks, 'speaks', (place) => named(place.sourceKey, known.sources, 'sourceKey', 'source'));
  });
}

/** Tables by their keys: how many rows each has, and the keys of its columns. */
type KnownTables = ReadonlyMap<
  ExchangeKey,
  Readonly<{ rows: number; columns: ReadonlySet<ExchangeKey> }>
>;

function checkTables(tables: readonly ExchangedTable[]): KnownTables {
  each(tables, 'tables', ({ columns }) => {
    const [first] = columns;
    if (!first) return fault('columns', 'is empty');
    each(columns, 'columns', ({ values, rows }) => {
      if (rows.length !== first.rows.length) {
        fault('rows', `has ${rows.length} entries, and the first column has ${first.rows.length}`);
      }
      const beyond = rows.findIndex((code) => code >= values.length);
      if (beyond >= 0) fault(`rows[${beyond}]`, `names no value: there are ${values.length}`);
    });
  });
  return new Map(
    tables.map(({ key, columns }) => [
      key,
      {
        rows: columns[0]?.rows.length ?? 0,
        columns: new Set(columns.map((column) => column.key)),
      },
    ]),
  );
}

function checkRow(row: Readonly<{ tableKey: ExchangeKey; number: number }>, tables: KnownTables) {
  const table = tables.get(row.tableKey);
  if (!table) return fault('tableKey', 'names no table of this file');
  if (row.number >= table.rows) fault('number', `is no row of its table, which has ${table.rows}`);
}

function checkOrigin(origin: ExchangedOrigin, turns: readonly Turn[], tables: KnownTables): void {
  const table = tables.get(origin.tableKey);
  if (!table) return fault('tableKey', 'names no table of this file');
  if (origin.columnKey !== null) {
    named(origin.columnKey, table.columns, 'columnKey', 'column of its table');
  }
  const beyond = turns.findIndex(({ row }) => row !== null && row >= table.rows);
  if (beyond >= 0) {
    fault('tableKey', `names a table of ${table.rows} rows, and a turn stands in one beyond them`);
  }
}

function checkTurns(turns: readonly Turn[], length: number): void {
  let last = 0;
  each(turns, 'turns', ({ start, end }) => {
    if (start < last) fault('start', 'lies before the end of the turn before it');
    if (end < start) fault('end', 'lies before its start');
    if (end > length)
      fault('end', `lies behind the end of the text, which has ${length} characters`);
    last = end;
  });
}

type Place = Readonly<{ sourceKey: ExchangeKey; start: number; end: number }>;

function checkRange(place: Place, lengths: ReadonlyMap<ExchangeKey, number>): void {
  const length = lengths.get(place.sourceKey);
  if (length === undefined) return fault('sourceKey', 'names no source of this file');
  if (place.end <= place.start) fault('end', 'does not lie behind its start');
  if (place.end > length) {
    fault('end', `lies behind the end of the text, which has ${length} characters`);
  }
}

function checkTarget(target: ExchangedTarget, known: Known): void {
  switch (target.kind) {
    case 'project':
    case 'journal':
      return;
    case 'source':
    case 'code':
    case 'coding':
    case 'case':
      named(target.key, known[`${target.kind}s`], 'target.key', target.kind);
  }
}

function checkEnd(
  end: ExchangedEnd,
  known: Known,
  lengths: ReadonlyMap<ExchangeKey, number>,
): void {
  if (end.kind === 'passage') checkRange(end, lengths);
  else named(end.key, known[`${end.kind}s`], 'key', end.kind);
}
