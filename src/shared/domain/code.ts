import type { CodeId, CodeSetId } from '../ids.ts';

/** Number of family colours (see the renderer's tokens); a colour is an index into them. */
export const familyColourCount = 12;

/** Characters that the name of a code has at most. */
export const maxCodeName = 500;

/** What is written about a code, each longer words that a person writes. */
export const codeTexts = ['description', 'inclusion', 'exclusion', 'example'] as const;
export type CodeText = (typeof codeTexts)[number];

/** A node of the codebook. Any node can hold codings. */
export type Code = Readonly<{
  id: CodeId;
  parentId: CodeId | null;
  name: string;
  /** Names from the root to this code, joined by `/`; a `/` inside a name stands as `∕` (U+2215). */
  path: string;
  depth: number;
  /** The person's own choice of family colour, or null where it is inherited. */
  colour: number | null;
  /** The family colour to show: own, or that of the nearest ancestor that has one, 0..11. */
  family: number;
  description: string;
  /** When it is to be used. */
  inclusion: string;
  /** When it is not to be used, though it may seem so. */
  exclusion: string;
  example: string;
  /** Out of the way, with its codings: archived itself, or below a code that is. */
  archived: boolean;
  /** The sets it is in, oldest set first. */
  setIds: readonly CodeSetId[];
  /** Codings on this very code. */
  segmentCount: number;
  /** Sources with at least one coding on this very code. */
  sourceCount: number;
  /** Codings on this code and everything below it. */
  totalSegmentCount: number;
}>;

/** Cases that speak in the segments of a code: the persons of its turns, the respondents of its answers. */
export type CodeCases = Readonly<{
  codeId: CodeId;
  /** On this very code. */
  caseCount: number;
}>;

/** What goes with codes that are deleted. */
export type CodeDeletion = Readonly<{
  /** Codes below them. */
  below: number;
  /** Codings of all of them, also those that could not follow an edit of their source. */
  codings: number;
  /** Memos on the codes and on the codings. */
  memos: number;
  /** Sets that one of them is in. */
  sets: number;
  /** Links to the codes. */
  links: number;
}>;
