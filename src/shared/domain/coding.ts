import type { CodeId, CoderId, CodingId, MemoId, SourceId, TextOffset } from '../ids.ts';

/** A code applied to a stretch of a source by a coder. */
export type Coding = Readonly<{
  id: CodingId;
  codeId: CodeId;
  sourceId: SourceId;
  start: TextOffset;
  end: TextOffset;
  coderId: CoderId;
  /** 0..100; 50 where nobody said otherwise. */
  weight: number;
  memoId: MemoId | null;
}>;

/** A coding as it stands in a list of retrieved segments: with its words and who said them. */
export type Segment = Coding &
  Readonly<{
    sourceName: string;
    codePath: string;
    family: number;
    coder: string;
    text: string;
    /** Up to 60 characters of context on either side. */
    before: string;
    after: string;
    speaker: string | null;
    timeMs: number | null;
    memo: string | null;
  }>;

export type Coder = Readonly<{ id: CoderId; name: string; colour: number; current: boolean }>;
