import { attributeTypes } from '../../shared/domain/attribute.ts';
import { caseKinds } from '../../shared/domain/case.ts';
import { familyColourCount } from '../../shared/domain/code.ts';
import type {
  ExchangedEnd,
  ExchangedOrigin,
  ExchangedSource,
  ExchangedStudy,
  ExchangedTable,
  ExchangedTarget,
} from '../../shared/domain/exchanged-study.ts';
import { columnRoles, columnTypes } from '../../shared/domain/dataset.ts';
import { sourceKinds, type Turn } from '../../shared/domain/source.ts';
import { textOffset } from '../../shared/ids.ts';
import {
  type FieldReader,
  flag,
  kindOf,
  listOf,
  oneOf,
  optional,
  orNull,
  recordOf,
  StudyFault,
  wholeNumber,
  wordsLike,
  wordsOfAtMost,
} from './field-readers.ts';

/** What a file may hold at most. Names and texts are UTF-16 units. */
export const studyLimits = {
  name: 10_000,
  text: 64 * 1024 * 1024,
  entries: 1_000_000,
  folders: 50,
  columns: 16_384,
} as const;

const key = wordsLike(
  /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u,
  'a UUID in lower case, as 0f6b2c1e-58a4-4f0e-9d55-3c8a7e21b94d',
);
const name = wordsOfAtMost(studyLimits.name);
const text = wordsOfAtMost(studyLimits.text);
const offset: FieldReader<ReturnType<typeof textOffset>> = (value, told) =>
  textOffset(wholeNumber(0)(value, told));
const entries = <T>(read: FieldReader<T>): FieldReader<readonly T[]> =>
  optional(listOf(read, studyLimits.entries), []);
const maybe = <T>(read: FieldReader<T>): FieldReader<T | null> => optional(orNull(read), null);
const maybeText = optional(text, '');

const codeName: FieldReader<string> = (value, told) => {
  const words = name(value, told);
  if (words.trim() === '') throw new StudyFault('is empty');
  if (/[\n\r]/u.test(words)) throw new StudyFault('is longer than one line');
  return words;
};

/** A real day or moment of the calendar. */
function inCalendar(pattern: RegExp, described: string): FieldReader<string> {
  const shaped = wordsLike(pattern, described);
  return (value, told) => {
    const words = shaped(value, told);
    const day = Date.parse(`${words.slice(0, 10)}T00:00:00Z`);
    const isDay = !Number.isNaN(day) && new Date(day).toISOString().startsWith(words.slice(0, 10));
    if (!isDay || Number.isNaN(Date.parse(words))) throw new StudyFault(`is not ${described}`);
    return words;
  };
}

const day = inCalendar(/^\d{4}-\d{2}-\d{2}$/u, 'a day as 2026-03-01');
const moment = inCalendar(
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?Z$/u,
  'a time as 2026-03-01T10:20:30Z',
);

const milliseconds: FieldReader<number> = (value) => {
  if (typeof value === 'number' && Number.isFinite(value) && value >= 0) return value;
  throw new StudyFault('is not a number of milliseconds');
};

const base64: FieldReader<Uint8Array> = (value, told) => {
  const words = wordsLike(/^[A-Za-z0-9+/]*={0,2}$/u, 'Base64')(value, told);
  if (words.length % 4 !== 0) throw new StudyFault('is not Base64');
  return new Uint8Array(Buffer.from(words, 'base64'));
};

/** A label of blanks names nobody. */
const label: FieldReader<string | null> = (value, told) => {
  const words = maybe(name)(value, told);
  return words?.trim() === '' ? null : words;
};

const turn = recordOf<Omit<Turn, 'index'> & Readonly<{ index: number | null }>>({
  index: maybe(wholeNumber(0)),
  start: offset,
  end: offset,
  speaker: label,
  timeMs: maybe(milliseconds),
  row: maybe(wholeNumber(0)),
});

/** Turns in their order; their position is their index. */
const turns: FieldReader<readonly Turn[]> = (value, told) =>
  entries(turn)(value, told).map((read, index) => {
    if (read.index !== null && read.index !== index) {
      throw new StudyFault(`is not ${index}, its position`).under(`[${index}].index`);
    }
    return { ...read, index };
  });

const table = recordOf<ExchangedTable>({
  key,
  name,
  fileName: optional(name, ''),
  format: optional(wordsLike(/^[a-z0-9_]{1,40}$/u, 'a name of a format'), 'csv'),
  origin: optional(wordsLike(/^[a-z0-9_]{1,40}$/u, 'a name of a tool'), 'plain'),
  importedAt: maybe(moment),
  columns: listOf(
    recordOf<ExchangedTable['columns'][number]>({
      key,
      name,
      question: maybeText,
      type: optional(oneOf(columnTypes), 'text'),
      role: maybe(oneOf(columnRoles)),
      values: listOf(text, studyLimits.entries),
      rows: listOf(wholeNumber(0), studyLimits.entries),
    }),
    studyLimits.columns,
  ),
});

const source = recordOf<ExchangedSource>({
  key,
  name,
  kind: maybe(oneOf(sourceKinds)),
  language: maybe(wordsLike(/^[A-Za-z0-9-]{1,35}$/u, 'a language as BCP 47 names it')),
  text: maybeText,
  turns,
  format: optional(wordsLike(/^[a-z0-9_]{1,40}$/u, 'a name of a format'), 'plain_text'),
  fileName: optional(name, ''),
  original: maybe(base64),
  folder: optional(listOf(name, studyLimits.folders), []),
  collectedOn: maybe(day),
  importedAt: maybe(moment),
  table: optional(
    orNull(recordOf<ExchangedOrigin>({ tableKey: key, columnKey: maybe(key) })),
    undefined,
  ),
});

const kindOnly = <Kind extends string>(kind: Kind): FieldReader<Readonly<{ kind: Kind }>> =>
  recordOf<Readonly<{ kind: Kind }>>({ kind: oneOf([kind]) });
const kindWithKey = <Kind extends string>(
  kind: Kind,
): FieldReader<Readonly<{ kind: Kind; key: string }>> =>
  recordOf<Readonly<{ kind: Kind; key: string }>>({ kind: oneOf([kind]), key });

const target = kindOf<ExchangedTarget>({
  project: kindOnly('project'),
  journal: kindOnly('journal'),
  source: kindWithKey('source'),
  code: kindWithKey('code'),
  coding: kindWithKey('coding'),
  case: kindWithKey('case'),
});

const linkEnd = kindOf<ExchangedEnd>({
  passage: recordOf<Extract<ExchangedEnd, { kind: 'passage' }>>({
    kind: oneOf(['passage']),
    sourceKey: key,
    start: offset,
    end: offset,
  }),
  memo: kindWithKey('memo'),
  code: kindWithKey('code'),
  case: kindWithKey('case'),
  source: kindWithKey('source'),
});

type CaseRow = NonNullable<ExchangedStudy['cases'][number]['row']>;

/** What stands at the top of a file. */
export type StudyFile = ExchangedStudy &
  Readonly<{ format: string; version: number; writtenAt: string | null }>;

/** The whole file, each member by itself; whether they fit each other is looked at afterwards. */
export const studyFile = recordOf<StudyFile>({
  format: oneOf(['verbatim-study']),
  version: wholeNumber(1, 1),
  writtenAt: maybe(moment),
  name,
  origin: maybe(name),
  coders: entries(recordOf<ExchangedStudy['coders'][number]>({ key, name })),
  codes: entries(
    recordOf<ExchangedStudy['codes'][number]>({
      key,
      parentKey: maybe(key),
      name: codeName,
      colour: maybe(wholeNumber(0, familyColourCount - 1)),
      description: maybeText,
      inclusion: maybeText,
      exclusion: maybeText,
      example: maybeText,
      archived: optional(flag, false),
    }),
  ),
  sets: entries(
    recordOf<ExchangedStudy['sets'][number]>({
      key,
      name,
      description: maybeText,
      codeKeys: entries(key),
    }),
  ),
  tables: optional(listOf(table, studyLimits.entries), undefined),
  sources: entries(source),
  attributes: entries(
    recordOf<ExchangedStudy['attributes'][number]>({
      key,
      name,
      type: optional(oneOf(attributeTypes), 'text'),
      options: entries(name),
    }),
  ),
  cases: entries(
    recordOf<ExchangedStudy['cases'][number]>({
      key,
      name,
      kind: optional(oneOf(caseKinds), 'person'),
      values: entries(
        recordOf<ExchangedStudy['cases'][number]['values'][number]>({
          attributeKey: key,
          value: text,
        }),
      ),
      speaks: entries(
        recordOf<ExchangedStudy['cases'][number]['speaks'][number]>({
          sourceKey: key,
          label: maybe(name),
        }),
      ),
      row: optional(
        orNull(recordOf<CaseRow>({ tableKey: key, number: wholeNumber(0) })),
        undefined,
      ),
      sameAs: optional(orNull(key), undefined),
    }),
  ),
  codings: entries(
    recordOf<ExchangedStudy['codings'][number]>({
      key,
      sourceKey: key,
      codeKey: key,
      start: offset,
      end: offset,
      coderKey: maybe(key),
      weight: optional(wholeNumber(0, 100), 50),
    }),
  ),
  memos: entries(
    recordOf<ExchangedStudy['memos'][number]>({
      key,
      target,
      title: optional(name, ''),
      entryDate: maybe(day),
      body: text,
      coderKey: maybe(key),
      createdAt: maybe(moment),
      updatedAt: maybe(moment),
    }),
  ),
  links: entries(
    recordOf<ExchangedStudy['links'][number]>({
      key,
      from: linkEnd,
      to: linkEnd,
      note: maybeText,
      coderKey: maybe(key),
      createdAt: maybe(moment),
    }),
  ),
});
