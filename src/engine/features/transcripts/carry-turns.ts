import { mapTurns } from '../../../core/text/map-turns.ts';
import type { TurnedText } from '../../../core/text/turn-edits.ts';
import { mapChanges } from '../../../core/text/text-changes.ts';
import { recogniseTurns } from '../../../formats/transcripts/recognise-turns.ts';
import type { Turn } from '../../../shared/domain/source.ts';
import type { TextChange } from '../../../shared/domain/transcript.ts';

type Touches = (start: number, end: number) => boolean;

/** Whether an edit can have made, named or taken away a turn: it touches a line end, or what stands between turns. */
function touchesHeads({ text, turns }: TurnedText, changes: readonly TextChange[]): boolean {
  let at = 0;
  return changes.some(({ from, to, insert }) => {
    if (insert.includes('\n') || text.slice(from, to).includes('\n')) return true;
    while ((turns[at]?.end ?? Infinity) < from) at += 1;
    const turn = turns[at];
    return turn === undefined || from < turn.start || to > turn.end;
  });
}

const keyOf = ({ start, end, speaker, timeMs }: Turn): string =>
  `${start} ${end} ${timeMs} ${speaker}`;

const sameTurns = (one: readonly Turn[], other: readonly Turn[]): boolean =>
  one.length === other.length && one.map(keyOf).join('\n') === other.map(keyOf).join('\n');

/** The way in which the turns of a text were told from it, if they were. */
function recogniserOf({ text, turns }: TurnedText): ((text: string) => Turn[]) | null {
  for (const unit of ['block', 'line'] as const) {
    if (sameTurns(recogniseTurns(text, unit), turns)) return (next) => recogniseTurns(next, unit);
  }
  return null;
}

/** The stretches of the new text in which words are new, or beside which words are gone. */
function touchesOf(changes: readonly TextChange[]): Touches {
  const { map } = mapChanges(changes);
  const places = changes.map(({ from, to }) => ({ start: map(from, -1), end: map(to, 1) }));
  return (start, end) => places.some((place) => place.start <= end && place.end >= start);
}

/** Turns told anew are believed where they differ only beside the changes. */
function differOnlyThere(
  told: readonly Turn[],
  carried: readonly Turn[],
  touches: Touches,
): boolean {
  const inTold = new Set(told.map(keyOf));
  const inCarried = new Set(carried.map(keyOf));
  const near = (turns: readonly Turn[], index: number): boolean =>
    touches(turns[index - 1]?.end ?? 0, turns[index + 1]?.start ?? Infinity);
  return (
    carried.every((turn, index) => inTold.has(keyOf(turn)) || near(carried, index)) &&
    told.every((turn, index) => inCarried.has(keyOf(turn)) || near(told, index))
  );
}

/**
 * The turns of a text after it was edited freely: carried over with the words; and where the turns were told from the text in
 * the first place and the edit touched a label or a line end, told anew there, so that a label that was typed makes a turn.
 */
export function carryTurns(
  base: TurnedText,
  after: string,
  changes: readonly TextChange[],
): readonly Turn[] {
  const carried = mapTurns(after, base.turns, mapChanges(changes));
  if (base.turns.some(({ row }) => row !== null) || !touchesHeads(base, changes)) return carried;
  const told = recogniserOf(base)?.(after);
  return told && differOnlyThere(told, carried, touchesOf(changes)) ? told : carried;
}
