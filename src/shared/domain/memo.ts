import type { CaseId, CodeId, MemoId, SourceId, ThemeRunId } from '../ids.ts';
import type { Page } from './page.ts';

export const memoTargets = [
  'project',
  'journal',
  'source',
  'code',
  'coding',
  'case',
  'theme',
] as const;

/** What a memo can speak about. A journal entry speaks about a day; there are many of them. */
export type MemoTarget = (typeof memoTargets)[number];

/** Where what a memo speaks about is to be seen; `none` for the study, the journal, and what is gone. */
export type MemoPlace =
  | Readonly<{ kind: 'passage'; sourceId: SourceId; start: number; end: number }>
  | Readonly<{ kind: 'source'; sourceId: SourceId }>
  | Readonly<{ kind: 'code'; codeId: CodeId }>
  | Readonly<{ kind: 'case'; caseId: CaseId }>
  | Readonly<{ kind: 'theme'; runId: ThemeRunId; themeId: number }>
  | Readonly<{ kind: 'none' }>;

type MemoFacts = Readonly<{
  id: MemoId;
  target: MemoTarget;
  /** Row id of the thing spoken about; 0 for the project and the journal. */
  targetId: number;
  /** Which part of the target: the theme of a theme run; 0 for all else. */
  part: number;
  /** What it speaks about, in words: a source's name, a code's path, a code and a quote. Empty for the journal. */
  targetLabel: string;
  /** Of a journal entry, as written; of a memo on a theme the theme's label at that time; else empty. */
  title: string;
  /** The day that a journal entry is about, ISO 8601; null for all else. */
  entryDate: string | null;
  coder: string;
  createdAt: string;
  updatedAt: string;
}>;

/** A memo in full. */
export type Memo = MemoFacts & Readonly<{ body: string; place: MemoPlace }>;

/** Some words out of a longer text, and where in them the words sought stand. */
export type Excerpt = Readonly<{
  text: string;
  hits: readonly Readonly<{ start: number; end: number }>[];
}>;

/** A memo as it stands in a list: with its first words, or those around the first hit. */
export type MemoSummary = MemoFacts & Readonly<{ excerpt: Excerpt }>;

export type MemoPage = Page<MemoSummary> &
  Readonly<{
    /** All memos of the study. */
    everything: number;
    /** Memos of each kind that answer the other filters. */
    counts: Readonly<Record<MemoTarget, number>>;
  }>;
