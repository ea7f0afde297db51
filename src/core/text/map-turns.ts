import type { Turn } from '../../shared/domain/source.ts';
import { textOffset } from '../../shared/ids.ts';
import type { ChangeMap } from './text-changes.ts';

/** A turn without its number, its ends as plain numbers: what edits of turns deal in. */
export type TurnDraft = Readonly<{
  start: number;
  end: number;
  speaker: string | null;
  timeMs: number | null;
  row: number | null;
}>;

const blank = /\s/u;

/**
 * Turns in order and apart, numbered, blanks at their ends left out; those without a word are left out. Where two overlap the
 * second begins behind the first.
 */
export function tidyTurns(text: string, drafts: readonly TurnDraft[]): Turn[] {
  const turns: Turn[] = [];
  let last = 0;
  for (const draft of drafts) {
    let start = Math.max(last, draft.start);
    let end = Math.min(draft.end, text.length);
    while (start < end && blank.test(text.charAt(start))) start += 1;
    while (end > start && blank.test(text.charAt(end - 1))) end -= 1;
    if (start >= end) continue;
    const { speaker, timeMs, row } = draft;
    turns.push({
      index: turns.length,
      start: textOffset(start),
      end: textOffset(end),
      speaker,
      timeMs,
      row,
    });
    last = end;
  }
  return turns;
}

/** Turns carried over an edit: what is typed at either end of a speech belongs to it. `after` is the text after the edit. */
export function mapTurns(after: string, turns: readonly Turn[], map: ChangeMap): Turn[] {
  return tidyTurns(
    after,
    turns.map((turn) => ({ ...turn, start: map.map(turn.start, -1), end: map.map(turn.end, 1) })),
  );
}
