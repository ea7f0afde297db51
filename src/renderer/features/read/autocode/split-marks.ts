import type { AutocodeHit } from '../../../../shared/domain/autocode.ts';

/** A piece of a quote, matched or not. `at` is where it begins. */
export type QuotePiece = Readonly<{ at: number; text: string; isMatch: boolean }>;

/** A quote cut at its matches; all of it is one where none are named. Overlapping matches are not marked twice. */
export function splitMarks({ quote, marks }: Pick<AutocodeHit, 'quote' | 'marks'>): QuotePiece[] {
  if (marks.length === 0) return [{ at: 0, text: quote, isMatch: true }];
  const pieces: QuotePiece[] = [];
  let at = 0;
  const add = (to: number, isMatch: boolean): void => {
    if (to > at) pieces.push({ at, text: quote.slice(at, to), isMatch });
    at = Math.max(at, to);
  };
  for (const { start, end } of marks) {
    add(start, false);
    add(end, true);
  }
  add(quote.length, false);
  return pieces;
}
