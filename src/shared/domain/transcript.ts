import type { CaseId, CodeId, SourceId, TextRange, VersionId } from '../ids.ts';

/**
 * `[from, to)` of a text gives way to `insert`; UTF-16 units of the text before the edit. The changes of an edit are in
 * order and do not overlap.
 */
export type TextChange = Readonly<{ from: number; to: number; insert: string }>;

/** What an edit came to. */
export type EditOutcome = Readonly<{
  /** The version that stands now. */
  versionId: VersionId;
  /** Codings and ends of links that lost their place in this step. They are kept, and listed as orphans. */
  lost: number;
  /** Codings and ends of links without a place that have found it again. */
  found: number;
}>;

/** What an edit would come to. */
export type EditForecast = Readonly<{
  lost: number;
  /** The first of them: the code and the words. */
  examples: readonly Readonly<{ codePath: string; quote: string }>[];
}>;

/** Words found in one source, to be replaced. */
export type NameHits = Readonly<{
  sourceId: SourceId;
  sourceName: string;
  /** All hits in it; `places` holds the first few. */
  count: number;
  places: readonly Readonly<TextRange & { before: string; text: string; after: string }>[];
}>;

/** A label of speakers or the name of a case that would change. */
export type NameChange = Readonly<{
  from: string;
  to: string;
  /** Somebody is called `to` already: the two become one label, or two cases bear one name. */
  taken: boolean;
}>;

/** Where else a name stands; it is not replaced there. */
export type NameElsewhere = Readonly<{
  kind: 'memo' | 'code' | 'source' | 'attribute' | 'table';
  label: string;
  codeId?: CodeId;
  caseId?: CaseId;
}>;

export type NamePreview = Readonly<{
  hits: number;
  sources: readonly NameHits[];
  speakers: readonly NameChange[];
  cases: readonly NameChange[];
  elsewhere: readonly NameElsewhere[];
}>;
