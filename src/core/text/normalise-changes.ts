import type { TextChange } from '../../shared/domain/transcript.ts';
import { compareTexts } from './compare-texts.ts';
import { normaliseText } from './normalise-text.ts';
import { applyChanges, tightenChanges } from './text-changes.ts';

/** An edit whose text is in the one form in which Verbatim keeps texts. */
export type NormalisedEdit = Readonly<{ after: string; changes: readonly TextChange[] }>;

/**
 * Brings inserted words into the form that texts have after import (one kind of line end, NFC, no half characters) and the
 * changes to their smallest extent. `before` has that form already. Where an insertion joins with what stands beside it,
 * such as an accent put behind a letter, the change is widened to what then differs.
 */
export function normaliseChanges(before: string, changes: readonly TextChange[]): NormalisedEdit {
  const own = changes.map((change) => ({
    ...change,
    insert: normaliseText(change.insert.toWellFormed()),
  }));
  const edited = applyChanges(before, own);
  const after = normaliseText(edited);
  if (after === edited) return { after, changes: tightenChanges(before, own) };
  return { after, changes: tightenChanges(before, compareTexts(before, after)) };
}
