import type { CodingId, CodeId, LinkId, SourceId, TextRange, VersionId } from '../ids.ts';
import type { Label } from './history.ts';

/** One text of a source, as it was from one edit to the next. Never changed. */
export type SourceVersion = Readonly<{
  id: VersionId;
  sourceId: SourceId;
  /** 1 for the text as it came. */
  number: number;
  createdAt: string;
  /** Who made it. */
  coder: string;
  /** The step that made it. */
  label: Label;
  /** UTF-16 units. */
  length: number;
  turnCount: number;
  isCurrent: boolean;
  /** Codings and ends of links whose words stand here and nowhere later. */
  orphans: number;
}>;

/** One place where two versions differ, with a few words around it. */
export type Hunk = Readonly<{
  before: string;
  removed: string;
  inserted: string;
  after: string;
  /** Where it stands in the older and in the newer text. */
  old: TextRange;
  present: TextRange;
}>;

export const orphanKinds = ['coding', 'linkFrom', 'linkTo'] as const;
/** What can lose its place: a coding, or one end of a link. */
export type OrphanKind = (typeof orphanKinds)[number];

/** Where an orphan may belong now. */
export type Proposal = Readonly<
  TextRange & {
    text: string;
    before: string;
    after: string;
    /** True where its very words stand there. */
    exact: boolean;
  }
>;

/** What could not follow an edit: it stands in an older version, with its old words, until somebody places it. */
export type Orphan = Readonly<{
  kind: OrphanKind;
  /** A coding's id or a link's, by `kind`. */
  id: CodingId | LinkId;
  sourceId: SourceId;
  sourceName: string;
  versionId: VersionId;
  versionNumber: number;
  /** In the text of that version. */
  start: TextRange['start'];
  end: TextRange['end'];
  quote: string;
  before: string;
  after: string;
  /** Of a coding. */
  codeId: CodeId | null;
  codePath: string;
  family: number;
  coder: string;
  memo: string | null;
  proposal: Proposal | null;
}>;

export type OrphanCounts = Readonly<{
  total: number;
  bySource: readonly Readonly<{ sourceId: SourceId; count: number }>[];
  /** Codings only. */
  byCode: readonly Readonly<{ codeId: CodeId; count: number }>[];
}>;
