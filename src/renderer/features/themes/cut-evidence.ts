import type { SentimentEvidence } from '../../../shared/domain/sentiment.ts';

export type TextPiece = Readonly<{ text: string; evidence: SentimentEvidence | null }>;

/** A text as pieces with and without evidence, in order; joined they are the text again. Of overlapping evidence the earlier one holds. */
export function cutEvidence(
  text: string,
  evidence: readonly SentimentEvidence[],
): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let at = 0;
  for (const one of evidence.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const end = Math.min(one.end, text.length);
    if (one.start < at || end <= one.start) continue;
    if (one.start > at) pieces.push({ text: text.slice(at, one.start), evidence: null });
    pieces.push({ text: text.slice(one.start, end), evidence: one });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), evidence: null });
  return pieces;
}
