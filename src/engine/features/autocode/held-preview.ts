import {
  countMatches,
  matchAt,
  type Match,
  type PackedMatches,
} from '../../../core/coding/autocode/match.ts';
import type { AppError } from '../../../shared/app-error.ts';
import type { AutocodeSource } from '../../../shared/domain/autocode.ts';
import type { CodeId, VersionId } from '../../../shared/ids.ts';
import { type Err, refuse } from '../../../shared/result.ts';
import type { OpenProject } from '../../project/open-project.ts';

/** A code that hits are coded with: one that is there, or names to be made below `parentId`, one below the other. */
export type PlannedCode = Readonly<{
  codeId: CodeId | null;
  parentId: CodeId | null;
  names: readonly string[];
}>;

/** The hits of one source, and where in them the rule matched: by place, then target. */
export type HeldSource = Readonly<{
  source: AutocodeSource;
  versionId: VersionId;
  hits: PackedMatches;
  marks: PackedMatches;
  /** For each hit 1 where it was coded so when it was found. */
  already: Uint8Array;
}>;

export type HeldPreview = Readonly<{
  id: number;
  targets: readonly PlannedCode[];
  sources: readonly HeldSource[];
  total: number;
}>;

/** One preview for each open study; it goes with it. */
const held = new WeakMap<OpenProject, HeldPreview>();
let lastId = 0;

/** Keeps a preview in the place of the last one; answers its id. */
export function holdPreview(project: OpenProject, preview: Omit<HeldPreview, 'id'>): number {
  lastId += 1;
  held.set(project, { ...preview, id: lastId });
  return lastId;
}

export function findPreview(project: OpenProject, id: number): HeldPreview | undefined {
  const preview = held.get(project);
  return preview?.id === id ? preview : undefined;
}

export function dropPreview(project: OpenProject, id: number): void {
  if (findPreview(project, id)) held.delete(project);
}

/** The hits of a source that are wanted, told by their numbers in the preview. */
export function chosenHits(
  { source, hits }: HeldSource,
  isOut: (index: number) => boolean,
): Match[] {
  const chosen: Match[] = [];
  for (let at = 0; at < countMatches(hits); at += 1) {
    if (!isOut(source.firstHit + at)) chosen.push(matchAt(hits, at));
  }
  return chosen;
}

/** What is answered to whoever asks for a preview that is not kept any more. */
export const previewGone: Err<AppError> = refuse(
  'conflict',
  'This preview is not kept any more: it was applied, or another one was made since. Nothing was coded. Look again, then code.',
);
