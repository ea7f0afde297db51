import type { CaseId, CodeId, LinkId, MemoId, SourceId, VersionId } from '../ids.ts';
import type { MemoTarget } from './memo.ts';

export const linkKinds = ['passage', 'memo', 'code', 'case', 'source'] as const;

/** What can stand at an end of a link. A link begins at a passage or a memo. */
export type LinkKind = (typeof linkKinds)[number];

type Words = Readonly<{
  /** The source's name, the memo's title or what it speaks about, the code's path, the case's name. */
  name: string;
  /** The quote of a passage, the first words of a memo, the description of a code; else empty. */
  excerpt: string;
}>;

export type PassageEnd = Words &
  Readonly<{
    kind: 'passage';
    sourceId: SourceId;
    versionId: VersionId;
    /** UTF-16 offsets in that version. */
    start: number;
    end: number;
    /** True where the text was edited and the passage could not follow: its offsets are those of an older version. */
    orphaned: boolean;
  }>;

/** An end of a link in words, with the ids by which it can be gone to. */
export type LinkEnd =
  | PassageEnd
  | (Words & Readonly<{ kind: 'memo'; memoId: MemoId; target: MemoTarget }>)
  | (Words & Readonly<{ kind: 'code'; codeId: CodeId; family: number }>)
  | (Words & Readonly<{ kind: 'case'; caseId: CaseId }>)
  | (Words & Readonly<{ kind: 'source'; sourceId: SourceId }>);

export type Link = Readonly<{
  id: LinkId;
  from: LinkEnd;
  to: LinkEnd;
  note: string;
  coder: string;
  createdAt: string;
}>;
