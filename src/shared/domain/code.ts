import type { CodeId } from '../ids.ts';

/** Number of family colours (see the renderer's tokens); a colour is an index into them. */
export const familyColourCount = 12;

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
  /** Codings on this very code. */
  segmentCount: number;
  /** Sources with at least one coding on this very code. */
  sourceCount: number;
  /** Codings on this code and everything below it. */
  totalSegmentCount: number;
}>;
