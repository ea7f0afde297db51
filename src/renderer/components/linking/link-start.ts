import type { SourceId, VersionId } from '../../../shared/ids.ts';
import { createStore } from '../../state/store.ts';

/** A passage as a link can begin or end at it, with its words. */
export type Passage = Readonly<{
  sourceId: SourceId;
  /** The text to which the offsets belong: after an edit they mean something else. */
  versionId: VersionId;
  start: number;
  end: number;
  sourceName: string;
  quote: string;
}>;

/** The passage that was marked to be linked to the next one, also in another text; with the study it belongs to. */
export const linkStart = createStore<Readonly<{ study: string; passage: Passage }> | null>(null);
