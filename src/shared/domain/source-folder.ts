import type { FolderId } from '../ids.ts';

/** A group of sources; folders can lie in folders. */
export type SourceFolder = Readonly<{
  id: FolderId;
  name: string;
  parentId: FolderId | null;
  /** Sources that lie in it directly. */
  sourceCount: number;
}>;
