import type { MemoId } from '../ids.ts';

export const memoTargets = ['project', 'source', 'code', 'coding', 'case'] as const;

/** What a memo can speak about. */
export type MemoTarget = (typeof memoTargets)[number];

export type Memo = Readonly<{
  id: MemoId;
  target: MemoTarget;
  /** Row id of the thing spoken about; 0 for the project. */
  targetId: number;
  /** What it speaks about, for a list: a source's name, a code's path, a quote. */
  targetLabel: string;
  body: string;
  coder: string;
  createdAt: string;
  updatedAt: string;
}>;
