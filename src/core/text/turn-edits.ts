import type { Turn } from '../../shared/domain/source.ts';
import type { TextChange } from '../../shared/domain/transcript.ts';
import { tidyTurns, type TurnDraft } from './map-turns.ts';
import { applyChanges, mapChanges } from './text-changes.ts';
import { findTurnLabel, gapBefore, writeHead } from './turn-labels.ts';

/** A text with its turns. */
export type TurnedText = Readonly<{ text: string; turns: readonly Turn[] }>;

/** What an edit of turns comes to: the changes of the text, and text and turns after them. */
export type TurnEdit = TurnedText & Readonly<{ changes: readonly TextChange[] }>;

type Carry = (turn: Turn) => TurnDraft;

function finish(
  { text, turns }: TurnedText,
  changes: readonly TextChange[],
  draft: (carry: Carry) => readonly TurnDraft[],
): TurnEdit {
  const after = applyChanges(text, changes);
  const { map } = mapChanges(changes);
  const carry: Carry = (turn) => ({ ...turn, start: map(turn.start, 1), end: map(turn.end, -1) });
  return { text: after, changes, turns: tidyTurns(after, turns.length === 0 ? [] : draft(carry)) };
}

/** Gives the turns that `chosen` picks another speaker, in the text too where it names them. */
export function labelTurns(
  turned: TurnedText,
  chosen: (turn: Turn) => boolean,
  speaker: string,
): TurnEdit {
  const { text, turns } = turned;
  const changes = turns.flatMap((turn, index): TextChange[] => {
    const place = chosen(turn) ? findTurnLabel(text, turns, index) : null;
    return place ? [{ from: place.start, to: place.end, insert: speaker }] : [];
  });
  return finish(turned, changes, (carry) =>
    turns.map((turn) => (chosen(turn) ? { ...carry(turn), speaker } : carry(turn))),
  );
}

/** The turn in which `at` stands with words on either side of it, so that it can be cut there; -1 for none. */
export function findTurnToSplit({ text, turns }: TurnedText, at: number): number {
  return turns.findIndex(
    ({ start, end }) =>
      start < at &&
      at < end &&
      text.slice(start, at).trim() !== '' &&
      text.slice(at, end).trim() !== '',
  );
}

/**
 * Cuts turn `index` at `at`. Where the text names its speaker, the second half begins with a head in the same style, without
 * a time; where it does not, the words stay as they are. `speaker` null: the same voice.
 */
export function splitTurn(
  turned: TurnedText,
  index: number,
  at: number,
  speaker: string | null,
): TurnEdit {
  const { text, turns } = turned;
  const turn = turns[index];
  if (!turn) throw new RangeError(`there is no turn ${index}`);
  const name = speaker ?? turn.speaker;
  const place = findTurnLabel(text, turns, index);
  const firstEnd = turn.start + text.slice(turn.start, at).trimEnd().length;
  const secondStart = turn.end - text.slice(at, turn.end).trimStart().length;
  const gap = gapBefore(text, turns, index > 0 ? index : 1);
  const changes: TextChange[] =
    place && name !== null
      ? [
          {
            from: firstEnd,
            to: secondStart,
            insert: gap + writeHead(text, place, turn.start, name),
          },
        ]
      : [];
  return finish(turned, changes, (carry) =>
    turns.flatMap((each): TurnDraft[] => {
      const carried = carry(each);
      if (each !== turn) return [carried];
      const shift = carried.end - each.end;
      return [
        { ...carried, end: firstEnd },
        { ...carried, start: secondStart + shift, speaker: name, timeMs: null },
      ];
    }),
  );
}

/** Joins turn `index` with the one behind it. A head between them goes; other words between them stay, inside the turn. */
export function joinTurns(turned: TurnedText, index: number): TurnEdit {
  const { text, turns } = turned;
  const first = turns[index];
  const second = turns[index + 1];
  if (!first || !second) throw new RangeError(`there is no turn behind ${index}`);
  const place = findTurnLabel(text, turns, index + 1);
  const changes: TextChange[] = [];
  if (place) {
    const between = text.slice(first.end, place.lineStart);
    const from = between.trim() === '' ? first.end : place.lineStart;
    changes.push({ from, to: second.start, insert: from === first.end ? ' ' : '' });
  }
  return finish(turned, changes, (carry) =>
    turns.flatMap((each): TurnDraft[] => {
      if (each === second) return [];
      return [each === first ? { ...carry(first), end: carry(second).end } : carry(each)];
    }),
  );
}
