import type { CodeId } from '../../../../shared/ids.ts';
import type { Coding } from '../../../../shared/domain/coding.ts';
import type { Turn } from '../../../../shared/domain/source.ts';
import { findLabel } from '../../../text-view/find-label.ts';

/** A paragraph of the printed text with the codes that begin in it, for the margin. */
export type PrintedPart = Readonly<{
  /** Who speaks and when, where the text itself does not say it. */
  speaker: string | null;
  timeMs: number | null;
  /** The paragraph is the line that says who speaks, as the text has it. */
  isLabel: boolean;
  text: string;
  codeIds: readonly CodeId[];
}>;

/** A text in paragraphs, turn by turn, each with its codes. No word is left out, and each coding stands once. */
export function listPrintedParts(
  text: string,
  turns: readonly Turn[],
  codings: readonly Coding[],
): readonly PrintedPart[] {
  const slice = (from: number, to: number): string => text.slice(from, to);
  const starts = new Map(turns.map((turn, index) => [turn.start as number, index]));
  const labels = new Map(
    turns.map((turn, index) => [findLabel(slice, turns, index)?.start, turn.start] as const),
  );
  const inOrder = [...codings].sort((a, b) => a.start - b.start || a.end - b.end);
  const parts: PrintedPart[] = [];
  let next = 0;
  for (const { from, to } of paragraphs(text)) {
    const ids: CodeId[] = [];
    for (let coding = inOrder[next]; coding && coding.start < to; coding = inOrder[next]) {
      ids.push(coding.codeId);
      next += 1;
    }
    const index = starts.get(from);
    const turn = index === undefined ? undefined : turns[index];
    const isUnnamed = turn !== undefined && findLabel(slice, turns, index ?? 0) === null;
    parts.push({
      speaker: isUnnamed ? turn.speaker : null,
      timeMs: isUnnamed ? turn.timeMs : null,
      isLabel: (labels.get(from) ?? 0) >= to,
      text: text.slice(from, to).replace(/\n$/u, ''),
      codeIds: [...new Set(ids)],
    });
  }
  return parts.filter(({ text: words, codeIds }) => words.trim() !== '' || codeIds.length > 0);
}

function* paragraphs(text: string): Generator<Readonly<{ from: number; to: number }>> {
  for (let from = 0; from < text.length;) {
    const end = text.indexOf('\n', from);
    const to = end < 0 ? text.length : end + 1;
    yield { from, to };
    from = to;
  }
}
