import { mapChanges } from '../../../../core/text/text-changes.ts';
import type { TextChange } from '../../../../shared/domain/transcript.ts';
import type { SourceId } from '../../../../shared/ids.ts';
import { recall } from '../../../state/memory.ts';

/** Changes of a text that are not yet in the study, and the version they were made in. */
export type EditDraft = Readonly<{ versionId: number; changes: readonly TextChange[] }>;

export const draftKey = (sourceId: SourceId): string => `edit.${sourceId}`;

function isChange(value: unknown): value is TextChange {
  const change = value as Partial<TextChange> | null;
  return (
    typeof change === 'object' &&
    change !== null &&
    Number.isInteger(change.from) &&
    Number.isInteger(change.to) &&
    typeof change.insert === 'string'
  );
}

/** The draft that was kept as these words; null where they hold none. */
export function readDraft(words: string): EditDraft | null {
  try {
    const { versionId, changes } = JSON.parse(words) as Partial<EditDraft>;
    if (typeof versionId !== 'number' || !Array.isArray(changes)) return null;
    return changes.length > 0 && changes.every(isChange) ? { versionId, changes } : null;
  } catch {
    return null;
  }
}

export function writeDraft(draft: EditDraft): string {
  return JSON.stringify(draft);
}

/** Whether changes of a text wait to be saved, so that it opens where they were made. */
export function hasEditDraft(sourceId: SourceId): boolean {
  const kept = recall('study', `draft.${draftKey(sourceId)}`);
  return typeof kept === 'string' && readDraft(kept) !== null;
}

/**
 * Changes made in one version, as changes of a later one: those that touch nothing that was changed since. `since` leads from
 * the one version to the other.
 */
export function rebaseChanges(
  changes: readonly TextChange[],
  since: readonly TextChange[],
): Readonly<{ kept: readonly TextChange[]; dropped: readonly TextChange[] }> {
  const { map, touching } = mapChanges(since);
  const kept: TextChange[] = [];
  const dropped: TextChange[] = [];
  for (const change of changes) {
    if (touching(change.from, change.to).length > 0) dropped.push(change);
    else kept.push({ ...change, from: map(change.from, 1), to: map(change.to, 1) });
  }
  return { kept, dropped };
}
