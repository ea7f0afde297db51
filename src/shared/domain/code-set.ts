import type { CodeSetId } from '../ids.ts';

/** A group of codes beside the tree. Which codes are in it stands with the codes (`Code.setIds`). */
export type CodeSet = Readonly<{
  id: CodeSetId;
  name: string;
  /** Codes in it, archived ones too. */
  codeCount: number;
}>;
