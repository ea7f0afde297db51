import type { AttributeType } from './attribute.ts';
import type { CaseKind } from './case.ts';
import type { ColumnRole, ColumnType } from './dataset.ts';
import type { SourceKind, Turn } from './source.ts';

/**
 * A study as other programs hand it over and as it is handed to them: plain data, free of any file format.
 *
 * A key is a UUID in lower case without braces; no two things of a study have the same one, and every key that is named
 * exists. Offsets are half-open UTF-16 indices of the source's text as it stands here. Times are ISO 8601, UTC.
 */
export type ExchangedStudy = Readonly<{
  name: string;
  /** The program that wrote it, as it calls itself; null where it does not say. */
  origin: string | null;
  coders: readonly ExchangedCoder[];
  /** A code stands before those below it; codes of one parent are in their order. */
  codes: readonly ExchangedCode[];
  sets: readonly ExchangedSet[];
  /** Left out where the form that it came in, or goes out in, holds none. */
  tables?: readonly ExchangedTable[] | undefined;
  sources: readonly ExchangedSource[];
  attributes: readonly ExchangedAttribute[];
  cases: readonly ExchangedCase[];
  codings: readonly ExchangedCoding[];
  memos: readonly ExchangedMemo[];
  links: readonly ExchangedLink[];
}>;

/** A UUID in lower case, without braces. */
export type ExchangeKey = string;

export type ExchangedCoder = Readonly<{ key: ExchangeKey; name: string }>;

export type ExchangedCode = Readonly<{
  key: ExchangeKey;
  parentKey: ExchangeKey | null;
  /** Not empty, one line. */
  name: string;
  /** Family colour, 0..11; null where it is inherited or none is given. */
  colour: number | null;
  description: string;
  inclusion: string;
  exclusion: string;
  example: string;
  archived: boolean;
}>;

/** A group of codes beside the tree. */
export type ExchangedSet = Readonly<{
  key: ExchangeKey;
  name: string;
  description: string;
  codeKeys: readonly ExchangeKey[];
}>;

export type ExchangedSource = Readonly<{
  key: ExchangeKey;
  name: string;
  /** Null where nobody said so: the reader of the study decides by the turns. */
  kind: SourceKind | null;
  /** BCP 47; null where nobody said so. */
  language: string | null;
  /** Normalised: no byte order mark, LF, NFC. Empty for a picture, a recording or a text that is missing. */
  text: string;
  turns: readonly Turn[];
  /** Such as `plain_text`, `docx`, `pdf`, `picture`, `audio`, `video`: what `original` is, or the text where there is none. */
  format: string;
  /** The file's own name. */
  fileName: string;
  /** The file as it came, where it is more than its text. */
  original: Uint8Array | null;
  /** Names of the folders it lies in, from the top. */
  folder: readonly string[];
  /** ISO 8601 day, or null. */
  collectedOn: string | null;
  importedAt: string | null;
  /** The table that it was made of, where that goes along; rows of its turns are rows of that table. */
  table?: ExchangedOrigin | null | undefined;
}>;

/** A column of answers, or a whole log, where `columnKey` is null. */
export type ExchangedOrigin = Readonly<{ tableKey: ExchangeKey; columnKey: ExchangeKey | null }>;

/** A survey or an observation log: at least one column, all of the same number of rows. */
export type ExchangedTable = Readonly<{
  key: ExchangeKey;
  name: string;
  fileName: string;
  /** Such as `csv` or `xlsx`. */
  format: string;
  /** Whose export it is, such as `qualtrics`; `plain` where nobody's. */
  origin: string;
  importedAt: string | null;
  columns: readonly ExchangedColumn[];
}>;

export type ExchangedColumn = Readonly<{
  key: ExchangeKey;
  name: string;
  question: string;
  type: ColumnType;
  role: ColumnRole | null;
  /** The different cells, and by row which of them stands there, from 0 on. */
  values: readonly string[];
  rows: readonly number[];
}>;

export type ExchangedAttribute = Readonly<{
  key: ExchangeKey;
  name: string;
  type: AttributeType;
  /** What a choice chooses among. */
  options: readonly string[];
}>;

export type ExchangedCase = Readonly<{
  key: ExchangeKey;
  name: string;
  /** A respondent is one of a row (`row`); without tables there are none. */
  kind: CaseKind;
  /** Numbers with a dot, dates as ISO 8601, `true` and `false`; other words stay as they are. */
  values: readonly Readonly<{ attributeKey: ExchangeKey; value: string }>[];
  /** Where it speaks: the source, and the label of its turns there; null for a source that is its as a whole. */
  speaks: readonly Readonly<{ sourceKey: ExchangeKey; label: string | null }>[];
  /** The row of a table, from 0 on, that it answered in. */
  row?: Readonly<{ tableKey: ExchangeKey; number: number }> | null | undefined;
  /** The case that this one turned out to be. */
  sameAs?: ExchangeKey | null | undefined;
}>;

export type ExchangedCoding = Readonly<{
  key: ExchangeKey;
  sourceKey: ExchangeKey;
  codeKey: ExchangeKey;
  start: number;
  end: number;
  /** Null where nobody is named. */
  coderKey: ExchangeKey | null;
  /** 0..100; 50 where nobody said otherwise. */
  weight: number;
}>;

/** What a memo is on. */
export type ExchangedTarget =
  | Readonly<{ kind: 'project' | 'journal' }>
  | Readonly<{ kind: 'source' | 'code' | 'coding' | 'case'; key: ExchangeKey }>;

export type ExchangedMemo = Readonly<{
  key: ExchangeKey;
  target: ExchangedTarget;
  /** Of a journal entry; else empty. */
  title: string;
  /** The day that a journal entry is about, ISO 8601; null for all else. */
  entryDate: string | null;
  body: string;
  coderKey: ExchangeKey | null;
  createdAt: string | null;
  updatedAt: string | null;
}>;

export type ExchangedEnd =
  | Readonly<{ kind: 'passage'; sourceKey: ExchangeKey; start: number; end: number }>
  | Readonly<{ kind: 'memo' | 'code' | 'case' | 'source'; key: ExchangeKey }>;

/** From a passage or a memo to what it has to do with. */
export type ExchangedLink = Readonly<{
  key: ExchangeKey;
  from: ExchangedEnd;
  to: ExchangedEnd;
  note: string;
  coderKey: ExchangeKey | null;
  createdAt: string | null;
}>;
