import type { Desk } from '../desk.ts';

type Range = Readonly<{ start: number; end: number }>;

/** The passage that a link would lead from: what is selected, else what the chosen coding covers; null for neither. */
export function passageAtHand({
  selection,
  active,
}: Pick<Desk, 'selection' | 'active'>): Range | null {
  if (selection.start < selection.end) return { start: selection.start, end: selection.end };
  return active ? { start: active.start, end: active.end } : null;
}

/** Whether a range is under the caret, or touches what is selected. */
export function isAtHand(range: Range, at: Range): boolean {
  return at.start === at.end
    ? range.start <= at.start && at.start <= range.end
    : range.start < at.end && at.start < range.end;
}
