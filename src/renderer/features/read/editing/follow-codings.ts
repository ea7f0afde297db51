import { normaliseChanges } from '../../../../core/text/normalise-changes.ts';
import { reAnchorOver } from '../../../../core/text/re-anchor.ts';
import type { TextChange } from '../../../../shared/domain/transcript.ts';
import { textOffset, type TextRange } from '../../../../shared/ids.ts';

type Ranged = Readonly<{ start: number; end: number }>;

/** No grapheme is longer than this, so that a change further away than this cannot alter one. */
const nearby = 64;

/** The stretch of the text before the edit outside of which every word stays as it is. */
function touched(changes: readonly TextChange[]): Readonly<{ from: number; to: number }> {
  return {
    from: (changes[0]?.from ?? Infinity) - nearby,
    to: (changes.at(-1)?.to ?? -Infinity) + nearby,
  };
}

function move<Coding extends TextRange>(coding: Coding, by: number): Coding {
  return { ...coding, start: textOffset(coding.start + by), end: textOffset(coding.end + by) };
}

/** Codings where they stand while the text is being edited; those without a place are left out. */
export function followCodings<Coding extends TextRange>(
  codings: readonly Coding[],
  before: string,
  after: string,
  changes: readonly TextChange[],
): Coding[] {
  const anchor = reAnchorOver({ before, after, changes });
  const { from, to } = touched(changes);
  const shift = after.length - before.length;
  return codings
    .flatMap((coding) => {
      // Nearly all stand far from where something is typed, and each letter asks for all of them.
      if (coding.end < from) return [coding];
      if (coding.start > to) return [shift === 0 ? coding : move(coding, shift)];
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
  const { from, to } = touched(edit.changes);
  return codings.filter(
    ({ start, end }) => end >= from && start <= to && anchor(start, end) === null,
  );
}
