import { normaliseChanges } from '../../../../core/text/normalise-changes.ts';
import { reAnchorOver } from '../../../../core/text/re-anchor.ts';
import type { TextChange } from '../../../../shared/domain/transcript.ts';
import type { TextRange } from '../../../../shared/ids.ts';

type Ranged = Readonly<{ start: number; end: number }>;

/** Codings where they stand while the text is being edited; those without a place are left out. */
export function followCodings<Coding extends TextRange>(
  codings: readonly Coding[],
  before: string,
  after: string,
  changes: readonly TextChange[],
): Coding[] {
  const anchor = reAnchorOver({ before, after, changes });
  return codings
    .flatMap((coding) => {
      const place = anchor(coding.start, coding.end);
      return place ? [{ ...coding, ...place }] : [];
    })
    .sort((one, other) => one.start - other.start || one.end - other.end);
}

/** The codings that would lose their place if the changes were saved now. */
export function listLosing<Coding extends Ranged>(
  codings: readonly Coding[],
  before: string,
  changes: readonly TextChange[],
): readonly Coding[] {
  const edit = normaliseChanges(before, changes);
  const anchor = reAnchorOver({ before, ...edit });
  return codings.filter(({ start, end }) => anchor(start, end) === null);
}
