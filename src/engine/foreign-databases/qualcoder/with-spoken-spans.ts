import type { Turn } from '../../../shared/domain/source.ts';
import { textOffset } from '../../../shared/ids.ts';
import { graphemeSnapper } from '../../../formats/refi-qda/reading/grapheme-snapper.ts';

/** A stretch of a text that is somebody's. */
export type SpokenSpan<Of> = Readonly<{ start: number; end: number; speaker: string; of: Of }>;

export type SpokenTurns<Of> = Readonly<{
  turns: readonly Turn[];
  /** The spans that became turns. */
  placed: readonly SpokenSpan<Of>[];
}>;

type Piece = Pick<Turn, 'timeMs'> &
  Readonly<{ start: number; end: number; speaker: string | null }>;

/**
 * Makes turns of spans that touch no turn of a named speaker and no span before them. Turns without a speaker give way: what
 * of them is left beside the spans stays a turn. `turns` are in order and do not overlap. Linear but for the sorting.
 */
export function withSpokenSpans<Of>(
  text: string,
  turns: readonly Turn[],
  spans: readonly SpokenSpan<Of>[],
): SpokenTurns<Of> {
  const placed = freeSpans(
    turns.filter(({ speaker }) => speaker !== null),
    spans,
  );
  if (placed.length === 0) return { turns, placed };
  const snap = graphemeSnapper(text);
  const pieces: Piece[] = [
    ...piecesBeside(turns, placed),
    ...placed.map(({ start, end, speaker }) => ({ start, end, speaker, timeMs: null })),
  ];
  const made = pieces
    .map((piece) => ({ ...piece, ...trimmed(text, piece.start, piece.end) }))
    .filter(({ start, end }) => start < end)
    .map((piece) => ({ ...piece, ...snap(piece.start, piece.end) }))
    .sort((left, right) => left.start - right.start);
  return {
    turns: made.map(({ start, end, speaker, timeMs }, index) => {
      const range = { start: textOffset(start), end: textOffset(end) };
      return { index, ...range, speaker, timeMs, row: null };
    }),
    placed,
  };
}

function freeSpans<Of>(named: readonly Turn[], spans: readonly SpokenSpan<Of>[]): SpokenSpan<Of>[] {
  const free: SpokenSpan<Of>[] = [];
  let next = 0;
  let lastEnd = 0;
  for (const span of spans.toSorted((left, right) => left.start - right.start)) {
    for (let turn = named[next]; turn && turn.end <= span.start; turn = named[next]) next += 1;
    const isTaken = (named[next]?.start ?? Infinity) < span.end;
    if (isTaken || span.start < lastEnd) continue;
    free.push(span);
    lastEnd = span.end;
  }
  return free;
}

/** What of the turns lies in no span. */
function piecesBeside(
  turns: readonly Turn[],
  spans: readonly Readonly<{ start: number; end: number }>[],
): Piece[] {
  const pieces: Piece[] = [];
  let next = 0;
  for (const { start, end, speaker, timeMs } of turns) {
    let from: number = start;
    for (let span = spans[next]; span && span.end <= start; span = spans[next]) next += 1;
    for (let at = next; ; at += 1) {
      const span = spans[at];
      if (!span || span.start >= end) break;
      if (span.start > from) pieces.push({ start: from, end: span.start, speaker, timeMs });
      from = span.end;
    }
    if (from < end) pieces.push({ start: from, end, speaker, timeMs });
  }
  return pieces;
}

function trimmed(text: string, from: number, to: number): { start: number; end: number } {
  const words = text.slice(from, to);
  const start = from + words.length - words.trimStart().length;
  return { start, end: start + words.trim().length };
}
